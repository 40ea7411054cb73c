"use client";
// A comment as the reader wants to see it: as it is, or behind the line that says that its author is hidden.
import { Comment } from "@/components/comments/comment";
import { commentsBy, type Run } from "@/components/marks/runs";
import { Veil } from "@/components/marks/veil";
import type { ThreadView } from "@/server/comments/view";

/** One comment, or a run of hidden ones. `thread` comes with its first comment only. */
export function Shown({ run, thread }: { run: Run; thread: ThreadView | null }) {
  const [{ comment }] = run;
  if (!comment.hidden) return <Comment comment={comment} thread={thread} />;
  const name = comment.author?.name ?? "";
  return (
    <Veil
      what={commentsBy(run.length, name)}
      undo={`Stop hiding ${name}`}
      target={{ authorOf: comment.id }}
      holds={run.map((one) => one.comment)}
    >
      {run.map((one) => (
        <Comment key={one.comment.id} comment={one.comment} thread={thread} />
      ))}
    </Veil>
  );
}

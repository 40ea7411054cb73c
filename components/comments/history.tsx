"use client";
// What a comment said before it was edited; whoever reads the comment can read this.
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "@/components/comments/failure";
import { Modal } from "@/components/comments/modal";
import { useTalk } from "@/components/comments/talk-context";
import { when } from "@/components/comments/when";
import { useTRPC } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";

/** All versions, newest first. */
export default function History({ comment, close }: { comment: CommentView; close: () => void }) {
  const { clock } = useTalk();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.comments.history.queryOptions({ comment: comment.id }));
  return (
    <Modal title="What it said before" close={close}>
      {error && <p className="note warn">{failureOf(error).message}</p>}
      {!data && !error && <p className="meta">Fetching its earlier words.</p>}
      <ol className="versions">
        {data?.versions.toReversed().map((version) => (
          <li key={version.number}>
            <p className="meta">{version.current ? "Now" : when(version.writtenAt, clock)}</p>
            <div
              className="cb"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
              dangerouslySetInnerHTML={{ __html: version.html }}
            />
          </li>
        ))}
      </ol>
      <form method="dialog" className="row">
        <button type="submit" className="btn">
          Close
        </button>
      </form>
    </Modal>
  );
}

"use client";
// The words that a comment was written on against those of today, beneath its head.
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "@/components/comments/failure";
import { useTalk } from "@/components/comments/talk-context";
import { when } from "@/components/comments/when";
import { Pieces } from "@/components/texts/revise/pieces";
import { useTRPC } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";
import type { OldWording as Wording } from "@/server/revisions/view";

const since = ({ now, label }: Wording): string => {
  if (!now) return "No longer in the text.";
  if (now.label === label) return "What went since is struck, what came is underlined.";
  return `Its discussion stands on ${now.label} now. What is not there is struck, what is new there is underlined.`;
};

/** The old wording, with what was changed marked; all of it where the paragraph is gone. */
export default function OldWording({ comment, id }: { comment: CommentView; id: string }) {
  const { clock } = useTalk();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.revisions.wording.queryOptions({ comment: comment.id }));
  return (
    <section className="wording" id={id} aria-label={`The words in revision ${comment.revisionNumber}`}>
      <h3>The words in revision {comment.revisionNumber}</h3>
      {error && <p className="note warn">{failureOf(error).message}</p>}
      {!data && !error && <p className="meta">Fetching the old words.</p>}
      {data && (
        <>
          <p className="meta">
            {data.label}, {when(data.revision.createdAt, clock)}. {since(data)}
          </p>
          {data.pieces ? <Pieces pieces={data.pieces} /> : <p className="pieces">{data.words}</p>}
        </>
      )}
    </section>
  );
}

"use client";
// The words that a comment was written on, beside those of today.
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "@/components/comments/failure";
import { Modal } from "@/components/comments/modal";
import { useTalk } from "@/components/comments/talk-context";
import { when } from "@/components/comments/when";
import { Pieces } from "@/components/texts/revise/pieces";
import { useTRPC } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";

/** The old wording, with what was changed marked; all of it where the paragraph is gone. */
export default function OldWording({ comment, close }: { comment: CommentView; close: () => void }) {
  const { clock } = useTalk();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.revisions.wording.queryOptions({ comment: comment.id }));
  return (
    <Modal title={`The words in revision ${comment.revisionNumber}`} close={close}>
      {error && <p className="note warn">{failureOf(error).message}</p>}
      {!data && !error && <p className="meta">Fetching the old words.</p>}
      {data && (
        <>
          <p className="meta">
            {data.label} in revision {data.revision.number}, {when(data.revision.createdAt, clock)}
            {data.now
              ? `. Now ${data.now.label}; what went is struck, what came is underlined.`
              : ". No longer in the text."}
          </p>
          {data.pieces ? <Pieces pieces={data.pieces} /> : <p className="pieces">{data.words}</p>}
        </>
      )}
      <form method="dialog" className="row">
        <button type="submit" className="btn">
          Close
        </button>
      </form>
    </Modal>
  );
}

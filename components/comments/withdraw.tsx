"use client";
// Asks before a comment is taken back, and takes it back.
import { useMutation } from "@tanstack/react-query";
import { failureOf } from "@/components/comments/failure";
import { Modal } from "@/components/comments/modal";
import { useTalk } from "@/components/comments/talk-context";
import { useTRPC } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";

/** The question, and what will stay. */
export default function Withdraw({ comment, close }: { comment: CommentView; close: () => void }) {
  const { changed, gone, refresh, say } = useTalk();
  const trpc = useTRPC();
  const withdraw = useMutation(
    trpc.comments.withdraw.mutationOptions({
      onSuccess: (written) => {
        changed(written);
        gone();
        say("Your comment was withdrawn.");
        close();
        refresh();
        document.querySelector<HTMLElement>("#panel .scroll")?.focus({ preventScroll: true });
      },
    }),
  );
  const answered = comment.branch.count > 0;
  return (
    <Modal title="Withdraw this comment?" close={close}>
      <p className="ask-words">
        Nobody will read its words any more.{" "}
        {answered ? "Its place stays, and so do the replies." : "It has no replies, so its place goes too."}
      </p>
      {withdraw.error && (
        <p className="note warn" role="alert">
          {failureOf(withdraw.error).message}
        </p>
      )}
      <form method="dialog" className="row">
        <button type="submit" className="btn">
          Keep it
        </button>
        <button
          type="button"
          className="btn alert"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ comment: comment.id })}
        >
          Withdraw
        </button>
      </form>
    </Modal>
  );
}

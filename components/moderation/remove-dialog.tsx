"use client";
// A moderator removes a comment from the thread that they read, or brings it back.
import { useMutation } from "@tanstack/react-query";
import { ReasonDialog } from "@/components/moderation/reason-dialog";
import { useRulingDialog } from "@/components/moderation/use-ruling-dialog";
import { useTRPC } from "@/components/trpc";

const REMOVE = {
  verb: "Remove",
  title: "Remove this comment",
  explain:
    "A note with your reason stays in its place. Replies are kept. The author is told by mail and gets their words back.",
};

const RESTORE = {
  verb: "Restore",
  title: "Restore this comment",
  explain: "It can be read again as it was written. The author is told by mail.",
};

type Props = { comment: string; author: string; removed: boolean; onDone: () => void };

/** A button "Remove" or "Restore" with its dialog; whose comment was removed is not said by the place where it stood. */
export function RemoveDialog({ comment, author, removed, onDone }: Props) {
  const trpc = useTRPC();
  const { show, dialog, done } = useRulingDialog(onDone);
  const remove = useMutation(trpc.moderation.remove.mutationOptions(done));
  const restore = useMutation(trpc.moderation.restore.mutationOptions(done));
  const act = removed ? restore : remove;
  const words = removed ? RESTORE : REMOVE;
  return (
    <>
      <button
        ref={dialog.opener}
        type="button"
        aria-label={removed ? "Restore this comment" : `Remove the comment by ${author}`}
        onClick={show}
      >
        {words.verb}
      </button>
      <ReasonDialog
        {...words}
        {...dialog}
        label="Reason, shown to the author and the group"
        alert={!removed}
        pending={act.isPending}
        refusal={act.error?.message ?? null}
        submit={(reason) => act.mutate({ comment, reason })}
      />
    </>
  );
}

"use client";
// A moderator locks a thread against new comments, or opens it again.
import { useMutation } from "@tanstack/react-query";
import { ReasonDialog } from "@/components/moderation/reason-dialog";
import { useRulingDialog } from "@/components/moderation/use-ruling-dialog";
import { useTRPC } from "@/components/trpc";

const LOCK = {
  verb: "Lock",
  title: "Lock this thread",
  explain: "It can still be read. Nobody but moderators can add to it. Whoever began it is told by mail.",
};

const UNLOCK = {
  verb: "Unlock",
  title: "Unlock this thread",
  explain: "It can be answered again. Whoever began it is told by mail.",
};

/** A button "Lock" or "Unlock" with its dialog. */
export function LockButton({ thread, locked, onDone }: { thread: string; locked: boolean; onDone: () => void }) {
  const trpc = useTRPC();
  const { show, dialog, done } = useRulingDialog(onDone);
  const lock = useMutation(trpc.moderation.lock.mutationOptions(done));
  const unlock = useMutation(trpc.moderation.unlock.mutationOptions(done));
  const act = locked ? unlock : lock;
  const words = locked ? UNLOCK : LOCK;
  return (
    <>
      <button ref={dialog.opener} type="button" aria-label={`${words.verb} this thread`} onClick={show}>
        {words.verb}
      </button>
      <ReasonDialog
        {...words}
        {...dialog}
        label="Reason, shown to the group"
        pending={act.isPending}
        refusal={act.error?.message ?? null}
        submit={(reason) => act.mutate({ thread, reason })}
      />
    </>
  );
}

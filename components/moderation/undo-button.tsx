"use client";
// A moderator takes back an entry of the log; a case that it settled can be put back into the queue.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ReasonDialog } from "@/components/moderation/reason-dialog";
import { useTRPC } from "@/components/trpc";

type Props = { entry: string; what: string; act: string; hasCase: boolean };

/** A button "Undo" with its dialog. */
export function UndoButton({ entry, what, act, hasCase }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [reopen, setReopen] = useState(act === "kept");
  const undo = useMutation(
    trpc.moderation.undo.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        router.refresh();
      },
    }),
  );
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="btn quiet"
        aria-label={`Undo: ${what}`}
        onClick={() => setOpen(true)}
      >
        Undo
      </button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        opener={opener}
        title="Take this back"
        explain={`${what}. The log keeps this entry and adds one that says who took it back and why.`}
        label="Reason, shown in the log"
        verb="Undo"
        pending={undo.isPending}
        refusal={undo.error?.message ?? null}
        submit={(reason) => undo.mutate({ entry, reason, reopen })}
      >
        {hasCase && act === "removed" && (
          <label className="check">
            <input type="checkbox" checked={reopen} onChange={(event) => setReopen(event.target.checked)} />
            Put the case back into the queue
          </label>
        )}
      </ReasonDialog>
    </>
  );
}

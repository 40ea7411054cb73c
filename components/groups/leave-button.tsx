"use client";
// Leaves the group, after asking once.
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC } from "@/components/trpc";

/** What one wrote stays under one's name; coming back needs an invitation. */
export function LeaveButton({ group, name }: { group: string; name: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const trpc = useTRPC();
  // A full load, so that nothing of the group stays in the browser's memory.
  const leave = useMutation(trpc.groups.leave.mutationOptions({ onSuccess: () => window.location.assign("/") }));
  return (
    <>
      <button type="button" className="btn" onClick={() => dialog.current?.showModal()}>
        Leave the group
      </button>
      <dialog ref={dialog} aria-labelledby="leave-title">
        <h2 className="h-sec" id="leave-title">
          Leave {name}?
        </h2>
        <p className="lede">
          What you wrote stays where it is, under your name. To come back you need a new invitation.
        </p>
        {leave.error && (
          <p className="problem" role="alert">
            {leave.error.message}
          </p>
        )}
        <div className="row">
          <button
            type="button"
            className="btn alert"
            disabled={leave.isPending}
            onClick={() => leave.mutate({ group })}
          >
            Leave the group
          </button>
          <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
            Stay
          </button>
        </div>
      </dialog>
    </>
  );
}

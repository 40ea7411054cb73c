"use client";
// Begins a draft of the next revision, from the newest one or from one to go back to.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/trpc";
import type { TextAddress } from "@/server/texts/schema";

/** A button that opens the editor, or for an earlier revision its review. */
export function StartRevision({
  address,
  from,
  children,
  primary = false,
}: {
  address: TextAddress;
  from?: number;
  children: string;
  primary?: boolean;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const { mutate, isPending, isSuccess, error } = useMutation(
    trpc.revisions.start.mutationOptions({
      onSuccess: ({ draft }) =>
        router.push(`/groups/${address.group}/import/${draft}${from === undefined ? "" : "/review"}`),
    }),
  );
  const busy = isPending || isSuccess;
  return (
    <>
      <button
        type="button"
        className={primary ? "btn pri" : "btn"}
        aria-disabled={busy}
        onClick={() => !busy && mutate({ ...address, ...(from === undefined ? {} : { from }) })}
      >
        {children}
      </button>
      {error && (
        <p className="note warn" role="alert">
          {error.message}
        </p>
      )}
    </>
  );
}

"use client";
// Throwing a draft away: asked once more, in place.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";

/** Throws drafts away; a list shares one, so that only one of its drafts is asked about. */
export function useDiscard() {
  const trpc = useTRPC();
  const router = useRouter();
  const [asked, ask] = useState<string | null>(null);
  const discard = useMutation(trpc.texts.discardDraft.mutationOptions({ onSuccess: () => router.refresh() }));
  return { asked, ask, discard: (draft: string) => discard.mutate({ draft }), error: discard.error };
}

type Discarding = ReturnType<typeof useDiscard>;

/** The way to throw one draft away; `name` says which to those who do not see where it stands. */
export function Discard({ draft, name, by }: { draft: string; name: string; by: Discarding }) {
  if (by.asked === draft)
    return (
      <span className="ask">
        <button type="button" className="btn alert" onClick={() => by.discard(draft)}>
          Discard this draft
        </button>
        <button type="button" className="btn quiet" onClick={() => by.ask(null)}>
          Keep it
        </button>
      </span>
    );
  return (
    <button type="button" className="btn quiet" aria-label={`Discard ${name}`} onClick={() => by.ask(draft)}>
      Discard
    </button>
  );
}

/** Why it could not be thrown away. */
export function DiscardRefused({ by }: { by: Discarding }) {
  if (!by.error) return null;
  return (
    <li className="note warn" role="alert">
      {by.error.message}
    </li>
  );
}

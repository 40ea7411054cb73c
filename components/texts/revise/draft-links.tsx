"use client";
// The drafts of a text's next revision: go on with one, or throw it away.
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";

/** A draft in words; `when` is said by the server. */
export type DraftLink = { id: string; name: string; when: string };

/** Throwing one away asks once more, in place. */
export function DraftLinks({ group, drafts }: { group: string; drafts: DraftLink[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [asked, setAsked] = useState<string | null>(null);
  const discard = useMutation(trpc.texts.discardDraft.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <ul className="rev-drafts">
      {drafts.map(({ id, name, when }) => (
        <li key={id}>
          <Link href={`/groups/${group}/import/${id}`}>{name}</Link>
          <span className="meta">{when}</span>
          {asked === id ? (
            <span className="ask">
              <button type="button" className="btn alert" onClick={() => discard.mutate({ draft: id })}>
                Discard this draft
              </button>
              <button type="button" className="btn quiet" onClick={() => setAsked(null)}>
                Keep it
              </button>
            </span>
          ) : (
            <button type="button" className="btn quiet" aria-label={`Discard ${name}`} onClick={() => setAsked(id)}>
              Discard
            </button>
          )}
        </li>
      ))}
      {discard.error && (
        <li className="note warn" role="alert">
          {discard.error.message}
        </li>
      )}
    </ul>
  );
}

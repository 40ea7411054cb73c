"use client";
// The drafts of a text's next revision: go on with one, or throw it away.
import Link from "next/link";
import { Discard, DiscardRefused, useDiscard } from "@/components/texts/import/discard";

/** A draft in words; `when` is said by the server. */
export type DraftLink = { id: string; name: string; when: string };

/** Throwing one away asks once more, in place. */
export function DraftLinks({ group, drafts }: { group: string; drafts: DraftLink[] }) {
  const discarding = useDiscard();
  return (
    <ul className="rev-drafts">
      {drafts.map(({ id, name, when }) => (
        <li key={id}>
          <Link href={`/groups/${group}/import/${id}`}>{name}</Link>
          <span className="meta">{when}</span>
          <Discard draft={id} name={name} by={discarding} />
        </li>
      ))}
      <DiscardRefused by={discarding} />
    </ul>
  );
}

"use client";
// Drafts in progress: go on with one, or throw it away.
import Link from "next/link";
import { Discard, DiscardRefused, useDiscard } from "@/components/texts/import/discard";

/** A draft as the list shows it; `when` is said in words by the server. */
export type DraftItem = {
  id: string;
  title: string;
  by: string | null;
  reading: string | null;
  revises: string | null;
  state: "reading" | "choosing" | "ready" | "refused";
  when: string;
};

const STATES = {
  reading: "Being read",
  choosing: "Waits for you to choose its parts",
  refused: "Could not be read",
  ready: null,
};

/** What a draft will be, whose it is, and how it stands. */
function about({ by, reading, revises, state, when }: DraftItem): string {
  const what = revises ? `Revision of “${revises}”` : reading ? `Companion to “${reading}”` : "Article";
  return [STATES[state], what, by ?? "a member", when].filter(Boolean).join(" · ");
}

/** The drafts of a group. Throwing one away asks once more, in place. */
export function DraftList({ group, drafts }: { group: string; drafts: DraftItem[] }) {
  const discarding = useDiscard();
  return (
    <ul className="drafts">
      {drafts.map(({ id, title, ...rest }) => (
        <li key={id}>
          <p>
            <Link className="serif" href={`/groups/${group}/import/${id}`}>
              {title}
            </Link>
            <span className="meta">{about({ id, title, ...rest })}</span>
          </p>
          <Discard draft={id} name={`the draft “${title}”`} by={discarding} />
        </li>
      ))}
      <DiscardRefused by={discarding} />
    </ul>
  );
}

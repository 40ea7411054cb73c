"use client";
// Drafts in progress: go on with one, or throw it away.
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";

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
  const trpc = useTRPC();
  const router = useRouter();
  const [asked, setAsked] = useState<string | null>(null);
  const discard = useMutation(trpc.texts.discardDraft.mutationOptions({ onSuccess: () => router.refresh() }));
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
            <button
              type="button"
              className="btn quiet"
              aria-label={`Discard the draft “${title}”`}
              onClick={() => setAsked(id)}
            >
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

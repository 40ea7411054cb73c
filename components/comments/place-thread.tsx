"use client";
// Puts a thread on another paragraph, for moderators: chosen by its number or its first words.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { failureOf } from "@/components/comments/failure";
import { Modal } from "@/components/comments/modal";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPC } from "@/components/trpc";
import type { ThreadView } from "@/server/comments/view";

/** How many paragraphs are offered at a time. */
const OFFERED = 8;

/** The dialog; the page is loaded anew at the paragraph that was chosen. */
export default function PlaceThread({ thread, close }: { thread: ThreadView; close: () => void }) {
  const { facts, state } = useRoom();
  const trpc = useTRPC();
  const [query, setQuery] = useState("");
  const { mutate, isPending, error } = useMutation(
    trpc.revisions.place.mutationOptions({
      onSuccess: ({ key }) => window.location.assign(`${facts.path}?open=${key}#${key}`),
    }),
  );
  const wanted = query.trim().toLowerCase().replace(/^¶\s*/u, "");
  const offered = facts.passages
    .filter(({ key, gone }) => gone === undefined && key !== state.open)
    .filter(({ number, opening }) => !wanted || String(number) === wanted || opening.toLowerCase().includes(wanted))
    .slice(0, OFFERED);
  return (
    <Modal title="Put this discussion on another paragraph" close={close}>
      <div className="field">
        <label htmlFor="place-query">The paragraph, by its number or first words</label>
        <input className="in" id="place-query" value={query} onChange={(event) => setQuery(event.target.value)} />
      </div>
      <ul className="places">
        {offered.map(({ id, label, opening }) => (
          <li key={id}>
            <button
              type="button"
              aria-disabled={isPending}
              onClick={() => !isPending && mutate({ thread: thread.id, paragraph: id })}
            >
              <b>{label}</b> <span className="serif">{opening}</span>
            </button>
          </li>
        ))}
      </ul>
      {offered.length === 0 && <p className="hint">No paragraph begins like that.</p>}
      {error && (
        <p className="note warn" role="alert">
          {failureOf(error).message}
        </p>
      )}
      <form method="dialog" className="row">
        <button type="submit" className="btn">
          Cancel
        </button>
      </form>
    </Modal>
  );
}

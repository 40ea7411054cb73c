"use client";
// Choosing what else a thread is about, among the paragraphs of its text.
import { useMemo, useState } from "react";
import type { Passage } from "@/components/texts/reading/passages";
import { useRoom } from "@/components/texts/reading/room-context";
import { ALSO_LIMIT } from "@/server/comments/also";

/** How many paragraphs are offered at a time. */
const OFFERED = 8;

type Props = { at: string; chosen: readonly string[]; choose: (chosen: readonly string[]) => void };

/** The chosen first, then what follows the thread's own paragraph, or what was asked for by number or words. */
function offer(passages: readonly Passage[], at: string, chosen: readonly string[], query: string): Passage[] {
  const others = passages.filter(({ id, gone }) => id !== at && gone === undefined);
  const wanted = query.trim().toLowerCase().replace(/^¶\s*/u, "");
  const here = passages.findIndex(({ id }) => id === at);
  const near = wanted
    ? others.filter(({ number, opening }) => String(number) === wanted || opening.toLowerCase().includes(wanted))
    : [
        ...others.filter((one) => passages.indexOf(one) > here),
        ...others.filter((one) => passages.indexOf(one) < here),
      ];
  const kept = others.filter(({ id }) => chosen.includes(id));
  return [...kept, ...near.filter(({ id }) => !chosen.includes(id)).slice(0, OFFERED)];
}

/** Paragraphs to tick. `at` is the one on which the thread stands. */
export default function AlsoForm({ at, chosen, choose }: Props) {
  const { facts } = useRoom();
  const [query, setQuery] = useState("");
  const offered = useMemo(() => offer(facts.passages, at, chosen, query), [facts.passages, at, chosen, query]);
  const full = chosen.length >= ALSO_LIMIT;
  return (
    <fieldset className="also-form">
      <legend className="label">Also about</legend>
      <input
        className="in"
        aria-label="Find a paragraph by its number or its first words"
        placeholder="Number or words"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <ul>
        {offered.map(({ id, label, opening }) => {
          const on = chosen.includes(id);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={on}
                  disabled={full && !on}
                  onChange={() => choose(on ? chosen.filter((one) => one !== id) : [...chosen, id])}
                />
                <span>
                  <b>{label}</b> <span className="serif">{opening}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {offered.length === 0 && <p className="hint">No paragraph begins like that.</p>}
    </fieldset>
  );
}

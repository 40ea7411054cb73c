"use client";
// Finding any paragraph of a draft, by its number or by words in it.
import { type KeyboardEvent, useId, useState } from "react";
import { startOf } from "@/components/texts/revise/say";
import type { Side } from "@/server/revisions/view";

/** How many paragraphs a search shows. */
const SHOWN = 8;

/** Those of this number or label, then those with these words. */
function found(all: Side[], query: string): Side[] {
  const wanted = query.trim().toLowerCase().replace(/^¶\s*/u, "");
  if (!wanted) return [];
  const named = all.filter(({ label }) => label.replace(/^\D+/u, "") === wanted || label.toLowerCase() === wanted);
  const worded = wanted.length > 1 ? all.filter(({ words }) => words.toLowerCase().includes(wanted)) : [];
  return [...new Set([...named, ...worded])].slice(0, SHOWN);
}

/** A field and what it finds; Enter takes the first. */
export function Another({ all, onChoose }: { all: Side[]; onChoose: (id: number) => void }) {
  const id = useId();
  const [query, setQuery] = useState("");
  const sides = found(all, query);
  const choose = (side: Side) => {
    setQuery("");
    onChoose(side.id);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    if (sides[0]) choose(sides[0]);
  };
  return (
    <div className="another">
      <label htmlFor={id}>Another paragraph, by its number or its words</label>
      <input
        className="in"
        id={id}
        value={query}
        autoComplete="off"
        aria-describedby={`${id}found`}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={keys}
      />
      <p className="hint" id={`${id}found`} role="status">
        {query.trim() &&
          (sides.length > 0 ? "Enter takes the first." : "No paragraph of the draft has this number or these words.")}
      </p>
      {sides.length > 0 && (
        <ul className="finds">
          {sides.map((side) => (
            <li key={side.id}>
              <button type="button" onClick={() => choose(side)}>
                <b>{side.label}</b> <span className="serif">{startOf(side.words)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

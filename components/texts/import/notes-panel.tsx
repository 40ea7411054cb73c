"use client";
// Notes without a mark, and marks without a note; each can be put right by hand.
import { type FormEvent, useState } from "react";
import type { Mode } from "@/components/texts/import/mode";
import { startOf } from "@/components/texts/revise/say";
import type { Act, Draft } from "@/server/texts/import/act";
import type { Preview } from "@/server/texts/import/preview";

/** How many are listed at first; a book may have hundreds. */
const SHOWN = 12;

function Placing({
  draft,
  preview,
  note,
  onMode,
  onCancel,
}: {
  draft: Draft;
  preview: Preview;
  note: number;
  onMode: (mode: Mode) => void;
  onCancel: () => void;
}) {
  const [number, setNumber] = useState("");
  const go = (event: FormEvent) => {
    event.preventDefault();
    const id = [...preview.numbers].find(([, n]) => n === Number(number))?.[0];
    const block = draft.blocks.find((one) => one.id === id);
    if (block) onMode({ kind: "place", block: block.id, note, at: block.words.length });
  };
  return (
    <form className="placing" onSubmit={go}>
      <p className="hint">Select the place in the text, or name its paragraph:</p>
      <label htmlFor="place-in">¶</label>
      <input
        className="in"
        id="place-in"
        inputMode="numeric"
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <button type="submit" className="btn">
        Go there
      </button>
      <button type="button" className="btn quiet" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}

/** The list, and the way to place a mark by pointer or by paragraph. */
export function NotesPanel({
  draft,
  preview,
  placing,
  onPlacing,
  onMode,
  onAct,
}: {
  draft: Draft;
  preview: Preview;
  placing: number | null;
  onPlacing: (note: number | null) => void;
  onMode: (mode: Mode) => void;
  onAct: (act: Act) => void;
}) {
  const [all, setAll] = useState(false);
  const blocks = new Map(draft.blocks.map((block) => [block.id, block]));
  const { looseNotes, looseMarks, linked } = preview;
  if (linked.size === 0 && looseMarks.length === 0) return null;
  const tied = linked.size - looseNotes.length;
  const cut = <T,>(list: T[]): T[] => (all ? list : list.slice(0, SHOWN));
  return (
    <section className="notes" aria-labelledby="notes-head">
      <h2 className="label" id="notes-head">
        Notes
      </h2>
      <p className="hint">
        {tied === 0 ? "No note" : tied === 1 ? "1 note" : `${tied} notes`} linked with{" "}
        {tied === 1 ? "its mark" : "their marks"}.
      </p>
      <ul>
        {cut(looseNotes).map((id) => (
          <li key={id}>
            <a href={`#b${id}`}>
              {blocks.get(id)?.label ? `Note ${blocks.get(id)?.label}` : "Note"}, without a mark: “
              {startOf(blocks.get(id)?.words ?? "", 60)}”
            </a>
            {placing === id ? (
              <Placing draft={draft} preview={preview} note={id} onMode={onMode} onCancel={() => onPlacing(null)} />
            ) : (
              <button type="button" className="btn quiet" onClick={() => onPlacing(id)}>
                Place its mark
              </button>
            )}
          </li>
        ))}
        {cut(looseMarks).map(({ block, mark, label }) => (
          <li key={`${block}.${mark}`}>
            <a href={`#b${block}`}>
              Mark {label} in {preview.numbers.has(block) ? `¶ ${preview.numbers.get(block)}` : "a heading"}, without a
              note
            </a>
            <button type="button" className="btn quiet" onClick={() => onAct({ kind: "unmark", block, mark })}>
              Make it words again
            </button>
          </li>
        ))}
      </ul>
      {!all && Math.max(looseNotes.length, looseMarks.length) > SHOWN && (
        <button type="button" className="btn quiet" onClick={() => setAll(true)}>
          Show all
        </button>
      )}
    </section>
  );
}

"use client";
// A block's words as a field; leaving it keeps them, Escape does not.
import { type KeyboardEvent, useRef, useState } from "react";
import type { FoundBlock } from "@/server/texts/import/block";

/** Edits one block in its place. */
export function EditWords({
  block,
  onDone,
}: {
  block: FoundBlock;
  onDone: (words: string | null, back: boolean) => void;
}) {
  const [words, setWords] = useState(block.words);
  const over = useRef(false);
  const end = (keep: boolean, back: boolean) => {
    if (over.current) return;
    over.current = true;
    onDone(keep && words !== block.words ? words : null, back);
  };
  const keys = (event: KeyboardEvent) => {
    const done = event.key === "Enter" && (event.ctrlKey || event.metaKey || block.kind !== "verse");
    if (event.key !== "Escape" && !done) return;
    event.preventDefault();
    event.stopPropagation();
    end(done, true);
  };
  return (
    <div className="w editing">
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
        autoFocus
        className="in"
        dir="auto"
        aria-label="The words of this block"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={keys}
        onBlur={() => end(true, false)}
      />
      <p className="hint">
        <kbd className="kbd">{block.kind === "verse" ? "Ctrl Enter" : "Enter"}</kbd> keeps this,{" "}
        <kbd className="kbd">Esc</kbd> does not.
      </p>
    </div>
  );
}

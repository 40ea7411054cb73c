"use client";
// A block's words as a field. They are kept whenever the writer pauses; leaving it keeps the rest, Escape takes it all back.
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { expectPaste, hasLongWord } from "@/components/texts/import/long-words";
import type { FoundBlock } from "@/server/texts/import/block";

/** A pause of this length is one: the words are kept, in milliseconds. */
const PAUSE = 2_000;

/** Edits one block in its place. */
export function EditWords({
  block,
  onDone,
  onPause,
  onTakeBack,
}: {
  block: FoundBlock;
  /** The words that are not kept yet, if any; and whether the focus goes back to the block. */
  onDone: (words: string | null, back: boolean) => void;
  /** Keeps words while they are written; answers whether they could be. */
  onPause: (words: string) => boolean;
  onTakeBack: (acts: number) => void;
}) {
  const [words, setWords] = useState(block.words);
  const kept = useRef({ words: block.words, times: 0 });
  const over = useRef(false);
  const pause = useRef(onPause);
  pause.current = onPause;
  useEffect(() => {
    if (words === kept.current.words || !words.trim()) return;
    const timer = setTimeout(() => {
      if (over.current || !pause.current(words)) return;
      kept.current = { words, times: kept.current.times + 1 };
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  const end = (keep: boolean, back: boolean) => {
    if (over.current) return;
    over.current = true;
    if (!keep && kept.current.times > 0) onTakeBack(kept.current.times);
    onDone(keep && words !== kept.current.words ? words : null, back);
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
        data-long={hasLongWord(words) || undefined}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPaste={expectPaste}
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

"use client";
// A block that is being written beside another one: what it will be, and its words.
import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { nameOf } from "@/components/texts/import/kinds";
import { expectPaste } from "@/components/texts/import/long-words";
import { WRITTEN_KINDS, type WrittenKind } from "@/server/texts/import/block";

/** Enter adds it, and so does going elsewhere; Escape does not. */
export function NewBlock({ onDone }: { onDone: (made: { to: WrittenKind; words: string } | null) => void }) {
  const [to, setTo] = useState<WrittenKind>("paragraph");
  const [words, setWords] = useState("");
  const over = useRef(false);
  const end = (keep: boolean) => {
    if (over.current) return;
    over.current = true;
    onDone(keep && words.trim() ? { to, words } : null);
  };
  const keys = (event: KeyboardEvent) => {
    const field = event.target instanceof HTMLTextAreaElement;
    const adds = field && event.key === "Enter" && (event.ctrlKey || event.metaKey || to !== "verse");
    if (event.key !== "Escape" && !adds) return;
    event.preventDefault();
    event.stopPropagation();
    end(adds);
  };
  const left = (event: FocusEvent) => !event.currentTarget.contains(event.relatedTarget) && end(true);
  return (
    <li className="blk newblk" onKeyDown={keys} onBlur={left}>
      <select
        className="in"
        aria-label="What it will be"
        value={to}
        onChange={(event) => setTo(event.target.value as WrittenKind)}
      >
        {WRITTEN_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {nameOf(kind)}
          </option>
        ))}
      </select>
      <div className="editing">
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
          autoFocus
          className="in"
          dir="auto"
          aria-label="The words of the new block"
          value={words}
          onPaste={expectPaste}
          onChange={(event) => setWords(event.target.value)}
        />
        <p className="hint">
          <kbd className="kbd">{to === "verse" ? "Ctrl Enter" : "Enter"}</kbd> adds it, <kbd className="kbd">Esc</kbd>{" "}
          does not.
        </p>
        <div className="nbdo">
          <button type="button" className="btn" onClick={() => end(true)}>
            Add it
          </button>
          <button type="button" className="btn quiet" onClick={() => end(false)}>
            Cancel
          </button>
        </div>
      </div>
    </li>
  );
}

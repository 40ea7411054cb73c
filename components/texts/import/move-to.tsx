"use client";
// Moving a block far: after a paragraph that is told by its number, or to the front.
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";

/** `onMove` answers whether there is such a paragraph; nothing typed means the front. */
export function MoveTo({ onMove, onLeave }: { onMove: (after: number | null) => boolean; onLeave: () => void }) {
  const id = useId();
  const [number, setNumber] = useState("");
  const [missing, setMissing] = useState(false);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!/^\d+$/.test(number.trim()) || !onMove(Number(number))) setMissing(true);
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") onLeave();
  };
  return (
    <form className="placing moveto" onSubmit={go} onKeyDown={keys}>
      <label htmlFor={id}>Move after ¶</label>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to move the block.
        autoFocus
        className="in"
        id={id}
        inputMode="numeric"
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${id}no` : undefined}
        value={number}
        onChange={(event) => {
          setNumber(event.target.value);
          setMissing(false);
        }}
      />
      <button type="submit" className="btn">
        Move it
      </button>
      <button type="button" className="btn quiet" onClick={() => onMove(null)}>
        To the front
      </button>
      <button type="button" className="btn quiet" onClick={onLeave}>
        Cancel
      </button>
      {missing && (
        <p className="problem" id={`${id}no`} role="alert">
          There is no paragraph of this number.
        </p>
      )}
    </form>
  );
}

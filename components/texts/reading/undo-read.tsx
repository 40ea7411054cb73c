"use client";
// For a while after all was marked as read: the way back.
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";

/** How long it is offered, in milliseconds; not while somebody is at it. */
const OFFERED = 20_000;

/** "This text is marked as read. Undo". */
export function UndoRead({ said, undo, close }: { said: string; undo: () => void; close: () => void }) {
  const [held, hold] = useState(false);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => latest.current(), OFFERED);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <section
      className="go-on undo-read"
      aria-label="Marked as read"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span role="status">{said}</span>
      <button type="button" className="again" onClick={undo}>
        <Icon name="undo" small />
        Undo
      </button>
      <button type="button" className="ib" aria-label="Leave it so" onClick={close}>
        <Icon name="close" small />
      </button>
    </section>
  );
}

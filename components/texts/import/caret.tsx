"use client";
// The caret that parts a block, or sets a note's mark: it follows the keys, and a click.
import { type KeyboardEvent, useEffect, useRef } from "react";
import { nextPlace } from "@/components/texts/import/offsets";
import { Icon } from "@/components/ui/icon";

const STEPS: Record<string, [1 | -1, "word" | "sentence"]> = {
  ArrowRight: [1, "word"],
  ArrowLeft: [-1, "word"],
  ArrowDown: [1, "sentence"],
  ArrowUp: [-1, "sentence"],
};

/** A button that stands between two words. Arrows move it, Enter does it, Escape leaves. */
export function Caret({
  words,
  at,
  name,
  toEnd,
  onMove,
  onDo,
  onLeave,
}: {
  words: string;
  at: number;
  name: string;
  /** Whether it may also stand behind the last word. */
  toEnd?: boolean;
  onMove: (at: number) => void;
  onDo: () => void;
  onLeave: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: "nearest" });
  });
  const keys = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) {
      const to = nextPlace(words, at, ...step);
      onMove(toEnd && to === at && step[0] > 0 ? words.length : to);
    } else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      className="cut"
      ref={button}
      onClick={onDo}
      onKeyDown={keys}
      aria-label={`${name}, ${at < words.length ? `before “${words.slice(at, at + 24).trim()}”` : "at the end"}. Arrow keys move it.`}
    >
      <Icon name={name === "Split here" ? "split" : "link"} small />
      {name}
    </button>
  );
}

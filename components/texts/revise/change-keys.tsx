"use client";
// N and P walk through the changes of a comparison.
import { useEffect } from "react";

const inField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select") !== null;

function walk(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(".cmp")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
}

/** Listens; says below the list which keys there are. */
export function ChangeKeys() {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
      const step = event.key === "n" ? 1 : event.key === "p" ? -1 : null;
      if (!step) return;
      event.preventDefault();
      walk(step);
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, []);
  return (
    <p className="hint keysline">
      <kbd className="kbd">N</kbd> next change · <kbd className="kbd">P</kbd> the one before
    </p>
  );
}

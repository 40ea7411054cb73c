"use client";
// Escape closes what was opened last: popover, composer, panel.
import { useEffect, useRef } from "react";

const opened: (() => void)[] = [];

/** While `active`, Escape calls this, unless something was opened later. */
export function useEscape(active: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!active) return;
    const own = () => latest.current();
    opened.push(own);
    return () => {
      opened.splice(opened.indexOf(own), 1);
    };
  }, [active]);
}

/** Closes what was opened last, and says whether there was anything. */
export function closeLast(): boolean {
  const close = opened.at(-1);
  close?.();
  return close !== undefined;
}

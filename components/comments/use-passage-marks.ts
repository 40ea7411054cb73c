"use client";
// Marks the passages that the open talk is about, without touching the text (CSS Custom Highlight API), and ties each to
// its thread.
import { useEffect } from "react";
import { tie } from "@/components/comments/passage-tie";
import { rangeOf, wordsAt } from "@/components/texts/reading/offsets";
import type { ThreadView } from "@/server/comments/view";

/** The name that the stylesheet knows them by. */
const NAME = "passages";

/** Marks them while the talk is open; a browser that cannot leaves the text with the lines that the server drew. */
export function usePassageMarks(key: string, threads: readonly ThreadView[] | undefined): void {
  useEffect(() => {
    const words = wordsAt(key);
    if (!words || !threads || !("highlights" in CSS)) return;
    const ranges = new Map<string, Range>();
    for (const { id, passage } of threads) {
      const range = passage?.place && rangeOf(words, passage.place.start, passage.place.end);
      if (range) ranges.set(id, range);
    }
    if (ranges.size === 0) return;
    CSS.highlights.set(NAME, new Highlight(...ranges.values()));
    const untie = tie(words, ranges);
    return () => {
      CSS.highlights.delete(NAME);
      untie();
    };
  }, [key, threads]);
}

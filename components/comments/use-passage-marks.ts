"use client";
// Marks the passages that the open talk is about, without touching the text (CSS Custom Highlight API), and ties each to
// its thread.
import { useEffect } from "react";
import { tie } from "@/components/comments/passage-tie";
import { rangeOf, wordsAt } from "@/components/texts/reading/offsets";
import { useRoom } from "@/components/texts/reading/room-context";
import type { ThreadView } from "@/server/comments/view";

/** The name that the stylesheet knows them by. */
const NAME = "passages";

function rangesOf(words: Element, threads: readonly ThreadView[]): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { id, passage } of threads) {
    const range = passage?.place && rangeOf(words, passage.place.start, passage.place.end);
    if (range) ranges.set(id, range);
  }
  return ranges;
}

/** Marks them while the talk is open; a browser that cannot leaves the text with the lines that the server drew. `lead` goes to a thread. */
export function usePassageMarks(
  key: string,
  threads: readonly ThreadView[] | undefined,
  lead: (thread: string) => void,
): void {
  const { wish } = useRoom();
  useEffect(() => {
    const words = wordsAt(key);
    if (!words || !threads) return;
    const ranges = rangesOf(words, threads);
    const { pressed } = wish.current;
    const [wanted] = [...ranges].find(([, range]) => pressed && range.intersectsNode(pressed)) ?? [];
    wish.current.pressed = null;
    if (wanted) lead(wanted);
    if (ranges.size === 0) return;
    if ("highlights" in CSS) CSS.highlights.set(NAME, new Highlight(...ranges.values()));
    const untie = tie({ words, ranges, lead });
    return () => {
      if ("highlights" in CSS) CSS.highlights.delete(NAME);
      untie();
    };
  }, [key, threads, lead, wish]);
}

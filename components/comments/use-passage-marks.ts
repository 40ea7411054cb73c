"use client";
// Marks the passages that the open talk is about, without touching the text (CSS Custom Highlight API).
import { useEffect } from "react";
import { rangeOf } from "@/components/texts/reading/offsets";
import type { ThreadView } from "@/server/comments/view";

/** The name that the stylesheet knows them by. */
const NAME = "passages";

/** Marks them while the talk is open; a browser that cannot leaves the text as it is. */
export function usePassageMarks(key: string, threads: readonly ThreadView[] | undefined): void {
  useEffect(() => {
    const words = document.getElementById(key)?.querySelector(".pt");
    const places = threads?.flatMap(({ passage }) => passage?.place ?? []) ?? [];
    if (!words || places.length === 0 || !("highlights" in CSS)) return;
    const ranges = places.flatMap(({ start, end }) => rangeOf(words, start, end) ?? []);
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(NAME);
    };
  }, [key, threads]);
}

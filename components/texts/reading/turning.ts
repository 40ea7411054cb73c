"use client";
// A reader who turns to a count is about to press it: what shows a talk, and the talk itself, are fetched meanwhile. Some
// talk in view comes even before that.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { fetchTalk } from "@/components/comments/open-talk";
import type { Passage } from "@/components/texts/reading/passages";
import { useTRPC } from "@/components/trpc";

/** How long a pointer rests on a count before its talk is fetched, in milliseconds: one that only passes by fetches nothing. */
const REST = 60;

const closest = (event: Event, selector: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

/** How long a page that is never idle goes without the code of talks, in milliseconds. */
const AT_LAST = 3_000;

const fetchCode = (): void => void fetchTalk().catch(() => undefined);

/** Fetches the code, once, as soon as it may be wanted. */
function turned(event: Event): void {
  if (closest(event, ".para, [data-talk], [data-do=next]")) fetchCode();
}

/** Fetches the talk on a paragraph, and its marks, unless they were fetched just now. */
function useFetchWords(passages: readonly Passage[]) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(
    async (key: string | undefined) => {
      const paragraph = key && passages.find((passage) => passage.key === key)?.id;
      if (!paragraph) return;
      await Promise.all([
        queries.prefetchQuery(trpc.comments.onParagraph.queryOptions({ paragraph })),
        queries.prefetchQuery(trpc.marks.of.queryOptions({ paragraph })),
      ]);
    },
    [passages, queries, trpc],
  );
}

/** Fetches the code in a quiet moment, then some of the talk in view; answers how to stop. */
function ahead(fetchWords: (key: string) => Promise<void>): () => void {
  let [over, stop] = [false, () => {}];
  const begin = async () => {
    fetchCode();
    const { warmInView } = await import("@/components/texts/reading/warming");
    if (!over) stop = warmInView(fetchWords);
  };
  const idle = window.requestIdleCallback?.(() => void begin().catch(() => undefined), { timeout: AT_LAST });
  return () => {
    over = true;
    stop();
    if (idle) cancelIdleCallback(idle);
  };
}

/** Listens for pointers and focus that turn to a talk. */
export function useTurning(passages: readonly Passage[]): void {
  const fetchWords = useFetchWords(passages);
  useEffect(() => ahead(fetchWords), [fetchWords]);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const turnedTo = (event: Event) => void fetchWords(closest(event, "[data-talk]")?.dataset.talk);
    const over = (event: Event) => {
      clearTimeout(waiting);
      waiting = setTimeout(turnedTo, REST, event);
      turned(event);
    };
    document.addEventListener("pointerover", over);
    document.addEventListener("pointerdown", turnedTo);
    document.addEventListener("focusin", turned);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("pointerdown", turnedTo);
      document.removeEventListener("focusin", turned);
    };
  }, [fetchWords]);
}

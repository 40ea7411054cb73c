"use client";
// A reader who turns to a count is about to press it: what shows a talk, and the talk itself, are fetched meanwhile.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
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

/** Listens for pointers and focus that turn to a talk. */
export function useTurning(passages: readonly Passage[]): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const fetchWords = (event: Event) => {
      const key = closest(event, "[data-talk]")?.dataset.talk;
      const paragraph = key && passages.find((passage) => passage.key === key)?.id;
      if (!paragraph) return;
      void queries.prefetchQuery(trpc.comments.onParagraph.queryOptions({ paragraph }));
      void queries.prefetchQuery(trpc.marks.of.queryOptions({ paragraph }));
    };
    const over = (event: Event) => {
      clearTimeout(waiting);
      waiting = setTimeout(fetchWords, REST, event);
      turned(event);
    };
    const idle = window.requestIdleCallback?.(fetchCode, { timeout: AT_LAST });
    document.addEventListener("pointerover", over);
    document.addEventListener("pointerdown", fetchWords);
    document.addEventListener("focusin", turned);
    return () => {
      if (idle) cancelIdleCallback(idle);
      clearTimeout(waiting);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("pointerdown", fetchWords);
      document.removeEventListener("focusin", turned);
    };
  }, [passages, queries, trpc]);
}

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

/** Fetches the code, once, as soon as it may be wanted. */
function fetchCode(event: Event): void {
  if (closest(event, ".para, [data-talk], [data-do=next]")) void fetchTalk().catch(() => undefined);
}

/** Listens for pointers and focus that turn to a talk. */
export function useTurning(passages: readonly Passage[]): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const fetchTalk = (event: Event) => {
      const key = closest(event, "[data-talk]")?.dataset.talk;
      const paragraph = key && passages.find((passage) => passage.key === key)?.id;
      if (!paragraph) return;
      void queries.prefetchQuery(trpc.comments.onParagraph.queryOptions({ paragraph }));
      void queries.prefetchQuery(trpc.marks.of.queryOptions({ paragraph }));
    };
    const over = (event: Event) => {
      clearTimeout(waiting);
      waiting = setTimeout(fetchTalk, REST, event);
      fetchCode(event);
    };
    document.addEventListener("pointerover", over);
    document.addEventListener("pointerdown", fetchTalk);
    document.addEventListener("focusin", fetchCode);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("pointerdown", fetchTalk);
      document.removeEventListener("focusin", fetchCode);
    };
  }, [passages, queries, trpc]);
}

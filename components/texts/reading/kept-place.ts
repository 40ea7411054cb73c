"use client";
// Tells the server where the reader is, once they rest somewhere: the last place, and how far they came.
import { useEffect } from "react";
import { tell } from "@/components/beacon";
import type { Passage } from "@/components/texts/reading/passages";
import { EYE, inHand, passageAt, scroller } from "@/components/texts/reading/place";
import type { RoomFacts } from "@/components/texts/reading/room-context";

/** Who rests so long, in milliseconds, is reading here; less is on the way somewhere. */
const REST = 2_500;

/** So long they rest where they did not come by reading, before that counts as read up to: less is a look ahead. */
const LONG_REST = 12_000;

/** So many paragraphs further at a time is still reading. */
const STEP = 8;

/** How long places gather before the last of them is sent, in milliseconds. */
const GATHER = 4_000;

/** As near to the end as this is the end, in pixels. */
const END = 40;

type Place = { text: string; last: string; furthest: string; at: number };

/** The paragraphs that stand in the text of today; its title is none. */
export const standing = ({ passages }: Pick<RoomFacts, "passages">): Passage[] =>
  passages.filter(({ gone, whole }) => gone === undefined && !whole);

function here(passages: Passage[]): number {
  const { scrollTop, scrollHeight, clientHeight } = scroller();
  if (scrollTop + clientHeight >= scrollHeight - END) return passages.length - 1;
  return passageAt(passages, innerHeight * EYE);
}

/** Keeps the place while the page is open. `reach` is how far the reader of each text came before, by its id. */
export function useKeptPlace(
  texts: readonly RoomFacts[],
  reach: Map<string, number>,
  rested: (text: string) => void,
): void {
  useEffect(() => {
    const waiting = new Map<string, Place>();
    let timers: ReturnType<typeof setTimeout>[] = [];
    let sender: ReturnType<typeof setTimeout> | undefined;
    const send = () => {
      clearTimeout(sender);
      sender = undefined;
      for (const { at, ...place } of waiting.values())
        void tell("texts.keepPlace", { ...place, ago: Math.max(0, Date.now() - at) });
      waiting.clear();
    };
    const rest = (long: boolean) => {
      if (document.visibilityState === "hidden") return;
      const facts = inHand(texts);
      const passages = standing(facts);
      const at = here(passages);
      const before = reach.get(facts.text.id) ?? 0;
      if (at > before && (long || at <= before + STEP)) reach.set(facts.text.id, at);
      const [last, furthest] = [passages[at], passages[reach.get(facts.text.id) ?? 0]];
      if (!last || !furthest) return;
      waiting.set(facts.text.id, { text: facts.text.id, last: last.id, furthest: furthest.id, at: Date.now() });
      sender ??= setTimeout(send, GATHER);
      rested(facts.text.id);
    };
    const moved = () => {
      for (const timer of timers) clearTimeout(timer);
      timers = [setTimeout(rest, REST, false), setTimeout(rest, LONG_REST, true)];
    };
    const hidden = () => {
      if (document.visibilityState === "hidden") send();
    };
    // Scrolling is heard of on its way down: of two texts side by side each scrolls by itself.
    document.addEventListener("scroll", moved, { passive: true, capture: true });
    document.addEventListener("visibilitychange", hidden);
    addEventListener("pagehide", send);
    return () => {
      document.removeEventListener("scroll", moved, { capture: true });
      document.removeEventListener("visibilitychange", hidden);
      removeEventListener("pagehide", send);
      for (const timer of timers) clearTimeout(timer);
      send();
    };
  }, [texts, reach, rested]);
}

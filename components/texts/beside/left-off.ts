"use client";
// Where the reader was in each text, while going from one to another and back. Kept for as long as the tab is open.
import { isSheet, passageAt, textId } from "@/components/texts/reading/place";
import type { RoomFacts } from "@/components/texts/reading/room-context";

/** A paragraph, how much of it was above the edge, and the paragraph whose talk was open. */
export type LeftOff = { key: string | null; part: number; open: string | null };

/** A paragraph of which less than this is above the edge is shown from its first line, in pixels: about a line. */
const NEARLY = 24;

/** Where the text begins under the bar, in pixels. */
const BAR = 56;

const nameOf = (path: string): string => `postil.leftOff:${path}`;

/** What was kept in this tab; nothing where nothing can be kept. */
export function kept<T>(name: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** Keeps something in this tab; null forgets it. */
export function keep(name: string, what: unknown): void {
  try {
    if (what === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(what));
  } catch {
    // Where nothing can be kept, one begins at the top.
  }
}

/** What scrolls a text, and where its upper edge is in the window. */
function scrollerOf(text: string): { box: Element; edge: number } {
  const own = isSheet() ? null : document.getElementById(textId(text));
  if (own) return { box: own, edge: own.getBoundingClientRect().top };
  return { box: document.documentElement, edge: BAR };
}

/** Keeps where the reader is in each text of the page. */
export function leaveOff(texts: readonly RoomFacts[], open: string | null): void {
  for (const { text, path, passages } of texts) {
    const { box, edge } = scrollerOf(text.id);
    const at = passages[passageAt(passages, edge + NEARLY + 1)];
    const place = at && document.getElementById(at.key)?.getBoundingClientRect();
    const part = place?.height ? (edge - place.top) / place.height : 0;
    const own = passages.some(({ key }) => key === open) ? open : null;
    keep(nameOf(path), { key: at && box.scrollTop > 0 ? at.key : null, part, open: own } satisfies LeftOff);
  }
}

/** Where the reader left off in a text, if it was read in this tab. */
export const leftOff = (path: string): LeftOff | null => kept<LeftOff>(nameOf(path));

/** Brings a text back to where the reader left off. */
export function resume({ text, path }: RoomFacts): void {
  const was = leftOff(path);
  const paragraph = was?.key ? document.getElementById(was.key) : null;
  const { box, edge } = scrollerOf(text.id);
  if (!was || !paragraph) return void box.scrollTo({ top: 0, behavior: "instant" });
  const { top, height } = paragraph.getBoundingClientRect();
  if (was.part * height < NEARLY) paragraph.scrollIntoView({ block: "start", behavior: "instant" });
  else box.scrollBy({ top: top + was.part * height - edge, behavior: "instant" });
}

// Where the reader is in the text, and how to get elsewhere. Reads the page, changes nothing but the scroll position.
import type { Passage } from "@/components/texts/reading/passages";

/** How far down the window the reader's eye is taken to be. */
export const EYE = 0.35;

/** The bar, and a little air beneath it, in pixels. */
export const TOP = 68;

/** Below this width the talk is a sheet over the text; the same number stands in the stylesheet. */
export const SHEET_BELOW = 960;

/** Whether the talk is a sheet just now. */
export const isSheet = (): boolean => innerWidth < SHEET_BELOW;

/** The id of a text that stands beside another. */
export const textId = (text: string): string => `text-${text}`;

/** The text that the reader has in hand: of two side by side, the one that was last touched. */
export const inHand = <T extends { text: { id: string } }>(texts: readonly T[]): T =>
  texts.find(({ text }) => document.getElementById(textId(text.id))?.hasAttribute("data-hand")) ?? texts[0]!;

/** What scrolls under the reader: the window, or the text in hand where two stand side by side. */
export const scroller = (): Element =>
  (isSheet() ? null : document.querySelector(".both>.text[data-hand]")) ?? document.documentElement;

/** The last passage whose top is above this line of the window; a search by halves, texts may be long. */
export function passageAt(passages: readonly Passage[], y: number): number {
  let low = 0;
  let high = passages.length - 1;
  let found = 0;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const top = document.getElementById(passages[middle]!.key)?.getBoundingClientRect().top ?? 0;
    if (top <= y) found = middle;
    if (top <= y) low = middle + 1;
    else high = middle - 1;
  }
  return found;
}

/** The passage that is being read. */
export const current = (passages: readonly Passage[]): Passage | undefined =>
  passages[passageAt(passages, innerHeight * EYE)];

const isCalm = (): boolean =>
  document.documentElement.dataset.motion === "less" || matchMedia("(prefers-reduced-motion: reduce)").matches;

const behavior = (): ScrollBehavior => (isCalm() ? "instant" : "smooth");

/** Scrolls to a passage and marks it as the one that the keys act on. */
export function walkTo(key: string): void {
  for (const old of document.querySelectorAll(".para.cur")) old.classList.remove("cur");
  const element = document.getElementById(key);
  element?.classList.add("cur");
  element?.scrollIntoView({ block: "start", behavior: behavior() });
}

/** The key of the passage that the keys act on, if one was walked to. */
export const walkedTo = (): string | null => document.querySelector(".para.cur")?.id ?? null;

/** Scrolls to words of the text that are hidden, to above the sheet where the talk is one. */
export function bringIntoSight(words: Range, side: Element | null): void {
  const { top, bottom } = words.getBoundingClientRect();
  const edge = isSheet() && side ? side.getBoundingClientRect().top : innerHeight;
  if (top >= TOP && bottom <= edge) return;
  scroller().scrollBy({ top: top - TOP - Math.max(0, edge - TOP - (bottom - top)) / 2, behavior: behavior() });
}

/** How much of a passage must be in sight beside the sheet, in pixels: about four lines. */
const ENOUGH = 116;

/** On a phone: brings the words of a passage above the sheet, where they are hidden by it. */
export function keepInSight(key: string, sheet: HTMLElement | null): void {
  const words = document.getElementById(key)?.querySelector(".pt");
  if (!isSheet() || !sheet || !words) return;
  const { top, bottom, height } = words.getBoundingClientRect();
  const edge = sheet.getBoundingClientRect().top;
  if (Math.min(bottom, edge) - Math.max(top, TOP) >= Math.min(height, ENOUGH)) return;
  const fits = height <= edge - TOP;
  scrollBy({ top: fits ? top - TOP : bottom - edge + 16, behavior: "instant" });
}

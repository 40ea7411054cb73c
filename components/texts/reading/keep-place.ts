// Keeps the place that is being read while the lines of the text break anew.
import { EYE, TOP } from "@/components/texts/reading/place";

type Held = { text: HTMLElement; scroller: Element; block: Element; share: number };

/** What scrolls a text: itself, where two stand side by side, else the page. */
function scrollerOf(text: HTMLElement): Element {
  const own = getComputedStyle(text).overflowY;
  return own === "auto" || own === "scroll" ? text : (document.scrollingElement ?? document.documentElement);
}

/** The block at the reader's eye, and how far down in it the eye is; nothing at the very beginning, which stays. */
function hold(text: HTMLElement, eye: number): Held | null {
  const scroller = scrollerOf(text);
  const blocks = [...text.querySelectorAll(".para, .h, .fn")];
  const block = blocks.findLast((one) => one.getBoundingClientRect().top <= eye);
  if (!block || scroller.scrollTop === 0) return null;
  const { top, height } = block.getBoundingClientRect();
  return { text, scroller, block, share: Math.min(1, (eye - top) / Math.max(1, height)) };
}

/** Makes a change after which the same words stand at the same height of the window. */
export function keepPlace(change: () => void): void {
  const eye = TOP + (innerHeight - TOP) * EYE;
  const held = [...document.querySelectorAll<HTMLElement>(".text")].flatMap((text) => hold(text, eye) ?? []);
  // The browser keeps a place of its own choosing else, on top of ours.
  for (const { scroller } of held) (scroller as HTMLElement).style.overflowAnchor = "none";
  change();
  for (const { scroller, block, share } of held) {
    const { top, height } = block.getBoundingClientRect();
    scroller.scrollBy({ top: top + height * share - eye, behavior: "instant" });
  }
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const { scroller } of held) (scroller as HTMLElement).style.overflowAnchor = "";
    }),
  );
}

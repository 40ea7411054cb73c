// Keys inside an open talk: from one comment to the next, and the folds beneath them. Reads the page, moves the focus.

/** Where the keys stop: comments, folds that hide some, and the ways to more. */
const STOPS = ["[data-comment]", ".fold[aria-expanded=false]", ".fold:not([aria-expanded])", ".more-threads"].map(
  (stop) => `#panel .scroll ${stop}`,
);

const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(STOPS.join(","))];

const focusOf = (): Element | null => document.activeElement;

/** Whether a comment goes on beyond the edge of the talk: an arrow scrolls on there. */
function goesOn(comment: Element, by: 1 | -1): boolean {
  const box = comment.getBoundingClientRect();
  const scroller = comment.closest(".scroll")?.getBoundingClientRect();
  if (!scroller) return false;
  return by === 1 ? box.bottom > scroller.bottom + 1 : box.top < scroller.top - 1;
}

function focus(stop: HTMLElement | undefined): boolean {
  stop?.focus({ preventScroll: true });
  stop?.scrollIntoView({ block: "nearest", behavior: "instant" });
  return stop !== undefined;
}

/** The stop after the focus, or the one before it; a stop that holds the focus is where one is. */
function beside(focused: Element | null, own: Element | null, by: 1 | -1): HTMLElement | undefined {
  const from = own ?? focused;
  if (!from) return undefined;
  const side = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const there = stops().filter((stop) => from.compareDocumentPosition(stop) & side && !stop.contains(from));
  return by === 1 ? there[0] : there.at(-1);
}

/** To the next comment, or the one before. Arrows act on a stop only, so that elsewhere they scroll. */
export function step(by: 1 | -1, key: string): boolean {
  const focused = focusOf();
  const own = focused?.closest<HTMLElement>(STOPS.join(",")) ?? null;
  const arrow = key.startsWith("arrow");
  if (arrow && (!own || focused !== own || goesOn(own, by))) return false;
  return focus(beside(focused, own, by)) || !arrow;
}

/** Left folds the replies, or leads to what is answered; right unfolds them, or leads to the first. */
export function fold(_: unknown, key: string): boolean {
  const comment = focusOf();
  if (comment?.matches("#panel .fold")) {
    if ((comment.getAttribute("aria-expanded") === "false") === (key === "arrowright"))
      (comment as HTMLElement).click();
    return true;
  }
  if (!comment?.matches("#panel [data-comment]")) return false;
  const entry = comment.closest(".c");
  const own = entry?.querySelector<HTMLElement>(":scope > .kids > li > .fold[aria-expanded]");
  if (own && (own.getAttribute("aria-expanded") === "false") === (key === "arrowright")) {
    own.click();
    return true;
  }
  if (key === "arrowright")
    return focus(entry?.querySelector<HTMLElement>(":scope > .kids [data-comment]") ?? undefined);
  return focus(entry?.parentElement?.closest(".c")?.querySelector<HTMLElement>(":scope > [data-comment]") ?? undefined);
}

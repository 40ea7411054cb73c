"use client";
// Threads and their passages know each other: pointing at one shows the other, pressing a passage leads to its thread.

/** The name that the stylesheet knows the passage by that is pointed at or chosen. */
const NAME = "passage-now";

/** Shows one stretch of the text, or none. */
export function show(range: Range | null | undefined): void {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  else CSS.highlights.delete(NAME);
}

const threadOf = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>("#panel [data-thread]") : null;

const itemOf = (thread: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`#panel [data-thread="${thread}"]`);

const isUnder = (range: Range, { clientX: x, clientY: y }: MouseEvent): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );

/** Ties them until it is undone. */
export function tie(words: Element, ranges: ReadonlyMap<string, Range>): () => void {
  const under = (event: MouseEvent) =>
    [...ranges].filter(([, range]) => isUnder(range, event)).map(([thread]) => thread);
  let about: string[] = [];
  const mark = (threads: string[]) => {
    for (const thread of about) itemOf(thread)?.removeAttribute("data-about");
    for (const thread of threads) itemOf(thread)?.setAttribute("data-about", "");
    about = threads;
  };
  const turn = (event: Event) => show(ranges.get(threadOf(event)?.dataset.thread ?? ""));
  const over = (event: Event) => mark(under(event as MouseEvent));
  const leave = () => mark([]);
  const press = (event: Event) => {
    const selects = getSelection()?.isCollapsed === false;
    if (selects || (event.target instanceof Element && event.target.closest("a"))) return;
    const item = under(event as MouseEvent)
      .map(itemOf)
      .find((found) => found !== null);
    item?.scrollIntoView({ block: "nearest", behavior: "instant" });
    item?.querySelector<HTMLElement>("article")?.focus({ preventScroll: true });
  };
  const listened: [EventTarget, string, (event: Event) => void][] = [
    [document, "pointerover", turn],
    [document, "focusin", turn],
    [words, "pointermove", over],
    [words, "pointerleave", leave],
    [words, "click", press],
  ];
  for (const [target, kind, listen] of listened) target.addEventListener(kind, listen);
  return () => {
    for (const [target, kind, listen] of listened) target.removeEventListener(kind, listen);
    leave();
    show(null);
  };
}

"use client";
// Threads and their passages know each other: pointing at one shows the other, pressing one leads to the other.
import { bringIntoSight } from "@/components/texts/reading/place";

/** The names that the stylesheet knows passages by: of the thread that is pointed at, and in the choosing. */
type Name = "passage-now" | "passage-chosen";

/** Shows one stretch of the text under a name, or none. */
export function show(name: Name, range: Range | null | undefined): void {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

const itemAround = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("#panel [data-thread]") : null;

const itemOf = (thread: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`#panel [data-thread="${thread}"]`);

const isUnder = (range: Range, { clientX: x, clientY: y }: MouseEvent): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );

/** The passages of the open talk by their threads, and the way to a thread. */
type Tied = { words: Element; ranges: ReadonlyMap<string, Range>; lead: (thread: string) => void };

/** What happens at the words: pointing at a passage marks its threads, a press leads to one of them. */
function atWords({ ranges, lead }: Tied) {
  const under = (event: Event) =>
    [...ranges].filter(([, range]) => isUnder(range, event as MouseEvent)).map(([thread]) => thread);
  let about: string[] = [];
  let last = "";
  const mark = (threads: string[]) => {
    for (const thread of about) itemOf(thread)?.removeAttribute("data-about");
    for (const thread of threads) itemOf(thread)?.setAttribute("data-about", "");
    about = threads;
  };
  const press = (event: Event) => {
    const selects = getSelection()?.isCollapsed === false;
    if (selects || (event.target instanceof Element && event.target.closest("a"))) return;
    // Of several threads on the same words each press leads to another.
    const threads = under(event);
    last = threads[(threads.indexOf(last) + 1) % threads.length] ?? "";
    if (last) lead(last);
  };
  return { over: (event: Event) => mark(under(event)), leave: () => mark([]), press };
}

/** What happens at the threads: pointing at one shows its passage, a press on its quote brings that into sight. */
function atThreads({ ranges }: Tied) {
  const rangeAt = (target: EventTarget | null) => ranges.get(itemAround(target)?.dataset.thread ?? "");
  const press = ({ target }: Event) => {
    const range = target instanceof Element && target.closest(".pq button") ? rangeAt(target) : undefined;
    if (range) bringIntoSight(range, document.querySelector(".side"));
  };
  // What is pointed at comes first; a pointer elsewhere takes nothing from the thread that has the focus.
  const turn = (target: EventTarget | null) => show("passage-now", rangeAt(target) ?? rangeAt(document.activeElement));
  return { turn, press };
}

/** Ties them until it is undone. */
export function tie(tied: Tied): () => void {
  const { words } = tied;
  const [text, talk] = [atWords(tied), atThreads(tied)];
  const listened: [EventTarget, string, (event: Event) => void][] = [
    [document, "pointerover", ({ target }) => talk.turn(target)],
    [document, "focusin", ({ target }) => talk.turn(target)],
    [document, "click", talk.press],
    [words, "pointermove", text.over],
    [words, "pointerleave", text.leave],
    [words, "click", text.press],
  ];
  for (const [target, kind, listen] of listened) target.addEventListener(kind, listen);
  // The talk may have come anew beneath a thread that has the focus.
  talk.turn(null);
  return () => {
    for (const [target, kind, listen] of listened) target.removeEventListener(kind, listen);
    text.leave();
    show("passage-now", null);
  };
}

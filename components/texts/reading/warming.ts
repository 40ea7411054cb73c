"use client";
// The talk of paragraphs that a reader stays with is fetched before they press: a few at a time, and not all of a long text.
import { fetchHeadFace } from "@/components/texts/reading/head-face";
import { nextOf } from "@/components/texts/reading/warm-next";

/** How long the counts in view stay the same before their talk is fetched, in milliseconds: longer than scrolling past. */
const STAY = 300;

/** What a browser may know of its network. */
type Connection = { saveData?: boolean; effectiveType?: string };

/** Whether the reader, or their network, asks for little. */
function isSparing(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || (connection?.effectiveType ?? "").endsWith("2g");
}

/** Where nothing was said there is nothing to fetch. */
const hasTalk = (count: Element): boolean => !count.querySelector(".plus");

/** Has the talk of the counts in view fetched, when the page has nothing better to do; answers how to stop. */
export function warmInView(fetchTalk: (key: string) => Promise<unknown>): () => void {
  if (isSparing() || !("requestIdleCallback" in window)) return () => {};
  fetchHeadFace();
  const counts = [...document.querySelectorAll<HTMLElement>(".gut .talk[data-talk]")];
  const inView = new Set<Element>();
  const done = new Set<string>();
  let [busy, over] = [false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const warm = async () => {
    if (over || busy || document.visibilityState === "hidden") return;
    const seen = counts.filter((count) => inView.has(count) && hasTalk(count));
    const next = nextOf(
      seen.map(({ dataset }) => dataset.talk ?? ""),
      done,
    );
    if (next.length === 0) return;
    busy = true;
    for (const key of next) done.add(key);
    await Promise.allSettled(next.map(fetchTalk));
    busy = false;
    later();
  };
  const later = () => {
    clearTimeout(timer);
    if (!over) timer = setTimeout(() => requestIdleCallback(() => void warm()), STAY);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inView[isIntersecting ? "add" : "delete"](target);
    later();
  });
  for (const count of counts) observer.observe(count);
  return () => {
    over = true;
    clearTimeout(timer);
    observer.disconnect();
  };
}

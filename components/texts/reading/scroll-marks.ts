"use client";
// What moves with the scroll: progress in the bar, the bracket on the map, the number in the foot bar.
import { useEffect } from "react";
import { eachFrame } from "@/components/texts/reading/each-frame";
import type { Passage } from "@/components/texts/reading/passages";
import { current, inHand, passageAt, scroller } from "@/components/texts/reading/place";
import type { RoomFacts } from "@/components/texts/reading/room-context";

/** The id of the foot bar's paragraph number. */
export const FOOT_NUMBER = "foot-number";

/** The bar's height, where the visible text begins, in pixels. */
const BAR = 56;

/** Where on the map a line of the window lies. */
function onMap(passages: readonly Passage[], rows: NodeListOf<HTMLElement>, y: number): number {
  const at = passageAt(passages, y);
  const box = document.getElementById(passages[at]?.key ?? "")?.getBoundingClientRect();
  const row = rows[Math.floor((at * rows.length) / passages.length)];
  if (!box || !row) return 0;
  return (
    (row.closest("ol")?.offsetTop ?? 0) +
    row.offsetTop +
    Math.min(1, Math.max(0, (y - box.top) / box.height)) * row.offsetHeight
  );
}

/** Draws on a map what of its text is on the screen. */
function bracket(map: HTMLElement, passages: readonly Passage[]): void {
  if (!map.offsetHeight) return;
  const rows = map.querySelectorAll<HTMLElement>("li");
  const from = onMap(passages, rows, BAR);
  map.style.setProperty("--y", `${from}px`);
  map.style.setProperty("--h", `${Math.max(8, onMap(passages, rows, innerHeight) - from)}px`);
}

function mark(texts: readonly RoomFacts[]): void {
  const root = scroller();
  const height = root.scrollHeight - root.clientHeight;
  document
    .querySelector<HTMLElement>(".progress")
    ?.style.setProperty("--p", (height > 0 ? root.scrollTop / height : 0).toFixed(4));
  const foot = document.getElementById(FOOT_NUMBER);
  const number = current(inHand(texts).passages)?.number;
  if (foot && number) foot.textContent = String(number);
  for (const [nth, map] of document.querySelectorAll<HTMLElement>(".map").entries()) bracket(map, texts[nth]!.passages);
}

/** Keeps the marks in step with the scroll, once per frame. */
export function useScrollMarks(texts: readonly RoomFacts[]): void {
  useEffect(() => {
    const { ask, end } = eachFrame(() => mark(texts));
    ask();
    return end;
  }, [texts]);
}

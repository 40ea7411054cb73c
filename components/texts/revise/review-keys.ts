"use client";
// One pass through a review with the keyboard alone.
import { useEffect, useRef } from "react";
import type { Blocks } from "@/components/texts/revise/ways";
import { waysOf } from "@/components/texts/revise/ways";
import type { ReviewItem } from "@/server/revisions/view";

/** What the keys act upon. */
export type Pass = {
  items: ReviewItem[];
  blocks: Blocks;
  decide: (paragraph: string, to: number[] | null) => void;
  confirm: (at: number) => void;
};

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".rev")];

/** Puts the focus on a card's button, and the card into sight; beyond the last one, on what comes after them. */
export function goTo(at: number): void {
  const card = cards()[at];
  const target = card?.querySelector<HTMLElement>("[data-confirm]") ?? document.querySelector<HTMLElement>("#summary");
  if (at < 0 || !target) return;
  target.focus({ preventScroll: true });
  (card ?? target).scrollIntoView({ block: "center" });
}

const inField = (target: Element): boolean =>
  target.closest("input:not([type=radio], [type=checkbox]), textarea, select, dialog, [role=menu]") !== null;

function pick(card: HTMLElement, item: ReviewItem, key: string, pass: Pass): void {
  const folded = card.querySelector<HTMLElement>("[data-otherwise]");
  folded?.click();
  if (folded) return;
  const way = waysOf(item, pass.blocks)[Number(key) - 1];
  if (way && way.to.length > 0) pass.decide(item.paragraph, way.to);
}

/** Whether the key meant something here. */
function press(event: KeyboardEvent, pass: Pass): boolean {
  const target = event.target as Element;
  const key = event.key.toLowerCase();
  const card = target.closest<HTMLElement>(".rev");
  const at = card ? cards().indexOf(card) : -1;
  if (key === "j" || key === "k") {
    goTo(key === "j" ? at + 1 : at < 0 ? pass.items.length - 1 : at - 1);
    return true;
  }
  const item = pass.items[at];
  if (!card || !item) return false;
  if (/^[1-9]$/.test(key)) pick(card, item, key, pass);
  else if (key === "g") pass.decide(item.paragraph, []);
  else if (key === "u") pass.decide(item.paragraph, null);
  else if (key === "enter" && target.matches("input")) pass.confirm(at);
  else return false;
  return true;
}

/** Listens; fields keep their keys. */
export function useReviewKeys(pass: Pass): void {
  const latest = useRef(pass);
  latest.current = pass;
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target instanceof Element) || inField(event.target)) return;
      if (press(event, latest.current)) event.preventDefault();
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, []);
}

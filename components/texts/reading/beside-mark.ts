"use client";
// Where a look at something stands: by its mark, whole, in the window; it goes with the mark, and away with it.
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { eachFrame } from "@/components/texts/reading/each-frame";
import { TOP } from "@/components/texts/reading/place";

/** The air between a look and the window's edge, and between a look and its mark, in pixels. */
const [EDGE, GAP] = [12, 8] as const;

/** Puts a look beneath its mark, or above where it does not fit there and more room is; it is never taller than its room. */
function put(look: HTMLElement, mark: DOMRect, shift: number): void {
  look.style.maxHeight = "";
  const [beneath, above] = [innerHeight - mark.bottom - GAP - EDGE, mark.top - GAP - TOP];
  const isBeneath = look.offsetHeight <= beneath || beneath >= above;
  const height = Math.min(look.offsetHeight, isBeneath ? beneath : above);
  const widest = document.documentElement.clientWidth - look.offsetWidth - EDGE;
  look.style.maxHeight = `${height}px`;
  look.style.left = `${Math.max(EDGE, Math.min(widest, mark.left - shift))}px`;
  look.style.top = `${isBeneath ? mark.bottom + GAP : mark.top - GAP - height}px`;
}

/** Whether the reader sees the mark: it is in the window, and no bar, sheet or drawer lies over it. */
function isSeen(mark: Element, { left, top, width, height }: DOMRect, look: Element): boolean {
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (mark.contains(hit) || look.contains(hit));
}

/**
 * Keeps a look by its mark, whatever scrolls; once the mark was seen and is so no longer, `leave` is called.
 * `shift` is how far left of the mark it begins.
 */
export function useBesideMark(look: RefObject<HTMLElement | null>, mark: Element | null, leave: () => void, shift = 0) {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useLayoutEffect(() => {
    if (!mark) return;
    let seen = false;
    const stand = () => {
      const box = mark.getClientRects()[0];
      if (!look.current) return;
      const isThere = box !== undefined && isSeen(mark, box, look.current);
      if (box && (isThere || !seen)) put(look.current, box, shift);
      else latest.current();
      seen ||= isThere;
    };
    stand();
    const isOwn = ({ target }: Event) => target instanceof Node && look.current?.contains(target) === true;
    return eachFrame(stand, isOwn).end;
  }, [look, mark, shift]);
}

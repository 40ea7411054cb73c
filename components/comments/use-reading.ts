"use client";
// A new comment that stood in view for a moment was read.
import { type RefObject, useEffect } from "react";
import { addMark, kept, read } from "@/components/comments/read-marks";
import { useRoom } from "@/components/texts/reading/room-context";

/** How long a comment stands in view before it was read, in milliseconds: longer than it takes to scroll past. */
const MOMENT = 800;

/** How much of a comment, or of what shows it, must be seen. */
const ENOUGH = 0.6;

const isSeen = ({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) =>
  isIntersecting && (intersectionRatio >= ENOUGH || intersectionRect.height >= (rootBounds?.height ?? 0) * ENOUGH);

/** Watches the new comments of an open talk; `watch` says whether this person has marks at all. */
export function useReading(section: RefObject<HTMLElement | null>, key: string, watch: boolean): void {
  const room = useRoom();
  const { read: countDown } = room;
  const text = room.facts.text.id;
  useEffect(() => {
    const root = section.current;
    if (!root || !watch) return;
    const timers = new Map<Element, ReturnType<typeof setTimeout>>();
    const stop = (element: Element) => {
      clearTimeout(timers.get(element));
      timers.delete(element);
    };
    const passed = (element: HTMLElement) => {
      const id = element.dataset.comment;
      if (!id || read.has(id) || kept.has(id)) return;
      addMark(text, id);
      countDown(key, 1);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const element = entry.target as HTMLElement;
          if (!isSeen(entry)) stop(element);
          else if (!timers.has(element)) timers.set(element, setTimeout(passed, MOMENT, element));
        }
      },
      { root, threshold: [0, 0.2, 0.4, ENOUGH, 0.8, 1] },
    );
    const look = () => {
      if (document.visibilityState === "hidden") for (const element of [...timers.keys()]) stop(element);
      observer.disconnect();
      if (document.visibilityState === "visible")
        for (const element of root.querySelectorAll(".is-new > article[data-comment]")) observer.observe(element);
    };
    const grown = new MutationObserver(look);
    grown.observe(root, { childList: true, subtree: true });
    document.addEventListener("visibilitychange", look);
    look();
    return () => {
      grown.disconnect();
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
      for (const element of [...timers.keys()]) stop(element);
      kept.clear();
    };
  }, [section, key, watch, countDown, text]);
}

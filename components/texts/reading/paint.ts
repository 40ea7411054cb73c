// Keeps the counts in the text's margin in step with the room, without touching the text: attributes and one numeral.
import { type Count, commentsWord, countLabel, NONE, type Passage } from "@/components/texts/reading/passages";
import type { RoomState } from "@/components/texts/reading/room-state";

/** The id of a paragraph's count. */
export const countId = (key: string): string => `talk-${key}`;

function paintCount(link: HTMLElement, passage: Passage, count: Count): void {
  const [numeral, word] = link.querySelectorAll("span");
  link.classList.toggle("has-new", count.fresh > 0);
  link.setAttribute("aria-label", countLabel(passage.label, count));
  if (!numeral || !word) return;
  numeral.className = count.count ? "" : "plus";
  numeral.textContent = count.count ? String(count.count) : "+";
  word.textContent = count.count ? commentsWord(count.count) : "";
}

/** Paints what differs between two states. */
export function paint(passages: readonly Passage[], before: RoomState, now: RoomState): void {
  for (const passage of passages) {
    const { key } = passage;
    const turned = before.open !== now.open && (before.open === key || now.open === key);
    const counted = before.counts[key] !== now.counts[key];
    if (!turned && !counted) continue;
    const link = document.getElementById(countId(key));
    if (turned) {
      document.getElementById(key)?.classList.toggle("open", now.open === key);
      link?.setAttribute("aria-expanded", String(now.open === key));
    }
    if (link && counted) paintCount(link, passage, now.counts[key] ?? NONE);
  }
}

// The ways that the talk of a paragraph can go in a revision, and what a review shows of the one that is taken.
import { sayLabels, startOf } from "@/components/texts/revise/say";
import type { ReviewItem, Side } from "@/server/revisions/view";
import { compareWords } from "@/server/revisions/words";

/** One way to go: the draft's blocks, the one that gets the talk first. */
export type Way = { to: number[]; name: string; words: string };

/** The draft's blocks by their ids, in the order of the draft. */
export type Blocks = ReadonlyMap<number, Side>;

/** Whether two ways are the same, also in who gets the talk. */
export const sameWay = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** The blocks of a way as they stand in the text, not as they share. */
export function sidesOf(to: readonly number[], blocks: Blocks): Side[] {
  if (to.length < 2) return to.flatMap((id) => blocks.get(id) ?? []);
  return [...blocks.values()].filter(({ id }) => to.includes(id));
}

/** The way that an item goes at this moment. */
export const taken = ({ decision, answer }: ReviewItem): number[] => decision?.to ?? answer;

/** A way in words: "¶ 3 and ¶ 4; its talk goes to ¶ 3". */
function nameOf(to: readonly number[], blocks: Blocks): string {
  const first = blocks.get(to[0] ?? -1);
  if (!first) return "Gone: its talk is shown as detached";
  return to.length === 1 ? first.label : `${sayLabels(sidesOf(to, blocks))}; its talk goes to ${first.label}`;
}

/** The ways worth offering for an item: our answer first, then the other offers, what was decided, and nowhere. */
export function waysOf(item: ReviewItem, blocks: Blocks): Way[] {
  const { answer, decision, offers } = item;
  const others = offers
    .filter(({ id }) => id !== answer[0])
    .map(({ id }) => (answer.includes(id) ? [id, ...answer.filter((one) => one !== id)] : [id]));
  const ways = [answer, ...others, ...(decision ? [decision.to] : []), []];
  const distinct = ways.filter((way, i) => ways.findIndex((one) => sameWay(one, way)) === i);
  return distinct.map((to) => ({
    to,
    name: `${nameOf(to, blocks)}${sameWay(to, answer) ? " (our answer)" : ""}`,
    words: startOf(blocks.get(to[0] ?? -1)?.words ?? ""),
  }));
}

function changeTo(item: ReviewItem, to: readonly number[], same: boolean): ReviewItem["change"] {
  if (to.length === 0) return "gone";
  if (sameWay(to, taken(item))) return item.change;
  if (to.length > 1) return "split";
  return same ? "moved" : "edited";
}

/** An item as it looks when somebody has decided of it, before the server has said so. */
export function decidedItem(item: ReviewItem, to: number[] | null, blocks: Blocks): ReviewItem {
  const way = to ?? item.answer;
  const words = sidesOf(way, blocks).map((side) => side.words);
  const pieces = way.length > 0 ? compareWords(item.from.words, words.join(" ")) : null;
  return { ...item, change: changeTo(item, way, pieces === null), pieces, decision: to && { to, by: null } };
}

/** Items that nobody has decided of although we are not sure. */
export const waitingFor = (items: ReviewItem[]): ReviewItem[] =>
  items.filter(({ sure, decision }) => !sure && !decision);

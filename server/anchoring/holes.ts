// Gaps: unmatched old paragraphs that face unmatched new ones between neighbours that are certain.
import { type Bag, type Bags, common, likeness } from "@/server/anchoring/grams";
import { resemblance } from "@/server/anchoring/resemblance";

/** Between certain neighbours less likeness is needed: the place itself speaks. */
const ENOUGH = 0.15;

/** A paragraph does not shrink or grow beyond this by being rewritten. */
const LONGEST_RATIO = 2.5;

/** Gaps wider than this are not gaps but other texts. */
const WIDEST = 40;

/** A gap: old `from…fromEnd` face new `to…toEnd`, ends not included. */
export type Gap = { from: number; fromEnd: number; to: number; toEnd: number };

/** The gaps of a monotone matching, given as the new place of each old paragraph or -1. */
export function gapsOf(places: readonly number[], taken: (to: number) => boolean, newCount: number): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  while (from < places.length) {
    if (places[from]! >= 0) {
      from++;
      continue;
    }
    let fromEnd = from;
    while (fromEnd < places.length && places[fromEnd]! < 0) fromEnd++;
    const before = from > 0 ? places[from - 1]! : -1;
    const after = fromEnd < places.length ? places[fromEnd]! : newCount;
    let [to, toEnd] = [before + 1, after];
    while (to < toEnd && taken(to)) to++;
    while (toEnd > to && taken(toEnd - 1)) toEnd--;
    const all = Array.from({ length: Math.max(0, toEnd - to) }, (_, i) => to + i);
    if (to < toEnd && !all.some(taken)) gaps.push({ from, fromEnd, to, toEnd });
    from = fromEnd;
  }
  return gaps.filter((gap) => gap.fromEnd - gap.from <= WIDEST && gap.toEnd - gap.to <= WIDEST);
}

const ratio = (a: Bag, b: Bag): number => Math.max(a.length, b.length) / Math.max(1, Math.min(a.length, b.length));

/** How alike two paragraphs of a gap are, by whichever measure sees more. */
export const gapLikeness = (a: Bag, b: Bag, weights: readonly number[]): number =>
  Math.max(
    contained(a, b, weights),
    ratio(a, b) > LONGEST_RATIO ? 0 : Math.max(likeness(a, b, weights), resemblance(a, b)),
  );

/** A paragraph cut to a stub, or one that grew, still stands in the longer one. */
function contained(a: Bag, b: Bag, weights: readonly number[]): number {
  const less = Math.min(a.weight, b.weight);
  if (Math.min(a.length, b.length) < 20 || less === 0) return 0;
  const share = common(a, b, weights) / less;
  return share > 0.6 ? share * 0.5 : 0;
}

/** The best monotone pairs of a gap, each with its likeness. */
export function fill(gap: Gap, { old, next, weights }: Bags): { from: number; to: number; likeness: number }[] {
  const [rows, columns] = [gap.fromEnd - gap.from, gap.toEnd - gap.to];
  const alike = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => gapLikeness(old[gap.from + i]!, next[gap.to + j]!, weights)),
  );
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let i = 1; i <= rows; i++)
    for (let j = 1; j <= columns; j++) {
      const gain = alike[i - 1]![j - 1]! - ENOUGH;
      best[i]![j] = Math.max(best[i - 1]![j]!, best[i]![j - 1]!, gain > 0 ? best[i - 1]![j - 1]! + gain : 0);
    }
  const found = [];
  for (let i = rows, j = columns; i > 0 && j > 0; ) {
    if (best[i]![j] === best[i - 1]![j]) i--;
    else if (best[i]![j] === best[i]![j - 1]) j--;
    else found.push({ from: gap.from + --i, to: gap.to + --j, likeness: alike[i]![j]! });
  }
  return found.reverse();
}

// Everything that one paragraph may have become, with what it would be worth: itself, a split, a merge.
import type { Pair } from "@/server/anchoring/candidates";
import type { Bags } from "@/server/anchoring/grams";
import { CHANCE, type Whole, wholesOf } from "@/server/anchoring/pieces";
import type { Link } from "@/server/anchoring/sequence";

/** The same words are worth more than words as good as the same: "Article 12" is not "Article 12-1". */
const IDENTICAL = 0.25;

/** What a link gains: likeness beyond chance, gently more for long paragraphs, which say more. */
const gainOf = (likeness: number, length: number): number => (likeness - CHANCE) * (0.5 + Math.log2(2 + length) / 8);

/** The pairs of each new paragraph, turned round. */
export function turned(pairs: readonly Pair[][], newCount: number): Pair[][] {
  const back: Pair[][] = Array.from({ length: newCount }, () => []);
  for (const { from, to, likeness } of pairs.flat()) back[to]!.push({ from: to, to: from, likeness });
  return back;
}

/** All links that are better than chance. */
export function linksOf({ old, next, weights }: Bags, pairs: readonly Pair[][], back: readonly Pair[][]): Link[] {
  const single = ({ from, to, likeness }: Pair): Link => {
    const gain = gainOf(likeness, (old[from]!.length + next[to]!.length) / 2) + (likeness === 1 ? IDENTICAL : 0);
    return { from, fromEnd: from, to, toEnd: to, likeness, gain };
  };
  const split = ({ whole, first, last, likeness }: Whole): Link => {
    const gain = gainOf(likeness, old[whole]!.length);
    return { from: whole, fromEnd: whole, to: first, toEnd: last, likeness, gain };
  };
  const merge = ({ whole, first, last, likeness }: Whole): Link => {
    const gain = gainOf(likeness, next[whole]!.length);
    return { from: first, fromEnd: last, to: whole, toEnd: whole, likeness, gain };
  };
  return [
    ...pairs
      .flat()
      .filter(({ likeness }) => likeness > CHANCE)
      .map(single),
    ...wholesOf(old, next, pairs, weights).map(split),
    ...wholesOf(next, old, back, weights).map(merge),
  ];
}

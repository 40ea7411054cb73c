// Paragraphs that left the order of the text: found by their words alone, and only where no other comes near.
import type { Pair } from "@/server/anchoring/candidates";
import type { Bags } from "@/server/anchoring/grams";
import type { Matching } from "@/server/anchoring/matching";

/** Out of its place a paragraph must be known by its words: more so where there are few of them. */
const ENOUGH = 0.42;
const ENOUGH_WHEN_SHORT = 0.75;

/** Fewer letters than this are few. */
const SHORT = 40;

/** By how much it must be better than any other that is still free: short twins stay detached. */
const MARGIN = 0.08;

/** By how much it must be better than what it pushes aside, in its old place or in its new one. */
const DISPLACES = 0.25;

/** Matches what is out of order, the most alike first. `back` are the pairs of each new paragraph. */
export function matchMoves(matching: Matching, bags: Bags, pairs: readonly Pair[][], back: readonly Pair[][]): void {
  const displaces = (from: number, likeness: number) =>
    (matching.of(from)?.length ?? 1) === 1 && likeness - matching.likeness(from) >= DISPLACES;
  const rival = ({ from, to, likeness }: Pair): number => {
    const others = pairs[from]!.filter((pair) => pair.to !== to && !matching.isTaken(pair.to));
    const claims = back[to]!.filter((pair) => pair.to !== from && matching.isFree(pair.to));
    const all = [...others, ...claims].map((pair) => pair.likeness);
    return Math.max(0, ...(likeness === 1 ? all.filter((one) => one === 1) : all));
  };
  for (const pair of pairs.flat().sort((a, b) => b.likeness - a.likeness)) {
    const { from, to, likeness } = pair;
    const short = Math.min(bags.old[from]!.length, bags.next[to]!.length) < SHORT;
    if (likeness < (short ? ENOUGH_WHEN_SHORT : ENOUGH) || matching.of(from)?.includes(to)) continue;
    if (!matching.isFree(from) && !displaces(from, likeness)) continue;
    if (!matching.holders(to).every((holder) => displaces(holder, likeness))) continue;
    if (likeness - rival(pair) < MARGIN) continue;
    for (const holder of matching.holders(to)) matching.release(holder);
    matching.put(from, [to], likeness);
  }
}

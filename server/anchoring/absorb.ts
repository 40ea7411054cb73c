// What was left over beside a match: an old paragraph that a neighbour's new one swallowed, a new one that broke off.
import { type Bag, type Bags, common, union } from "@/server/anchoring/grams";
import type { Matching } from "@/server/anchoring/matching";

/** So much of the leftover must stand in the large one, in words that nothing else there explains. */
const INSIDE = 0.4;

/** Fewer letters than this stand everywhere. */
const FEW = 12;

/**
 * Whether the leftover explains enough of the whole that the parts it is matched with do not, and makes them together
 * more like it than they were without.
 */
function explains(leftover: Bag, parts: Bag[], whole: Bag, weights: readonly number[]): boolean {
  if (leftover.length < FEW || leftover.length >= whole.length) return false;
  const before = common(union(parts), whole, weights);
  const more = common(union([...parts, leftover]), whole, weights) - before;
  const weight = parts.reduce((sum, part) => sum + part.weight, whole.weight);
  const better = (before + more) / (weight + leftover.weight) > before / weight;
  return better && more >= INSIDE * leftover.weight;
}

/** Adds leftovers to the matches of their neighbours, from the front and then from the back. */
export function absorb(matching: Matching, { old, next, weights }: Bags): void {
  const swallow = (from: number, neighbour: number) => {
    const to = matching.isFree(from) ? matching.of(neighbour)?.at(neighbour < from ? -1 : 0) : undefined;
    if (to === undefined) return;
    const parts = matching.holders(to).map((holder) => old[holder]!);
    if (explains(old[from]!, parts, next[to]!, weights)) matching.put(from, [to], INSIDE);
  };
  const breakOff = (to: number, neighbour: number) => {
    const [from, ...others] = matching.isTaken(to) ? [] : matching.holders(neighbour);
    if (from === undefined || others.length > 0) return;
    const parts = (matching.of(from) ?? []).map((part) => next[part]!);
    if (explains(next[to]!, parts, old[from]!, weights))
      matching.put(from, [...(matching.of(from) ?? []), to], matching.likeness(from));
  };
  for (let i = 1; i < old.length; i++) swallow(i, i - 1);
  for (let i = old.length - 2; i >= 0; i--) swallow(i, i + 1);
  for (let j = 1; j < next.length; j++) breakOff(j, j - 1);
  for (let j = next.length - 2; j >= 0; j--) breakOff(j, j + 1);
}

// Blocks: what stands beside a paragraph that moved has probably moved with it.
import type { Bags } from "@/server/anchoring/grams";
import { gapLikeness } from "@/server/anchoring/holes";
import type { Matching } from "@/server/anchoring/matching";

/** Beside a certain neighbour so much likeness is enough; unrelated paragraphs of one text are less alike. */
const ENOUGH = 0.27;

/** Carries matches on to free neighbours, forwards through the text and then backwards. */
export function grow(matching: Matching, { old, next, weights }: Bags): void {
  const take = (from: number, to: number | undefined) => {
    if (to === undefined || to < 0 || to >= next.length || !matching.isFree(from) || matching.isTaken(to)) return;
    const alike = gapLikeness(old[from]!, next[to]!, weights);
    if (alike >= ENOUGH) matching.put(from, [to], alike);
  };
  for (let i = 1; i < old.length; i++) {
    const before = matching.of(i - 1);
    if (before) take(i, Math.max(...before) + 1);
  }
  for (let i = old.length - 2; i >= 0; i--) {
    const after = matching.of(i + 1);
    if (after) take(i, Math.min(...after) - 1);
  }
}

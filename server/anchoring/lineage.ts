// The fates of paragraphs as a person would tell them: the same, edited, split, merged, moved, gone; and what is new.
import { type Alignment, alignment } from "@/server/anchoring/align";

/** What befell one old paragraph. */
export type Change = "same" | "edited" | "split" | "merged" | "moved" | "gone";

/** One old paragraph and what it became. */
export type Step = {
  from: number;
  /** New paragraphs, the one that shares most first. */
  to: number[];
  change: Change;
  confidence: number;
  /** How alike the old words and those of the first new paragraph are, from 0 to 1. */
  likeness: number;
  /** Other new paragraphs worth offering to somebody who decides by hand, best first. */
  rivals: number[];
};

/** Both texts' paragraphs accounted for: `fresh` are new ones that come from none. */
export type Lineage = { steps: Step[]; fresh: number[] };

/** How many rivals are worth offering. */
const RIVALS = 3;

/**
 * The longest run of first targets that rises: what stands outside it has moved. Patience sorting (Fredman 1975), with
 * equal targets (a merge) in one run.
 */
function inOrder(targets: { from: number; to: number }[]): Set<number> {
  const tails: number[] = [];
  const before = new Int32Array(targets.length).fill(-1);
  for (const [i, { to }] of targets.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (targets[tails[middle]!]!.to <= to) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  }
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(targets[i]!.from);
  return kept;
}

function changeOf(to: number[], merged: boolean, moved: boolean, same: boolean): Change {
  if (to.length === 0) return "gone";
  if (merged) return "merged";
  if (to.length > 1) return "split";
  if (moved) return "moved";
  return same ? "same" : "edited";
}

/** What became of every paragraph. The fates may be somebody else's answers, for instance those that people decided. */
export function lineage(
  old: readonly string[],
  next: readonly string[],
  { fates, pairs }: Alignment = alignment(old, next),
): Lineage {
  const holders = new Map<number, number>();
  for (const { to } of fates) for (const one of to) holders.set(one, (holders.get(one) ?? 0) + 1);
  const kept = inOrder(fates.flatMap(({ to: [to] }, from) => (to === undefined ? [] : [{ from, to }])));
  const steps = fates.map(({ to, confidence }, from): Step => {
    const first = to[0];
    const merged = to.some((one) => holders.get(one)! > 1);
    const same = first !== undefined && old[from] === next[first];
    const candidates = pairs[from]!;
    return {
      from,
      to: [...to],
      change: changeOf(to, merged, first !== undefined && !kept.has(from), same),
      confidence,
      likeness: same ? 1 : (candidates.find((pair) => pair.to === first)?.likeness ?? 0),
      rivals: candidates
        .filter((pair) => !to.includes(pair.to))
        .slice(0, RIVALS)
        .map((pair) => pair.to),
    };
  });
  return { steps, fresh: next.map((_, i) => i).filter((i) => !holders.has(i)) };
}

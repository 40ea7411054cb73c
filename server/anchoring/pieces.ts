// Splits and merges: runs of neighbours that together are what stands alone on the other side.
import type { Pair } from "@/server/anchoring/candidates";
import { type Bag, common, likeness, union } from "@/server/anchoring/grams";

/** A piece belongs to the whole if this much of it stands there. */
const CONTAINED = 0.6;

/** A whole in more pieces than this is not looked for; one of the pieces still carries it on. */
const MOST = 12;

/** Unrelated paragraphs of one text are less alike than this: a run below it would never be taken. */
export const CHANCE = 0.27;

/** A whole and the run of neighbours that it is made of. */
export type Whole = { whole: number; first: number; last: number; likeness: number };

/** Runs of parts that are together more like a whole than any of them alone; `near` are the pairs as (whole, part). */
export function wholesOf(wholes: Bag[], parts: Bag[], near: readonly Pair[][], weights: readonly number[]): Whole[] {
  return near.flatMap((pairs, whole) => {
    const bag = wholes[whole]!;
    const inside = pairs
      .filter(({ to }) => {
        const part = parts[to]!;
        return part.weight > 0 && part.length < bag.length && common(part, bag, weights) / part.weight >= CONTAINED;
      })
      .map(({ to }) => to)
      .sort((a, b) => a - b);
    if (inside.length < 2) return [];
    const single = Math.max(CHANCE, ...pairs.map((pair) => pair.likeness));
    return runs(inside).flatMap((run) => bestOf(bag, whole, run, parts, weights, single));
  });
}

/** Maximal runs of neighbours. */
function runs(places: number[]): number[][] {
  const found: number[][] = [];
  for (const place of places) {
    const open = found.at(-1);
    if (open && open.at(-1) === place - 1) open.push(place);
    else found.push([place]);
  }
  return found.filter((run) => run.length > 1);
}

/** How alike a run can be to a whole at most, by their weights alone: a few parts of a book are never the book. */
function atMost({ weight: all }: Bag, run: readonly number[], parts: readonly Bag[]): number {
  const weight = run.reduce((sum, i) => sum + parts[i]!.weight, 0);
  return (2 * Math.min(all, weight)) / (all + weight);
}

function bestOf(bag: Bag, whole: number, run: number[], parts: Bag[], weights: readonly number[], single: number) {
  const all: Whole[] = [];
  for (let from = 0; from < run.length; from++)
    for (let end = from + 1; end < Math.min(run.length, from + MOST); end++) {
      const chosen = run.slice(from, end + 1);
      if (atMost(bag, chosen, parts) <= single) continue;
      const alike = likeness(bag, union(chosen.map((i) => parts[i]!)), weights);
      if (alike > single) all.push({ whole, first: chosen[0]!, last: chosen.at(-1)!, likeness: alike });
    }
  return all.sort((a, b) => b.likeness - a.likeness).slice(0, 4);
}

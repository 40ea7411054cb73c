// Which new paragraphs an old one may have become: those that share rare runs of characters with it, and its twins.
import { type Bag, type Bags, likeness } from "@/server/anchoring/grams";

/** Enough for the right one and its rivals; beyond them everything is boilerplate. */
const BEST = 14;

/** A gram that stands in more paragraphs than this says nothing, and would make the search quadratic. */
const COMMON = 60;

/** Of identical paragraphs, those nearest in place are enough. */
const TWINS = 40;

/** An old paragraph and a new one, with their likeness. */
export type Pair = { from: number; to: number; likeness: number };

function indexOf<K>(bags: Bag[], keys: (bag: Bag) => Iterable<K>): Map<K, number[]> {
  const index = new Map<K, number[]>();
  for (const [i, bag] of bags.entries())
    for (const key of keys(bag)) {
      const list = index.get(key);
      if (list) list.push(i);
      else index.set(key, [i]);
    }
  return index;
}

/** The members of an ascending list around a place. */
function around(list: readonly number[], place: number): number[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < place) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(0, Math.min(low - TWINS / 2, list.length - TWINS));
  return list.slice(first, first + TWINS);
}

/** For each old paragraph its candidates, the most alike first. */
export function candidatesOf({ old, next, weights }: Bags): Pair[][] {
  const byGram = indexOf(next, ({ grams }) => grams);
  const byWords = indexOf(next, ({ words }) => [words]);
  const scale = old.length > 0 ? next.length / old.length : 1;
  return old.map((bag, from) => {
    const shared = new Map<number, number>();
    for (const [i, gram] of bag.grams.entries()) {
      const places = byGram.get(gram);
      if (!places || places.length > COMMON) continue;
      const weight = weights[gram]! * bag.counts[i]!;
      for (const to of places) shared.set(to, (shared.get(to) ?? 0) + weight);
    }
    const best = [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, BEST)
      .map(([to]) => to);
    const twins = around(byWords.get(bag.words) ?? [], Math.round(from * scale));
    return [...new Set([...twins, ...best])]
      .map((to) => ({ from, to, likeness: likeness(bag, next[to]!, weights) }))
      .sort((a, b) => b.likeness - a.likeness);
  });
}

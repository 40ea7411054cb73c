// The best way through both texts in their order: which links, none crossing another, gain the most together.

/** Old paragraphs `from…fromEnd` became new paragraphs `to…toEnd` (both ends included), and what that is worth. */
export type Link = { from: number; fromEnd: number; to: number; toEnd: number; likeness: number; gain: number };

/** Where a paragraph stood after its neighbour it is likely to stand after it again. */
const CONTINUES = 0.06;

/** The best value among the first places of a row, and who has it (Fenwick 1994). */
class Peaks {
  private readonly best: Int32Array;
  constructor(
    size: number,
    private readonly value: (link: number) => number,
  ) {
    this.best = new Int32Array(size + 1).fill(-1);
  }

  private better(a: number, b: number): number {
    if (a < 0) return b;
    return b >= 0 && this.value(b) > this.value(a) ? b : a;
  }

  put(place: number, link: number): void {
    for (let i = place + 1; i < this.best.length; i += i & -i) this.best[i] = this.better(this.best[i]!, link);
  }

  /** The best of the places before `end`, or -1. */
  before(end: number): number {
    let found = -1;
    for (let i = end; i > 0; i -= i & -i) found = this.better(found, this.best[i]!);
    return found;
  }
}

/**
 * The links of the best monotone alignment, in order. A sparse form of the dynamic programme of Gale & Church (1993):
 * O(L log N) over the links that are worth looking at instead of every pair.
 */
export function bestSequence(links: Link[], oldCount: number, newCount: number): Link[] {
  const totals = new Float64Array(links.length);
  const previous = new Int32Array(links.length).fill(-1);
  const starting: number[][] = Array.from({ length: oldCount }, () => []);
  const ending: number[][] = Array.from({ length: oldCount }, () => []);
  for (const [i, link] of links.entries()) {
    starting[link.from]!.push(i);
    ending[link.fromEnd]!.push(i);
  }
  const peaks = new Peaks(newCount, (i) => totals[i]!);
  const key = (from: number, to: number) => from * (newCount + 1) + to;
  const ends = new Map<number, number>();
  for (let at = 0; at < oldCount; at++) {
    for (const i of at > 0 ? ending[at - 1]! : []) {
      const { toEnd } = links[i]!;
      peaks.put(toEnd, i);
      const known = ends.get(key(at - 1, toEnd));
      if (known === undefined || totals[i]! > totals[known]!) ends.set(key(at - 1, toEnd), i);
    }
    for (const i of starting[at]!) {
      const link = links[i]!;
      const far = peaks.before(link.to);
      const near = ends.get(key(at - 1, link.to - 1)) ?? -1;
      const apart = far < 0 ? 0 : totals[far]!;
      const together = near < 0 ? -1 : totals[near]! + CONTINUES;
      previous[i] = together >= apart ? near : far;
      totals[i] = link.gain + Math.max(apart, together);
    }
  }
  let last = -1;
  for (let i = 0; i < links.length; i++) if (last < 0 || totals[i]! > totals[last]!) last = i;
  const way: Link[] = [];
  for (let i = last; i >= 0; i = previous[i]!) way.push(links[i]!);
  return way.reverse();
}

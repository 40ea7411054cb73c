// What became of each paragraph of a text in its next revision, told by the words alone. The method: docs/anchoring.md.
import { absorb } from "@/server/anchoring/absorb";
import { grow } from "@/server/anchoring/blocks";
import { candidatesOf, type Pair } from "@/server/anchoring/candidates";
import { trustOf } from "@/server/anchoring/confidence";
import { type Bags, bagsOf, common } from "@/server/anchoring/grams";
import { fill, gapsOf } from "@/server/anchoring/holes";
import { linksOf, turned } from "@/server/anchoring/links";
import { Matching } from "@/server/anchoring/matching";
import { matchMoves } from "@/server/anchoring/moves";
import { bestSequence, type Link } from "@/server/anchoring/sequence";

/** What became of one old paragraph: `to` are indexes of new ones, the one that shares most first; none: it is gone. */
export type Fate = {
  to: number[];
  /** From 0 to 1; from `SURE` on nobody needs to look. */
  confidence: number;
};

/** The new paragraphs of a link, the one that shares most with the old one first. */
function byShare({ to, toEnd }: Link, from: number, { old, next, weights }: Bags): number[] {
  const share = (i: number) => common(old[from]!, next[i]!, weights);
  const all = Array.from({ length: toEnd - to + 1 }, (_, k) => to + k);
  return all.length === 1 ? all : all.sort((a, b) => share(b) - share(a));
}

function match(bags: Bags, pairs: readonly Pair[][]): Matching {
  const { old, next } = bags;
  const back = turned(pairs, next.length);
  const matching = new Matching(old.length);
  for (const link of bestSequence(linksOf(bags, pairs, back), old.length, next.length))
    for (let from = link.from; from <= link.fromEnd; from++)
      matching.put(from, byShare(link, from, bags), link.likeness);
  matchMoves(matching, bags, pairs, back);
  grow(matching, bags);
  for (const gap of gapsOf(matching.places(), (to) => matching.isTaken(to), next.length))
    for (const { from, to, likeness } of fill(gap, bags)) matching.put(from, [to], likeness);
  absorb(matching, bags);
  return matching;
}

/** The fates, and for each old paragraph the new ones that share most with it. */
export type Alignment = { fates: Fate[]; pairs: Pair[][] };

/** One fate for each old paragraph, with what was looked at. Time grows with the characters, and with the paragraphs times their candidates. */
export function alignment(old: readonly string[], next: readonly string[]): Alignment {
  const bags = bagsOf(old, next);
  const pairs = candidatesOf(bags);
  const matching = match(bags, pairs);
  const fates = old.map((_, from) => ({
    to: [...(matching.of(from) ?? [])],
    confidence: trustOf(from, matching, bags, pairs),
  }));
  return { fates, pairs };
}

/** One fate for each old paragraph. */
export const align = (old: readonly string[], next: readonly string[]): Fate[] => alignment(old, next).fates;

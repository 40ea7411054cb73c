// A paragraph as a bag of short runs of characters, each weighted by how rare it is in both texts together.
import { normalise } from "@/server/anchoring/normalise";

/** Runs of four characters see through typing errors and still tell words apart; a script that writes words in one or two takes two. */
const RUN = 4;
const DENSE_RUN = 2;
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** A number is a word, however short: it is all that "Article 12" and "Article 13" do not share. */
const NUMBERS = /\p{N}+/gu;

/** One paragraph: its grams in ascending order with their counts. */
export type Bag = {
  /** The normalised words without their spaces, and with them. */
  words: string;
  spaced: string;
  /** How much is written, in letters of an alphabet: a sign of a dense script counts for two. */
  length: number;
  grams: number[];
  counts: number[];
  /** What all its grams weigh together. */
  weight: number;
};

/** Two texts over one vocabulary: `weights[g]` is how much gram `g` says. */
export type Bags = { old: Bag[]; next: Bag[]; weights: number[] };

/** The number before a heading or an item; what follows is its name, and stays when it is counted anew. */
const LABEL = /^(?:\p{N}+ )+(?=\D{6})/u;

function gramsOf(spaced: string): { grams: string[]; length: number } {
  const label = LABEL.exec(spaced)?.[0] ?? "";
  const words = spaced.slice(label.length).replaceAll(" ", "");
  const signs = Array.from(words);
  const dense = signs.map((sign) => DENSE.test(sign));
  const grams: string[] = words.match(NUMBERS) ?? [];
  if (label) grams.push(label);
  for (let i = 0; i < signs.length; i++) {
    const run = dense[i] ? DENSE_RUN : RUN;
    if (i + run <= signs.length) grams.push(signs.slice(i, i + run).join(""));
  }
  if (grams.length === 0 && words) grams.push(words);
  return { grams, length: signs.length + dense.filter(Boolean).length };
}

/** Both texts as bags. O(characters). */
export function bagsOf(old: readonly string[], next: readonly string[]): Bags {
  const ids = new Map<string, number>();
  const spread: number[] = [];
  const counted = (text: string) => {
    const spaced = normalise(text) || text.trim();
    const words = spaced.replaceAll(" ", "");
    const { grams, length } = gramsOf(spaced);
    const counts = new Map<number, number>();
    for (const gram of grams) {
      const id = ids.get(gram) ?? ids.size;
      if (id === ids.size) ids.set(gram, id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const id of counts.keys()) spread[id] = (spread[id] ?? 0) + 1;
    return { words, spaced, length, counts: [...counts].sort(([a], [b]) => a - b) };
  };
  const both = [old.map(counted), next.map(counted)] as const;
  const paragraphs = old.length + next.length;
  const weights = spread.map((many) => Math.log(1 + paragraphs / many));
  const finish = ({ words, spaced, length, counts }: ReturnType<typeof counted>): Bag => ({
    words,
    spaced,
    length,
    grams: counts.map(([id]) => id),
    counts: counts.map(([, count]) => count),
    weight: counts.reduce((sum, [id, count]) => sum + (weights[id] ?? 0) * count, 0),
  });
  return { old: both[0].map(finish), next: both[1].map(finish), weights };
}

/** What two bags have in common, in weight. */
export function common(a: Bag, b: Bag, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.grams.length && j < b.grams.length; ) {
    const [x, y] = [a.grams[i]!, b.grams[j]!];
    if (x === y) sum += weights[x]! * Math.min(a.counts[i++]!, b.counts[j++]!);
    else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** Several bags as one: the pieces of a split, or the parts of a merge. */
export function union(bags: readonly Bag[]): Bag {
  const counts = new Map<number, number>();
  for (const bag of bags)
    for (const [i, gram] of bag.grams.entries()) counts.set(gram, (counts.get(gram) ?? 0) + bag.counts[i]!);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return {
    words: bags.map(({ words }) => words).join(""),
    spaced: bags.map(({ spaced }) => spaced).join(" "),
    length: bags.reduce((sum, { length }) => sum + length, 0),
    grams: sorted.map(([gram]) => gram),
    counts: sorted.map(([, count]) => count),
    weight: bags.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** How alike two bags are, from 0 to 1: Dice's coefficient over weighted grams (Dice 1945). */
export function likeness(a: Bag, b: Bag, weights: readonly number[]): number {
  if (a.words === b.words) return 1;
  const both = a.weight + b.weight;
  return both > 0 ? (2 * common(a, b, weights)) / both : 0;
}

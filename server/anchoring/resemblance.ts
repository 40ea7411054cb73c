// How alike two paragraphs are that stand in the same gap: in their letters where they are short, in their words where long.
import type { Bag } from "@/server/anchoring/grams";

/** Up to here letters are compared, which see through what a scanner did to a heading. */
const SHORT = 120;

/** No more than this is compared; the beginning of what is longer speaks for the rest. */
const MOST = 400;

const tokensOf = (spaced: string): string[] =>
  (
    spaced.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu) ?? []
  ).slice(0, MOST);

/** The longest common subsequence's length, in two rows. */
function commonRun<T>(a: readonly T[], b: readonly T[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const x of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) next[j] = x === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    row = next;
  }
  return row[b.length]!;
}

/** Levenshtein's distance (1966), in two rows. */
function distance<T>(a: readonly T[], b: readonly T[]): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** From 0 (nothing that chance would not give) to 1 (the same). */
export function resemblance(a: Bag, b: Bag): number {
  if (a.spaced === b.spaced) return 1;
  if (a.spaced.length <= SHORT && b.spaced.length <= SHORT) {
    const [x, y] = [Array.from(a.spaced), Array.from(b.spaced)];
    return beyond(1 - distance(x, y) / Math.max(x.length, y.length, 1), LETTERS_BY_CHANCE);
  }
  const [x, y] = [tokensOf(a.spaced), tokensOf(b.spaced)];
  return beyond((2 * commonRun(x, y)) / (x.length + y.length || 1), WORDS_BY_CHANCE);
}

/** What unrelated prose of one language has in common in this measure. */
const LETTERS_BY_CHANCE = 0.25;
const WORDS_BY_CHANCE = 0.2;

const beyond = (share: number, chance: number): number => Math.max(0, (share - chance) / (1 - chance));

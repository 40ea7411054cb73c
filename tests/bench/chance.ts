// Chance from a fixed seed: the same data in every run.

/** Numbers from 0 to below 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Indices below `count` by Zipf's law: the first is met most, the second half as often … */
export function zipf(count: number, random: () => number): () => number {
  const sums: number[] = [];
  for (let i = 0; i < count; i++) sums.push((sums[i - 1] ?? 0) + 1 / (i + 1));
  return () => {
    const at = random() * sums[count - 1]!;
    return sums.findIndex((sum) => sum >= at);
  };
}

const WORDS =
  "the a of and tide lantern table harbour reader line page who whose had was written copied struck light hour before after between evening letter answer question paragraph opens against".split(
    " ",
  );

/** A sentence of so many words. */
export function sentence(length: number, random: () => number): string {
  const words = Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]!);
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Several sentences with so many words together. */
export const prose = (words: number, random: () => number): string =>
  Array.from({ length: Math.ceil(words / 14) }, () => sentence(14, random)).join(" ");

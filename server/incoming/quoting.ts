// Which thing of a mail of ours a quotation is from: told by the words alone, as the trimmer tells what was sent. Pure.
import { type Sent, sentOf, wordsOf } from "@/server/mail/trim/known";

/** So many words in the same order are no accident; it is what the trimmer goes by. */
const RUN = 4;

/** What is remembered of one thing of a mail. */
export type Known<T> = { spot: T; sent: Sent };

/** Remembers each thing of a mail by its words. */
export const knownOf = <T extends { words: string }>(spots: readonly T[]): Known<T>[] =>
  spots.map((spot) => ({ spot, sent: sentOf([spot.words.split("\n")]) }));

/** Which words of a quotation stand in one thing: whole lines of it, or runs. */
function coverage(lines: readonly string[][], { runs, whole }: Sent): boolean[] {
  const all = lines.flat();
  const covered = new Array<boolean>(all.length).fill(false);
  for (let at = 0; at + RUN <= all.length; at += 1)
    if (runs.has(all.slice(at, at + RUN).join(" "))) covered.fill(true, at, at + RUN);
  let at = 0;
  for (const words of lines) {
    if (words.length > 0 && whole.has(words.join(" "))) covered.fill(true, at, at + words.length);
    at += words.length;
  }
  return covered;
}

const sum = (covered: readonly boolean[]): number => covered.filter(Boolean).length;

/** Up to how many words from the end of a quotation an answer is taken to stand below what it answers. */
const NEAR = 12;

/**
 * The thing that a quotation ends with: an answer stands below what it answers. Null where it is from none of them,
 * `several` where it may be from more than one.
 */
export function quotedFrom<T>(quotation: readonly string[], known: readonly Known<T>[]): T | "several" | null {
  const lines = quotation.map(wordsOf);
  const found = known
    .map(({ spot, sent }) => ({ spot, covered: coverage(lines, sent) }))
    .map(({ spot, covered }) => ({ spot, last: covered.lastIndexOf(true), all: sum(covered), covered }));
  const last = Math.max(-1, ...found.map((one) => one.last));
  if (last < 0) return null;
  const ending = found.filter((one) => one.last === last);
  const near = (one: (typeof found)[number]) => sum(one.covered.slice(Math.max(0, last - NEAR), last + 1));
  const most = Math.max(...ending.map(near));
  const nearest = ending.filter((one) => near(one) === most);
  const fullest = Math.max(...nearest.map(({ all }) => all));
  const best = nearest.filter(({ all }) => all === fullest);
  return best.length === 1 ? best[0]!.spot : "several";
}

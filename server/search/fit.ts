// How well the words of a comment fit what was looked for. Pure.
import type { Wanted } from "@/server/search/pattern";

/** A comment's words as the database compares them, and whether it began its thread. */
export type Compared = { plain: string; stems: readonly string[]; opening: boolean };

/** What each quality is worth. A word for each term comes to three at most, so a phrase outweighs one whole word. */
const WORTH = { whole: 3, stem: 2, part: 1, phrase: 5, opening: 1 };

/** Terms that all stand within so many words of each other are near, and worth that. */
const NEAR: readonly (readonly [words: number, worth: number])[] = [
  [4, 4],
  [10, 3],
  [25, 1],
];

function ofTerm({ whole, stems }: Wanted, { plain, stems: has }: Compared): number {
  if (plain.includes(whole)) return WORTH.whole;
  return stems.some((stem) => has.includes(stem)) ? WORTH.stem : WORTH.part;
}

/** At which words of the line a term begins; a stem is not told from the letters, and begins nowhere. */
function placesOf({ like }: Wanted, plain: string): number[] {
  const places: number[] = [];
  let [words, from] = [0, 0];
  for (let at = plain.indexOf(like); at !== -1; at = plain.indexOf(like, at + 1)) {
    for (let space = plain.indexOf(" ", from); space !== -1 && space <= at; space = plain.indexOf(" ", from)) {
      words++;
      from = space + 1;
    }
    places.push(words);
  }
  return places;
}

/** The least number of words in which all terms that are told from their letters stand; null where fewer than two are. */
function spanOf(wanted: readonly Wanted[], plain: string): number | null {
  const lists = wanted.map((one) => placesOf(one, plain)).filter((places) => places.length > 0);
  if (lists.length < 2 || lists.length < wanted.length) return null;
  const all = lists.flatMap((places, term) => places.map((at) => ({ at, term }))).sort((a, b) => a.at - b.at);
  const seen = new Map<number, number>();
  let least = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const { at, term } of all) {
    seen.set(term, (seen.get(term) ?? 0) + 1);
    for (; seen.size === lists.length; from++) {
      const first = all[from]!;
      least = Math.min(least, at - first.at);
      const left = (seen.get(first.term) ?? 1) - 1;
      if (left > 0) seen.set(first.term, left);
      else seen.delete(first.term);
    }
  }
  return least;
}

/** The more, the better: whole words before stems before parts, terms as they were typed or near each other, openings. */
export function fitOf(wanted: readonly Wanted[], row: Compared): number {
  const terms = wanted.reduce((sum, one) => sum + ofTerm(one, row), 0);
  const phrase = ` ${wanted.map(({ whole }) => whole.trim()).join(" ")} `;
  const together = wanted.length > 1 && row.plain.includes(phrase);
  const span = wanted.length > 1 && !together ? spanOf(wanted, row.plain) : null;
  const near = span === null ? 0 : (NEAR.find(([words]) => span <= words)?.[1] ?? 0);
  return terms + (together ? WORTH.phrase : near) + (row.opening ? WORTH.opening : 0);
}

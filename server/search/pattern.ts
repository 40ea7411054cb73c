// How a term is looked for: the letters that must occur, and the stems that will do as well.
import type { Term } from "@/server/search/query";

/** A term as the database compares it: `plain` has a space around and between its words. */
export type Prepared = Term & { plain: string; stems: string[] };

/** What must stand in the plain words; or one of these stems among theirs. */
export type Wanted = {
  like: string;
  whole: string;
  stems: string[];
  /** Words that are there whole, whatever else is. */
  words: string[];
  /** What known words are like that will do, as SQL says it; null where nothing but the words is looked for. */
  part: string | null;
};

/** From this length on a word is also found inside another, from the other on at another's beginning. */
export const PARTS = { anywhere: 5, beginning: 3 };

/** How a term is looked for, or null where nothing is left of it. */
export function wantedOf({ exact, plain, stems }: Prepared): Wanted | null {
  const said = plain.trim();
  if (!said) return null;
  const [whole, words] = [` ${said} `, said.split(" ")];
  const length = [...said].length;
  if (exact || length < PARTS.beginning) return { like: whole, whole, words, stems: [], part: null };
  // Of several signs or words in one, the last may be a beginning.
  if (words.length > 1) return { like: ` ${said}`, whole, words: words.slice(0, -1), stems: [], part: null };
  const anywhere = length >= PARTS.anywhere;
  return { like: anywhere ? said : ` ${said}`, whole, words: [], stems, part: `${anywhere ? "%" : ""}${said}%` };
}

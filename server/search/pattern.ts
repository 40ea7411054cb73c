// How a term is looked for: the letters that must occur, and the stems that will do as well.
import type { Term } from "@/server/search/query";

/** A term as the database compares it: `plain` has a space around and between its words. */
export type Prepared = Term & { plain: string; stems: string[] };

/** What must stand in the plain words; or one of these stems among theirs. */
export type Wanted = { like: string; whole: string; stems: string[] };

/** From this length on a word is also found inside another, from the other on at another's beginning. */
export const PARTS = { anywhere: 5, beginning: 3 };

/** How a term is looked for, or null where nothing is left of it. */
export function wantedOf({ exact, plain, stems }: Prepared): Wanted | null {
  const words = plain.trim();
  if (!words) return null;
  const whole = ` ${words} `;
  const length = [...words].length;
  if (exact || length < PARTS.beginning) return { like: whole, whole, stems: [] };
  if (words.includes(" ")) return { like: ` ${words}`, whole, stems: [] };
  return { like: length < PARTS.anywhere ? ` ${words}` : words, whole, stems };
}

/** The threes of letters of what must stand there, as the index keeps them. */
export function gramsOf(like: string): string[] {
  const signs = [...like];
  const threes = signs.slice(2).map((last, i) => [signs[i], signs[i + 1], last] as const);
  return [...new Set(threes.filter(([, middle]) => middle !== " ").map((three) => three.join("")))];
}

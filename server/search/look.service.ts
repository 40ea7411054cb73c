// Looks for comments: among the newest one by one, which finds what is common; through the index, which finds what is rare.
import type { Tx } from "@/server/db";
import { type After, amongNewest, type FoundIds, type Scope, throughIndex } from "@/server/search/comment.store";
import type { Known, Terms } from "@/server/search/condition.store";
import { PAGE } from "@/server/search/page";

type Sought = { scope: Scope; terms: Terms; known: () => Promise<Known> };

/**
 * How many of the newest are looked at, a few at first. Where a page of results is not among them, the index is asked:
 * if it would bring no more than this share of them, for each that it brings is looked at as well.
 */
export const LOOKS = [
  { rows: 500, rare: 0.004 },
  { rows: 3_000, rare: 0.03 },
  { rows: 10_000, rare: 0 },
] as const;

/** What was found; where not everything was looked at for it, how many were, and the last of them. */
export type Look = FoundIds & { lookedAt: number | null; end: After | null };

const NOTHING: Look = { ids: [], found: 0, all: true, lookedAt: null, end: null };

/** Comments of the scope, no more than the limit. */
export async function lookFor(tx: Tx, { scope, terms, known }: Sought, limit: number): Promise<Look> {
  const enough = Math.min(limit, PAGE + 1);
  // What fits best is chosen among more than a page.
  const looks = LOOKS.filter(({ rows }) => rows >= limit);
  let last = NOTHING;
  for (const { rows, rare } of looks) {
    const { likely, end, ...found } = await amongNewest(tx, scope, terms, rows, limit);
    if (found.all || found.ids.length >= enough) return { ...found, lookedAt: null, end: null };
    if (likely < rows * rare && helps(terms, await known()))
      return { ...(await throughIndex(tx, scope, terms, await known(), limit)), lookedAt: null, end: null };
    last = { ...found, lookedAt: rows, end };
  }
  return last;
}

/** Whether the index can tell anything of the terms: it cannot of a part that too many words have. */
const helps = ({ wanted }: Terms, known: Known): boolean => wanted.some(({ part }) => !part || known.get(part));

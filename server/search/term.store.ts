// Asks the database how it compares words: without case and accents, and by their stems in the group's languages.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Prepared } from "@/server/search/pattern";
import type { Term } from "@/server/search/query";

/** How long one statement of a search may take, in milliseconds: then it is said that the search is too wide. */
export const PATIENCE = 2_000;

/** Lets no statement of this transaction take longer than that, and gives it room for large results. */
export const beBrief = (tx: Tx) =>
  tx.$queryRaw`SELECT set_config('statement_timeout', ${`${PATIENCE}`}, true), set_config('work_mem', '32MB', true)`;

/** Terms as the database compares them. */
export async function prepare(tx: Tx, terms: readonly Term[], languages: readonly string[]): Promise<Prepared[]> {
  const words = terms.map((term) => term.words);
  const rows = await tx.$queryRaw<{ plain: string; stems: string[] }[]>(Prisma.sql`
    SELECT t."plain", ARRAY(SELECT DISTINCT s FROM unnest(${languages}::text[]) l, unnest("search_stems"(t."plain", l)) s) AS "stems"
      FROM (SELECT "search_plain"(w) AS "plain", n FROM unnest(${words}::text[]) WITH ORDINALITY u(w, n) OFFSET 0) t ORDER BY n`);
  return terms.map((term, i) => ({ ...term, ...rows[i]! }));
}

/** Which of these words have one of these stems in one of these languages. */
export async function stemmed(
  tx: Tx,
  words: readonly string[],
  stems: readonly string[],
  languages: readonly string[],
): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ word: string }[]>(Prisma.sql`
    SELECT w AS "word" FROM unnest(${words}::text[]) w
     WHERE EXISTS (SELECT FROM unnest(${languages}::text[]) l WHERE "search_stems"(w, l) && ${stems}::text[])`);
  return new Set(rows.map(({ word }) => word));
}

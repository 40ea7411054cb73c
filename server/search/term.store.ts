// Asks the database how it compares words: without case and accents, and by their stems in the group's languages.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Known } from "@/server/search/condition.store";
import type { Prepared, Wanted } from "@/server/search/pattern";
import type { Term } from "@/server/search/query";

/** How long one statement of a search may take, in milliseconds: then it is said that the search is too wide. */
export const PATIENCE = 2_000;

/** Lets no statement of this transaction take longer than that; gives it room, and no time to be compiled first. */
export const beBrief = (tx: Tx) =>
  tx.$queryRaw`
    SELECT set_config('statement_timeout', ${`${PATIENCE}`}, true), set_config('work_mem', '32MB', true),
           set_config('jit', 'off', true)`;

/** Terms as the database compares them. */
export async function prepare(tx: Tx, terms: readonly Term[], languages: readonly string[]): Promise<Prepared[]> {
  const words = terms.map((term) => term.words);
  const rows = await tx.$queryRaw<{ plain: string; stems: string[] }[]>(Prisma.sql`
    SELECT t."plain", ARRAY(SELECT DISTINCT s FROM unnest(${languages}::text[]) l, unnest("search_stems"(t."plain", l)) s) AS "stems"
      FROM (SELECT "search_plain"(w) AS "plain", n FROM unnest(${words}::text[]) WITH ORDINALITY u(w, n) OFFSET 0) t ORDER BY n`);
  return terms.map((term, i) => ({ ...term, ...rows[i]! }));
}

/** A part of a word that stands for more words than these is too common for an index to help. */
const MOST_KNOWN = 1_000;

/** The words of the group that these parts of words stand for. */
export async function knownWords(tx: Tx, groupId: string, wanted: readonly Wanted[]): Promise<Known> {
  const parts = [...new Set(wanted.flatMap(({ part }) => part ?? []))];
  if (parts.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ part: string; words: string[] }[]>(
    Prisma.join(
      parts.map(
        (part) => Prisma.sql`
          SELECT ${part}::text AS "part", ARRAY(
            SELECT DISTINCT k."word" FROM "KnownWord" k
             WHERE k."groupId" = ${groupId}::uuid AND k."word" LIKE ${part} LIMIT ${MOST_KNOWN + 1}) AS "words"`,
      ),
      " UNION ALL ",
    ),
  );
  return new Map(rows.map(({ part, words }) => [part, words.length > MOST_KNOWN ? null : words]));
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

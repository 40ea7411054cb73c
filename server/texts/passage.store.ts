// Finds paragraphs of a reading's texts by their numbers and words, and one of them to look at.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

/** A paragraph as the picker and the preview show it. */
export type PassageRow = {
  id: string;
  key: string;
  textSlug: string;
  textTitle: string;
  number: number | null;
  words: string;
};

const FROM = Prisma.sql`
    FROM "Text" x
    JOIN LATERAL (SELECT v."id" FROM "Revision" v WHERE v."textId" = x."id" ORDER BY v."number" DESC LIMIT 1) v ON true
    JOIN "Block" b ON b."revisionId" = v."id" AND b."number" IS NOT NULL
    JOIN "Paragraph" p ON p."id" = b."paragraphId"`;

/** What is asked for: a number's beginning, or words; in one text, or in all of the reading, that one first. */
export type PassageQuery = { textId: string; only: string | null; number: string | null; words: string | null };

/** Paragraphs of the reading of this text, in its order. */
export const findPassages = (
  tx: Tx,
  { textId, only, number, words }: PassageQuery,
  limit: number,
): Promise<PassageRow[]> =>
  tx.$queryRaw<PassageRow[]>(Prisma.sql`
    SELECT p."id", p."key", x."slug" AS "textSlug", x."title" AS "textTitle", b."number", left(b."words", 400) AS "words" ${FROM}
     WHERE x."readingId" = (SELECT o."readingId" FROM "Text" o WHERE o."id" = ${textId}::uuid)
       AND (${only}::text IS NULL OR x."slug" = ${only})
       AND (${number}::text IS NULL OR b."number"::text LIKE ${`${number}%`})
       AND (${words}::text IS NULL OR b."words" ILIKE ${`%${(words ?? "").replace(/[\\%_]/g, "\\$&")}%`})
     ORDER BY x."id" = ${textId}::uuid DESC, x."position", b."number"::text = ${number ?? ""} DESC, b."number"
     LIMIT ${limit}`);

/** One paragraph as the newest revision that has it shows it, with the group that may see it. */
export async function findPassage(
  tx: Tx,
  id: string,
): Promise<(PassageRow & { groupId: string; stands: boolean }) | null> {
  const rows = await tx.$queryRaw<(PassageRow & { groupId: string; stands: boolean })[]>(Prisma.sql`
    SELECT p."id", p."key", p."groupId", x."slug" AS "textSlug", x."title" AS "textTitle", b."number",
           left(b."words", 600) AS "words", p."goneIn" IS NULL AS "stands"
      FROM "Paragraph" p JOIN "Text" x ON x."id" = p."textId"
      JOIN LATERAL (
        SELECT k.* FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
         WHERE k."paragraphId" = p."id" ORDER BY v."number" DESC LIMIT 1) b ON true
     WHERE p."id" = ${id}::uuid`);
  return rows[0] ?? null;
}

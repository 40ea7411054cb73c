// Brings up the block that a comment was written on.
import { Prisma } from "@/prisma/client/client";
import type { BlockKind } from "@/prisma/client/enums";
import type { Quote } from "@/server/anchoring/quote";
import type { Tx } from "@/server/db";

/** The block with its revision; `paragraph` is its ¶ number. */
export type WordingRow = {
  textId: string;
  paragraphId: string;
  number: number;
  createdAt: Date;
  kind: BlockKind;
  paragraph: number | null;
  label: string | null;
  words: string;
  quote: Quote | null;
  start: number | null;
};

/** The wording that was in front of the comment's writer, or null. */
export async function wordingOf(tx: Tx, commentId: string): Promise<WordingRow | null> {
  const rows = await tx.$queryRaw<WordingRow[]>(Prisma.sql`
    SELECT v."textId", c."paragraphId", v."number", v."createdAt", b."kind"::text AS "kind", b."number" AS "paragraph", b."label", b."words",
           t."quote", t."quoteStart" AS "start"
      FROM "Comment" c
      JOIN "Thread" t ON t."id" = c."threadId"
      JOIN "Revision" v ON v."id" = c."revisionId"
      JOIN LATERAL (
        SELECT k.* FROM "Block" k JOIN "Revision" w ON w."id" = k."revisionId"
         WHERE k."paragraphId" = c."paragraphId" AND w."number" <= v."number" ORDER BY w."number" DESC LIMIT 1) b ON true
     WHERE c."id" = ${commentId}::uuid`);
  return rows[0] ?? null;
}

/** A block of today. */
export type PartRow = {
  paragraphId: string;
  kind: BlockKind;
  number: number | null;
  label: string | null;
  words: string;
};

/** What carries a paragraph on today, in the order of the text, as its lineage says since a revision. */
export const partsOf = (tx: Tx, { textId, paragraphId, number }: WordingRow): Promise<PartRow[]> =>
  tx.$queryRaw<PartRow[]>(Prisma.sql`
    WITH RECURSIVE line("number", "paragraphId") AS (
      SELECT ${number}::int, ${paragraphId}::uuid
      UNION
      SELECT v."number", l."toId" FROM line
        JOIN "Lineage" l ON l."fromId" = line."paragraphId"
        JOIN "Revision" v ON v."id" = l."revisionId" AND v."textId" = ${textId}::uuid AND v."number" = line."number" + 1
       WHERE l."toId" IS NOT NULL)
    SELECT b."paragraphId", b."kind"::text AS "kind", b."number", b."label", b."words"
      FROM line
      JOIN "Revision" v ON v."textId" = ${textId}::uuid AND v."number" = line."number"
       AND v."number" = (SELECT max(n."number") FROM "Revision" n WHERE n."textId" = ${textId}::uuid)
      JOIN "Block" b ON b."revisionId" = v."id" AND b."paragraphId" = line."paragraphId"
     ORDER BY b."position"`);

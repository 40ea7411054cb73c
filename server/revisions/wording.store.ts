// Brings up the block that a comment was written on.
import { Prisma } from "@/prisma/client/client";
import type { BlockKind } from "@/prisma/client/enums";
import type { Quote } from "@/server/anchoring/quote";
import type { Tx } from "@/server/db";

/** The block with its revision; `paragraph` is its ¶ number. */
export type WordingRow = {
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
    SELECT v."number", v."createdAt", b."kind"::text AS "kind", b."number" AS "paragraph", b."label", b."words",
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

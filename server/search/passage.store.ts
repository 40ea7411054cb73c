// Finds passages in the newest revisions of a group's texts.
import { Prisma } from "@/prisma/client/client";
import type { SpotRow } from "@/server/comments/row";
import type { Tx } from "@/server/db";
import { fitness, holds, indexed, type Known, type Terms } from "@/server/search/condition.store";

/** A block that was found. */
export type PassageHitRow = Pick<
  SpotRow,
  "textSlug" | "textTitle" | "language" | "readingSlug" | "key" | "kind" | "number" | "label" | "words"
> & { id: string; found: number };

/** What a heading is worth more than a paragraph with the same words. */
const HEADING = 3;

/** Passages that hold the terms, in the order of readings and texts, or those first that fit `best`; each row says how many there are. */
export const findPassages = (
  tx: Tx,
  { groupId, texts }: { groupId: string; texts: string[] | null },
  terms: Terms,
  known: Known,
  { skip, limit, best }: { skip: number; limit: number; best: boolean },
): Promise<PassageHitRow[]> =>
  tx.$queryRaw<PassageHitRow[]>(Prisma.sql`
    SELECT p."id", p."key", x."slug" AS "textSlug", x."title" AS "textTitle", x."language", r."slug" AS "readingSlug",
           b."kind"::text AS "kind", b."number", b."label", b."words", (count(*) OVER ())::int AS "found"
      FROM "BlockWords" w
      JOIN "Block" b ON b."revisionId" = w."revisionId" AND b."paragraphId" = w."paragraphId"
      JOIN "Paragraph" p ON p."id" = w."paragraphId"
      JOIN "Text" x ON x."id" = w."textId"
      JOIN "Reading" r ON r."id" = x."readingId"
     WHERE w."groupId" = ${groupId}::uuid ${texts ? Prisma.sql`AND w."textId" = ANY(${texts}::uuid[])` : Prisma.empty}
       AND ${indexed(terms, known)} AND ${holds(terms)}
     ORDER BY ${best ? Prisma.sql`${fitness(terms)} + CASE b."kind" WHEN 'heading' THEN ${HEADING} ELSE 0 END DESC,` : Prisma.empty}
              r."createdAt" DESC, r."id" DESC, x."position", b."position" OFFSET ${skip} LIMIT ${limit}`);

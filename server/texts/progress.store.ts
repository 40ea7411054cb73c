// Keeps where somebody stopped reading a text and how far they came: by paragraph, so that it survives revisions.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

/** A place in the text of today. `number` is that of the last numbered paragraph up to it. */
export type Spot = { key: string; number: number | null; position: number };

/** How far somebody is in a text: both null where they have not begun, or where all that they read has gone. */
export type ProgressRow = { textId: string; last: Spot | null; furthest: Spot | null; of: number };

/** More merges and removals than this on the way to a paragraph of today are not followed. */
const STEPS = 60;

/** Where a paragraph stands in the revision `v`: itself, what carries it on, or the one after which it stood. */
const today = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  WITH RECURSIVE way AS (
    SELECT p."id", p."intoId", p."afterId", 0 AS "step" FROM "Paragraph" p WHERE p."id" = ${id}
    UNION ALL
    SELECT p."id", p."intoId", p."afterId", way."step" + 1
      FROM way JOIN "Paragraph" p ON p."id" = coalesce(way."intoId", way."afterId")
     WHERE way."step" < ${STEPS}
       AND NOT EXISTS (SELECT FROM "Block" b WHERE b."revisionId" = v."id" AND b."paragraphId" = way."id"))
  SELECT json_build_object('key', p."key", 'position', b."position", 'number', (
           SELECT max(n."number") FROM "Block" n WHERE n."revisionId" = v."id" AND n."position" <= b."position"))
    FROM way JOIN "Block" b ON b."revisionId" = v."id" AND b."paragraphId" = way."id" JOIN "Paragraph" p ON p."id" = way."id"
   ORDER BY way."step" LIMIT 1)`;

const NEWEST = Prisma.sql`
  JOIN LATERAL (SELECT w."id" FROM "Revision" w WHERE w."textId" = x."id" ORDER BY w."number" DESC LIMIT 1) v ON true`;

/** How far this person is in each of these texts `x`; a text that they have not begun has no row. */
export const findProgress = (tx: Tx, userId: string, texts: Prisma.Sql): Promise<ProgressRow[]> =>
  tx.$queryRaw<ProgressRow[]>(Prisma.sql`
    SELECT x."id" AS "textId", ${today(Prisma.sql`g."lastId"`)} AS "last", ${today(Prisma.sql`g."furthestId"`)} AS "furthest",
           (SELECT count(*)::int FROM "Block" b WHERE b."revisionId" = v."id" AND b."number" IS NOT NULL) AS "of"
      FROM "Progress" g JOIN "Text" x ON x."id" = g."textId" ${NEWEST}
     WHERE g."userId" = ${userId}::uuid AND ${texts}`);

/** One text. */
export const oneText = (textId: string): Prisma.Sql => Prisma.sql`x."id" = ${textId}::uuid`;

/** The articles of these readings. */
export const articlesOf = (readings: readonly string[]): Prisma.Sql =>
  Prisma.sql`x."readingId" = ANY(${readings}::uuid[]) AND x."position" = 0`;

/** Every text of a group. */
export const textsOf = (groupId: string): Prisma.Sql => Prisma.sql`x."groupId" = ${groupId}::uuid`;

/** A place that was come to, and when. */
export type Come = { userId: string; groupId: string; textId: string; last: string; furthest: string; at: Date };

/**
 * Keeps the newer of the last places and the further of the furthest, whichever device says it first. Says whether both
 * paragraphs are of this text; where not, nothing is kept.
 */
export async function keepProgress(tx: Tx, come: Come): Promise<boolean> {
  const { userId, groupId, textId, last, furthest, at } = come;
  const own = await tx.paragraph.count({ where: { textId, id: { in: [last, furthest] } } });
  if (own !== new Set([last, furthest]).size) return false;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Progress" AS g ("userId", "textId", "groupId", "lastId", "lastAt", "furthestId")
    VALUES (${userId}::uuid, ${textId}::uuid, ${groupId}::uuid, ${last}::uuid, ${at}::timestamp, ${furthest}::uuid)
    ON CONFLICT ("userId", "textId") DO UPDATE SET
      "lastId" = CASE WHEN excluded."lastAt" > g."lastAt" THEN excluded."lastId" ELSE g."lastId" END,
      "lastAt" = greatest(excluded."lastAt", g."lastAt"),
      "furthestId" = (
        SELECT CASE WHEN coalesce((${today(Prisma.sql`excluded."furthestId"`)} ->> 'position')::int, -1)
                       > coalesce((${today(Prisma.sql`g."furthestId"`)} ->> 'position')::int, -1)
                    THEN excluded."furthestId" ELSE g."furthestId" END
          FROM "Text" x ${NEWEST} WHERE x."id" = g."textId")`);
  return true;
}

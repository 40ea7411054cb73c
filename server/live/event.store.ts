// Reads what happened in a reading, in the order of the commits. The database's triggers write it.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Happening } from "@/server/live/told";

/** The channel on which the database says in which reading something happened. */
export const LIVE_CHANNEL = "postil_live";

/** What happened after an event, oldest first, with what is true of it now. */
export const happeningsAfter = (tx: Tx, reading: string, cursor: number, limit: number): Promise<Happening[]> =>
  tx.$queryRaw<Happening[]>(Prisma.sql`
    WITH RECURSIVE e AS (
      SELECT * FROM "LiveEvent" WHERE "readingId" = ${reading}::uuid AND "id" > ${cursor}::bigint ORDER BY "id" LIMIT ${limit}),
    up AS (
      SELECT e."id" AS "event", c."parentId", c."standing", c."authorId" FROM e
        JOIN "Comment" c ON c."id" = coalesce(e."commentId", (
          SELECT r."id" FROM "Comment" r WHERE r."threadId" = e."threadId" AND r."parentId" IS NULL))
      UNION ALL
      SELECT up."event", c."parentId", c."standing", c."authorId" FROM up JOIN "Comment" c ON c."id" = up."parentId"),
    also AS (
      SELECT e."id" AS "event", a."paragraphId" FROM e JOIN "ThreadAlso" a ON a."threadId" = e."threadId"
      UNION
      SELECT also."event", p."intoId" FROM also JOIN "Paragraph" p ON p."id" = also."paragraphId" WHERE p."intoId" IS NOT NULL)
    SELECT e."id"::float8 AS "id", e."kind"::text AS "kind", e."textId" AS "text", e."threadId" AS "thread",
           e."commentId" AS "comment", e."was"::text AS "was", e."number", t."paragraphId" AS "paragraph",
           ARRAY(SELECT also."paragraphId"::text FROM also WHERE also."event" = e."id") AS "also",
           c."standing"::text AS "standing", c."authorId" AS "author", c."id" IS NOT NULL AND c."parentId" IS NULL AS "root",
           ARRAY(SELECT up."authorId"::text FROM up WHERE up."event" = e."id" AND up."standing" = 'held') AS "heldBy",
           ARRAY(SELECT h."userId"::text FROM "Hiding" h WHERE h."threadId" = e."threadId"
                 UNION SELECT h."userId"::text FROM "Hiding" h WHERE h."personId" = c."authorId" AND h."groupId" = c."groupId") AS "hiddenFor"
      FROM e
      LEFT JOIN "Thread" t ON t."id" = e."threadId"
      LEFT JOIN "Comment" c ON c."id" = e."commentId"
     ORDER BY e."id"`);

/** The newest event of a reading; 0 where there is none. */
export async function newestEvent(tx: Tx, reading: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT coalesce(max("id"), 0)::float8 AS "id" FROM "LiveEvent" WHERE "readingId" = ${reading}::uuid`;
  return row?.id ?? 0;
}

/** Those of the cursors that are still there: everything that happened after them is there too. */
export async function knownCursors(tx: Tx, reading: string, cursors: readonly number[]): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT "id"::float8 AS "id" FROM "LiveEvent"
     WHERE "readingId" = ${reading}::uuid AND "id" = ANY(${[...cursors]}::bigint[])`;
  return new Set(rows.map(({ id }) => id));
}

/** Where a text is listened to, and which revision of it is read; null where there is no such text. */
export async function listeningPlace(
  tx: Tx,
  text: string,
): Promise<{ reading: string; cursor: number; revision: number } | null> {
  const [row] = await tx.$queryRaw<{ reading: string; cursor: number; revision: number }[]>`
    SELECT x."readingId" AS "reading",
           (SELECT coalesce(max(e."id"), 0)::float8 FROM "LiveEvent" e WHERE e."readingId" = x."readingId") AS "cursor",
           (SELECT coalesce(max(v."number"), 0)::int FROM "Revision" v WHERE v."textId" = x."id") AS "revision"
      FROM "Text" x WHERE x."id" = ${text}::uuid`;
  return row ?? null;
}

/** Forgets a portion of what happened before a moment, oldest first; each reading keeps its newest event. Says how much it was. */
export const forgetBefore = (tx: Tx, moment: Date, limit: number): Promise<number> => tx.$executeRaw`
  DELETE FROM "LiveEvent" WHERE "id" IN (
    SELECT e."id" FROM "LiveEvent" e
     WHERE e."at" < ${moment}::timestamp AND EXISTS (
       SELECT FROM "LiveEvent" n WHERE n."readingId" = e."readingId" AND n."id" > e."id")
     ORDER BY e."id" LIMIT ${limit})`;

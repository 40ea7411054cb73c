// Finds what is new to somebody in all texts of a reading, in the order in which it is read.
import { Prisma } from "@/prisma/client/client";
import { freshFor, joinSeen } from "@/server/comments/seen.store";
import { notOpenTo } from "@/server/comments/talk.store";
import type { Reader } from "@/server/comments/thread";
import type { Tx } from "@/server/db";

/** How many new comments of a text are named; whoever has read those asks again. */
export const NEW_AT_ONCE = 400;

/** A text of the reading, with one of its new comments; `id` is null where it has none. */
export type NewRow = {
  textId: string;
  slug: string;
  total: number;
  id: string | null;
  thread: string;
  key: string;
  /** Which block of the text its paragraph is; null where it has gone. */
  block: number | null;
  /** The sequence numbers from the thread's first comment down to this one: what comes first is read first. */
  path: number[];
  /** The highest sequence number of what is new in the text; 0 where nothing is. */
  seq: number;
};

/**
 * Every text of the reading in its order, each with its new comments: paragraph by paragraph, thread by thread, what is
 * answered before its answers. Paragraphs that have gone from the text come last.
 */
export const findNew = (tx: Tx, textId: string, who: Reader): Promise<NewRow[]> =>
  tx.$queryRaw<NewRow[]>(Prisma.sql`
    WITH RECURSIVE texts AS (
      SELECT x."id", x."slug", x."position",
             (SELECT v."id" FROM "Revision" v WHERE v."textId" = x."id" ORDER BY v."number" DESC LIMIT 1) AS "revisionId"
        FROM "Text" o JOIN "Text" x ON x."readingId" = o."readingId" WHERE o."id" = ${textId}::uuid),
    said AS MATERIALIZED (
      SELECT c."id", c."parentId", c."seq", t."id" AS "threadId", p."id" AS "paragraphId", p."key", p."textId",
             ${notOpenTo(who)} AS "closed", ${freshFor(who)} AS "fresh"
        FROM "Paragraph" p
        JOIN "Thread" t ON t."paragraphId" = p."id"
        JOIN "Comment" c ON c."threadId" = t."id"
        ${joinSeen(who, Prisma.sql`m."textId" IN (SELECT "id" FROM texts)`)}
       WHERE p."textId" IN (SELECT "id" FROM texts)),
    hidden AS (
      SELECT "id" FROM said WHERE "closed"
      UNION SELECT said."id" FROM said JOIN hidden ON said."parentId" = hidden."id"),
    way AS (
      SELECT "id" AS "leaf", "parentId" AS "next", ARRAY["seq"] AS "path" FROM said
       WHERE "fresh" AND NOT EXISTS (SELECT FROM hidden WHERE hidden."id" = said."id")
      UNION ALL
      SELECT way."leaf", said."parentId", said."seq" || way."path" FROM way JOIN said ON said."id" = way."next"),
    ranked AS (
      SELECT said.*, way."path", b."position" AS "block",
             row_number() OVER (PARTITION BY said."textId" ORDER BY b."position" NULLS LAST, said."paragraphId", way."path") AS "place",
             count(*) OVER (PARTITION BY said."textId") AS "total", max(said."seq") OVER (PARTITION BY said."textId") AS "last"
        FROM way JOIN said ON said."id" = way."leaf"
        JOIN texts ON texts."id" = said."textId"
        LEFT JOIN "Block" b ON b."revisionId" = texts."revisionId" AND b."paragraphId" = said."paragraphId"
       WHERE way."next" IS NULL)
    SELECT texts."id" AS "textId", texts."slug", coalesce(ranked."total", 0)::int AS "total", ranked."id",
           ranked."threadId" AS "thread", ranked."key", ranked."block", ranked."path"::float8[] AS "path", coalesce(ranked."last", 0)::float8 AS "seq"
      FROM texts LEFT JOIN ranked ON ranked."textId" = texts."id" AND ranked."place" <= ${NEW_AT_ONCE}
     ORDER BY texts."position", ranked."place"`);

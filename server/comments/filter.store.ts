// Finds the threads of a text that wait for somebody: for any answer, for this person's, or as a moderator's question.
import { Prisma } from "@/prisma/client/client";
import { hides } from "@/server/comments/hiding.store";
import { notOpenTo } from "@/server/comments/talk.store";
import type { Looker } from "@/server/comments/thread";
import type { Tx } from "@/server/db";

/** A thread that is under at least one of the filters, and the key of its paragraph. */
export type FilteredRow = { thread: string; key: string; unanswered: boolean; awaiting: boolean; question: boolean };

/** Whether comment `o` asks something of this person: it answers `above`, a comment of theirs, or mentions them. */
const asksOf = (who: Looker): Prisma.Sql => Prisma.sql`(above."author" = ${who.userId}::uuid OR EXISTS (
  SELECT FROM "Mention" n WHERE n."commentId" = o."id" AND n."userId" = ${who.userId}::uuid))`;

/**
 * Unanswered: nobody but its author wrote in it. Awaiting: somebody answered or mentioned this person, who has not
 * written in the thread since. A question: begun by an owner or a moderator of today, in words that ask (`asks.ts`). Locked
 * threads wait for nobody; what this person may not see, or hides, counts for nothing.
 */
export const findFiltered = (tx: Tx, textId: string, who: Looker): Promise<FilteredRow[]> =>
  tx.$queryRaw<FilteredRow[]>(Prisma.sql`
    WITH RECURSIVE said AS MATERIALIZED (
      SELECT c."id", c."parentId", c."seq", c."threadId", c."authorId" AS "author", p."key",
             c."standing" = 'visible' AND NOT ${hides(who)} AS "shown", ${notOpenTo(who)} AS "closed",
             c."parentId" IS NULL AND c."asks" AND EXISTS (
               SELECT FROM "Membership" m WHERE m."groupId" = c."groupId" AND m."userId" = c."authorId"
                  AND m."role" IN ('owner', 'moderator') AND m."suspendedAt" IS NULL) AS "question"
        FROM "Paragraph" p
        JOIN "Thread" t ON t."paragraphId" = p."id" AND t."lockedAt" IS NULL
        JOIN "Comment" c ON c."threadId" = t."id"
       WHERE p."textId" = ${textId}::uuid),
    hidden AS (
      SELECT "id" FROM said WHERE "closed"
      UNION SELECT said."id" FROM said JOIN hidden ON said."parentId" = hidden."id"),
    open AS MATERIALIZED (
      SELECT said.*, max("seq") FILTER (WHERE "author" = ${who.userId}::uuid) OVER (PARTITION BY "threadId") AS "mine"
        FROM said WHERE "shown" AND NOT EXISTS (SELECT FROM hidden WHERE hidden."id" = said."id")),
    threads AS (
      SELECT o."threadId" AS "thread", o."key",
             bool_or(o."parentId" IS NULL) AND count(DISTINCT o."author") = 1
               AND NOT EXISTS (SELECT FROM "Answer" n WHERE n."threadId" = o."threadId") AS "unanswered",
             coalesce(bool_or(o."author" <> ${who.userId}::uuid AND o."seq" > coalesce(o."mine", 0) AND ${asksOf(who)}), false) AS "awaiting",
             bool_or(o."question") AS "question"
        FROM open o LEFT JOIN said above ON above."id" = o."parentId"
       GROUP BY o."threadId", o."key")
    SELECT * FROM threads WHERE "unanswered" OR "awaiting" OR "question"`);

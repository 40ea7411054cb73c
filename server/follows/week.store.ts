// What happened in readings in the last days, for the weekly digest: counts, where talk landed, what was answered most.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

/** The most landings that a weekly digest tells; the others are above their threads. */
export const LANDINGS_TOLD = 5;

/** The most threads that are named as much answered, and from how many answers on. */
export const MOST_ANSWERED = 3;
/** Fewer answers in a week are no more than a talk. */
export const ANSWERS_NAMED = 3;

/** Whose week it is, in which readings, and since when until when. */
export type Week = { userId: string; readings: readonly string[]; since: Date; until: Date };

/** A week in numbers. */
export type WeekRow = { comments: number; people: number; threads: number; first: number | null; last: number | null };

/** Where a thread landed in that week. */
export type LandedRow = {
  threadId: string;
  version: number;
  paragraphId: string;
  rootId: string;
  html: string;
  by: string | null;
};

/** A thread, and how many answers it got. */
export type AnsweredRow = { threadId: string; paragraphId: string; rootId: string; answers: number };

/** Comments `c` in threads `t` of these readings that this person sees and does not hide. */
const seen = ({ userId, readings }: Week): Prisma.Sql => Prisma.sql`
  t."readingId" = ANY(${readings}::uuid[]) AND c."standing" = 'visible' AND NOT EXISTS (
    SELECT FROM "Hiding" h WHERE h."userId" = ${userId}::uuid
       AND (h."threadId" = t."id" OR (h."personId" = c."authorId" AND h."groupId" = c."groupId")))`;

const within = ({ since, until }: Week, at: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${at} > ${since}::timestamp AND ${at} <= ${until}::timestamp`;

/** The week in numbers: comments, who wrote them, new threads, from which to which paragraph of the article. */
export async function weekOf(tx: Tx, week: Week): Promise<WeekRow> {
  const rows = await tx.$queryRaw<WeekRow[]>(Prisma.sql`
    SELECT count(*)::int AS "comments", count(DISTINCT c."authorId")::int AS "people",
           (count(*) FILTER (WHERE c."parentId" IS NULL))::int AS "threads",
           min(b."number") AS "first", max(b."number") AS "last"
      FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id"
      JOIN "Text" x ON x."id" = t."textId"
      LEFT JOIN "Block" b ON x."position" = 0 AND b."paragraphId" = t."paragraphId" AND b."revisionId" = (
        SELECT v."id" FROM "Revision" v WHERE v."textId" = x."id" ORDER BY v."number" DESC LIMIT 1)
     WHERE ${seen(week)} AND ${within(week, Prisma.sql`c."createdAt"`)}`);
  return rows[0] ?? { comments: 0, people: 0, threads: 0, first: null, last: null };
}

/** Where threads landed in that week, as it stands now, latest first. */
export const landedIn = (tx: Tx, week: Week): Promise<LandedRow[]> =>
  tx.$queryRaw<LandedRow[]>(Prisma.sql`
    SELECT t."id" AS "threadId", l."version", t."paragraphId", c."id" AS "rootId", l."html", y."name" AS "by"
      FROM "Thread" t
      JOIN "Comment" c ON c."threadId" = t."id" AND c."parentId" IS NULL
      JOIN LATERAL (SELECT * FROM "Landing" k WHERE k."threadId" = t."id" ORDER BY k."version" DESC LIMIT 1) l ON true
      JOIN "User" y ON y."id" = l."byId"
     WHERE ${seen(week)} AND l."body" <> '' AND ${within(week, Prisma.sql`l."at"`)}
     ORDER BY l."at" DESC LIMIT ${LANDINGS_TOLD}`);

/** The threads that got the most answers in that week. */
export const answeredIn = (tx: Tx, week: Week): Promise<AnsweredRow[]> =>
  tx.$queryRaw<AnsweredRow[]>(Prisma.sql`
    SELECT t."id" AS "threadId", t."paragraphId", r."id" AS "rootId", count(*)::int AS "answers"
      FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id"
      JOIN "Comment" r ON r."threadId" = t."id" AND r."parentId" IS NULL AND r."standing" = 'visible'
     WHERE ${seen(week)} AND c."parentId" IS NOT NULL AND ${within(week, Prisma.sql`c."createdAt"`)}
     GROUP BY t."id", r."id" HAVING count(*) >= ${ANSWERS_NAMED}
     ORDER BY count(*) DESC, t."id" LIMIT ${MOST_ANSWERED}`);

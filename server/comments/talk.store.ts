// Brings up threads with their comments: one statement, however many there are. Words that nobody may see stay below.
import { Prisma } from "@/prisma/client/client";
import { BELOW_OF, type BelowLine, below, belowOf, JOIN_BELOW } from "@/server/comments/beyond.store";
import { hidesAuthor, hidesThread } from "@/server/comments/hiding.store";
import type { CommentRow, ThreadRow } from "@/server/comments/row";
import { freshFor, joinSeen } from "@/server/comments/seen.store";
import type { Looker, Reader } from "@/server/comments/thread";
import type { Tx } from "@/server/db";

/** Who looks, and from when on their own words come with their Markdown, to be edited. */
export type Asking = Reader & { editableSince: Date };

/** Which threads, and how much of each: the first `limit` comments after `after`, and the way down to `target`. */
export type Wanted = {
  threads: { paragraph: string; after: number; limit: number } | { thread: string } | { text: string; limit: number };
  after: number;
  limit: number;
  target: string | null;
};

/** A comment that is held is there for its author and for moderators only. */
export const notOpenTo = (who: Looker): Prisma.Sql =>
  who.moderates
    ? Prisma.sql`false`
    : Prisma.sql`(c."standing" = 'held' AND c."authorId" IS DISTINCT FROM ${who.userId}::uuid)`;

const NEVER_ANSWERED = Prisma.sql`(c."standing" = 'withdrawn'
  AND NOT EXISTS (SELECT FROM "Comment" k WHERE k."parentId" = c."id"))`;

const page = ({ threads }: Wanted, who: Asking): Prisma.Sql => Prisma.sql`
  SELECT t.*, c."id" AS "root", c."authorId" AS "starter", c."seq" AS "rootSeq" FROM "Thread" t
    JOIN "Comment" c ON c."threadId" = t."id" AND c."parentId" IS NULL
   WHERE NOT ${notOpenTo(who)} AND NOT ${NEVER_ANSWERED} AND ${
     "thread" in threads
       ? Prisma.sql`t."id" = ${threads.thread}::uuid`
       : "text" in threads
         ? Prisma.sql`t."textId" = ${threads.text}::uuid ORDER BY c."seq" LIMIT ${threads.limit}`
         : Prisma.sql`t."paragraphId" = ${threads.paragraph}::uuid AND c."seq" > ${threads.after}::bigint
                    ORDER BY c."seq" LIMIT ${threads.limit}`
   }`;

const statement = (wanted: Wanted, who: Asking): Prisma.Sql => Prisma.sql`
  WITH RECURSIVE page AS (${page(wanted, who)}),
  hidden AS (
    SELECT c."id" FROM page t JOIN "Comment" c ON c."threadId" = t."id" WHERE ${notOpenTo(who)}
    UNION SELECT c."id" FROM "Comment" c JOIN hidden ON c."parentId" = hidden."id"),
  way AS (
    SELECT c."id", c."parentId" FROM "Comment" c WHERE c."id" = ${wanted.target}::uuid
    UNION SELECT c."id", c."parentId" FROM "Comment" c JOIN way ON c."id" = way."parentId"),
  counted AS (
    SELECT c."id", row_number() OVER (PARTITION BY c."threadId" ORDER BY c."seq") AS "place",
           count(*) OVER (PARTITION BY c."threadId") AS "total"
      FROM page t JOIN "Comment" c ON c."threadId" = t."id" AND c."seq" > ${wanted.after}::bigint
     WHERE NOT ${NEVER_ANSWERED} AND NOT EXISTS (SELECT FROM hidden WHERE hidden."id" = c."id")),
  brought AS (
    SELECT "id", "place", "total", "total" > ${wanted.limit} AS "cut" FROM counted
     WHERE "place" <= ${wanted.limit} OR "id" IN (SELECT "id" FROM way)),
  ${below(who)}
  SELECT t."id" AS "threadId", t."paragraphId", t."root", t."starter", t."rootSeq"::float8 AS "rootSeq", t."subject", t."lockedAt", lock."reason" AS "lockReason",
         n."place"::int AS "place", n."total"::int AS "total",
         c."id", c."parentId", c."seq"::float8 AS "seq", c."standing"::text AS "standing", c."authorId", a."name" AS "authorName",
         CASE WHEN c."standing" IN ('visible', 'held') THEN c."html" END AS "html",
         CASE WHEN c."standing" IN ('visible', 'held') AND c."authorId" = ${who.userId}::uuid
               AND c."createdAt" > ${who.editableSince}::timestamp THEN c."body" END AS "body",
         t."quote", t."quoteStart", t."quoteEnd",
         (c."revisionId" IS DISTINCT FROM today."revisionId" OR c."paragraphId" <> t."paragraphId")
           AND written."words" IS DISTINCT FROM today."words" AS "reworded",
         EXISTS (SELECT FROM "MailedComment" k WHERE k."commentId" = c."id") AS "byMail",
         c."version", v."number" AS "revisionNumber", c."createdAt", c."editedAt", ${freshFor(who)} AS "fresh",
         ${hidesAuthor(who)} AS "hidden", ${hidesThread(who, Prisma.sql`t."id"`)} AS "threadHidden",
         c."standing" = 'withdrawn' AND EXISTS (
           SELECT FROM "Comment" k WHERE k."parentId" = c."id" AND k."standing" IN ('visible', 'removed')) AS "answered",
         gone."by" AS "removedBy", gone."reason" AS "removedBecause", gone."createdAt" AS "removedAt", ${BELOW_OF}
    FROM page t
    JOIN "Comment" c ON c."threadId" = t."id"
    JOIN brought n ON n."id" = c."id"
    JOIN "User" a ON a."id" = c."authorId"
    JOIN "Revision" v ON v."id" = c."revisionId"
    ${JOIN_BELOW}
    LEFT JOIN LATERAL (
      SELECT k."words", k."revisionId" FROM "Block" k
       WHERE k."paragraphId" = t."paragraphId" AND k."revisionId" = (
         SELECT w."id" FROM "Revision" w WHERE w."textId" = t."textId" ORDER BY w."number" DESC LIMIT 1)) today ON true
    LEFT JOIN "Block" written ON written."revisionId" = c."revisionId" AND written."paragraphId" = c."paragraphId"
    ${joinSeen(who, Prisma.sql`(m."textId", m."threadId") IN (SELECT k."textId", k."id" FROM page k)`)}
    LEFT JOIN LATERAL (
      SELECT l."reason" FROM "LogEntry" l WHERE t."lockedAt" IS NOT NULL AND l."threadId" = t."id" AND l."act" = 'locked'
       ORDER BY l."id" DESC LIMIT 1) lock ON true
    LEFT JOIN LATERAL (
      SELECT l."reason", l."createdAt", m."name" AS "by" FROM "LogEntry" l JOIN "User" m ON m."id" = l."actorId"
       WHERE c."standing" = 'removed' AND l."commentId" = c."id" AND l."act" = 'removed'
       ORDER BY l."id" DESC LIMIT 1) gone ON true
   ORDER BY t."rootSeq", c."seq"`;

type Line = CommentRow &
  Omit<ThreadRow, "id" | "rows" | "more" | "upTo"> &
  BelowLine & { place: number; total: number };

/** The threads that were asked for, oldest first. */
export async function findThreads(tx: Tx, wanted: Wanted, who: Asking): Promise<ThreadRow[]> {
  const threads = new Map<string, ThreadRow>();
  for (const line of await tx.$queryRaw<Line[]>(statement(wanted, who))) {
    const {
      root,
      starter,
      paragraphId,
      rootSeq,
      subject,
      quote,
      quoteStart,
      quoteEnd,
      lockedAt,
      lockReason,
      threadHidden,
      place,
      total,
      ...row
    } = line;
    const known = threads.get(row.threadId);
    const thread = known ?? {
      id: row.threadId,
      paragraphId,
      root,
      starter,
      rootSeq,
      subject,
      quote,
      quoteStart,
      quoteEnd,
      lockedAt,
      lockReason,
      threadHidden,
      more: total,
      upTo: 0,
      rows: [],
    };
    thread.rows.push({ ...row, beyond: belowOf(row) });
    if (place <= wanted.limit) Object.assign(thread, { more: total - place, upTo: row.seq });
    threads.set(thread.id, thread);
  }
  return [...threads.values()];
}

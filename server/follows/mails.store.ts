// Every mail to somebody, and every comment that they were not told of after all, latest first.
import { Prisma } from "@/prisma/client/client";
import type { DeliveryState } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import type { Because, SkipReason } from "@/server/follows/recipients";
import { SUPPRESSED } from "@/server/follows/revised.store";
import { type BounceKind, BY_WEIGHT } from "@/server/mail/bounce";

/** Lines on one page of the list. */
export const LINES_A_PAGE = 30;

/** A mail or a comment that was not told. Of a group that the person may no longer read, nothing is named. */
export type MailRow = {
  at: Date;
  id: string;
  kind: string;
  state: DeliveryState;
  subject: string;
  group: string | null;
  readable: boolean;
  /** How many comments the mail tells; the first of them, and why it was told. */
  comments: number;
  commentId: string | null;
  because: Because | null;
  /** What was said of the mail after it was taken; what says most. */
  bounced: BounceKind | null;
  /** Why a comment was not told, or a mail not sent. */
  skipped: SkipReason | null;
};

/** Where a page begins: after this line. */
export type After = { at: Date; id: string };

/** May the person `u` read the group `g`? A mail of no group may be read by whom it was sent to. */
const READABLE = Prisma.sql`(g."id" IS NULL OR ((g."visibility" = 'public' OR m."userId" IS NOT NULL) AND m."suspendedAt" IS NULL))`;

const afterOf = (row: Prisma.Sql, after: After | null): Prisma.Sql =>
  after
    ? Prisma.sql`(${row}."createdAt", ${row}."id") < (${after.at}::timestamp, ${after.id}::uuid)`
    : Prisma.sql`true`;

/** One page and a line more, where there is one. */
export const listMails = (tx: Tx, userId: string, email: string, after: After | null): Promise<MailRow[]> =>
  tx.$queryRaw<MailRow[]>(Prisma.sql`
    WITH mails AS (
      SELECT d."createdAt", d."id", d."kind", d."state", d."subject", d."groupId",
             CASE WHEN d."state" = 'skipped' AND d."lastError" = ${SUPPRESSED} THEN ${SUPPRESSED}::text END AS "skipped",
             NULL::uuid AS "commentId", NULL AS "because"
        FROM "Delivery" d
       WHERE (d."userId" = ${userId}::uuid OR d."rcptTo" = ${email}) AND ${afterOf(Prisma.sql`d`, after)}
       ORDER BY d."createdAt" DESC, d."id" DESC LIMIT ${LINES_A_PAGE + 1}),
    skipped AS (
      SELECT n."createdAt", n."id", 'comment' AS "kind", 'skipped'::"DeliveryState" AS "state", t."subject", n."groupId",
             n."skippedBecause" AS "skipped", n."commentId", n."because"
        FROM "Notice" n JOIN "Thread" t ON t."id" = n."threadId"
       WHERE n."userId" = ${userId}::uuid AND n."state" = 'skipped' AND ${afterOf(Prisma.sql`n`, after)}
       ORDER BY n."createdAt" DESC, n."id" DESC LIMIT ${LINES_A_PAGE + 1}),
    lines AS (
      SELECT * FROM mails UNION ALL SELECT * FROM skipped ORDER BY "createdAt" DESC, "id" DESC LIMIT ${LINES_A_PAGE + 1})
    SELECT l."createdAt" AS "at", l."id", l."kind", l."state"::text AS "state", l."subject", g."name" AS "group",
           ${READABLE} AS "readable", coalesce(k."count", 0)::int AS "comments",
           coalesce(l."commentId", k."commentId") AS "commentId", coalesce(l."because", k."because") AS "because", l."skipped",
           (SELECT b."kind"::text FROM "Bounce" b WHERE b."deliveryId" = l."id" AND b."kind" IS NOT NULL
             ORDER BY array_position(${[...BY_WEIGHT]}::text[], b."kind"::text) LIMIT 1) AS "bounced"
      FROM lines l
      LEFT JOIN "Group" g ON g."id" = l."groupId"
      LEFT JOIN "Membership" m ON m."groupId" = g."id" AND m."userId" = ${userId}::uuid
      LEFT JOIN LATERAL (
        SELECT count(*) AS "count", (array_agg(n."commentId" ORDER BY c."seq"))[1] AS "commentId",
               (array_agg(n."because" ORDER BY c."seq"))[1] AS "because"
          FROM "Notice" n JOIN "Comment" c ON c."id" = n."commentId" WHERE n."deliveryId" = l."id") k ON true
     ORDER BY l."createdAt" DESC, l."id" DESC`);

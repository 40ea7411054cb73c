// Rows of notices: made by sets, dated again, skipped, told.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Recipient, SkipReason } from "@/server/follows/recipients";
import type { HeardComment } from "@/server/follows/rows";

/** Standings that come and go: a notice skipped for one of these is told after all when the comment is visible again. */
const PASSING = ["held", "removed", "withdrawn"] satisfies SkipReason[];

/**
 * One notice for each recipient, in one statement; who has one already keeps it as it is, but that one who is named by
 * an edit is told at once and no longer in a digest.
 */
export const makeNotices = (tx: Tx, comment: HeardComment, told: readonly Recipient[], dueAt: Date, now: Date) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "Notice" ("id", "groupId", "userId", "commentId", "threadId", "because", "digest", "dueAt", "createdAt")
    SELECT gen_random_uuid(), ${comment.groupId}::uuid, r."userId", ${comment.id}::uuid, ${comment.threadId}::uuid,
           r."because", r."digest", ${dueAt}, ${now}
      FROM unnest(${told.map(({ userId }) => userId)}::uuid[], ${told.map(({ because }) => because)}::text[],
                  ${told.map(({ digest }) => digest)}::boolean[]) AS r("userId", "because", "digest")
     ORDER BY r."userId"
    ON CONFLICT ("userId", "commentId") DO UPDATE SET "because" = 'mention', "digest" = false
     WHERE EXCLUDED."because" = 'mention' AND "Notice"."because" <> 'mention' AND "Notice"."state" = 'pending'`);

/** How many notices there are of this comment, in whatever state. */
export const countNotices = (tx: Tx, commentId: string): Promise<number> => tx.notice.count({ where: { commentId } });

/** Dates what waits anew, and brings back what was skipped while the comment was away. */
export const dateAgain = (tx: Tx, commentId: string, dueAt: Date) =>
  tx.notice.updateMany({
    where: { commentId, OR: [{ state: "pending" }, { state: "skipped", skippedBecause: { in: PASSING } }] },
    data: { state: "pending", skippedBecause: null, dueAt },
  });

/** Skips what waits of a comment that is not to be seen any more. */
export const skipAll = (tx: Tx, commentId: string, because: SkipReason) =>
  tx.notice.updateMany({
    where: { commentId, state: "pending" },
    data: { state: "skipped", skippedBecause: because },
  });

/** Skips these notices, each for its reason, in one statement. */
export const skipEach = (tx: Tx, skipped: readonly { id: string; because: SkipReason }[]) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "Notice" n SET "state" = 'skipped', "skippedBecause" = s."because"
      FROM unnest(${skipped.map(({ id }) => id)}::uuid[], ${skipped.map(({ because }) => because)}::text[])
           AS s("id", "because")
     WHERE n."id" = s."id"`);

/** Leaves these notices to the next digest. */
export const leaveToDigest = (tx: Tx, ids: readonly string[]) =>
  tx.notice.updateMany({ where: { id: { in: [...ids] }, state: "pending" }, data: { digest: true } });

/** Forgets what was told or skipped long ago; what waits stays, and so does what waits for its comment to come back. */
export const forgetNotices = (tx: Tx, before: Date, portion: number): Promise<number> =>
  tx.$executeRaw(Prisma.sql`
    DELETE FROM "Notice" WHERE "id" IN (
      SELECT "id" FROM "Notice"
       WHERE "state" IN ('told', 'skipped') AND "dueAt" < ${before}::timestamp AND "createdAt" < ${before}::timestamp
         AND ("skippedBecause" IS NULL OR NOT "skippedBecause" = ANY(${PASSING}::text[]))
       ORDER BY "dueAt" LIMIT ${portion} FOR UPDATE SKIP LOCKED)`);

/** These notices are told by this delivery. */
export const markTold = (tx: Tx, ids: readonly string[], deliveryId: string) =>
  tx.notice.updateMany({ where: { id: { in: [...ids] } }, data: { state: "told", deliveryId } });

/** Mail that waits with this comment among its words, or one mail. */
export type Taken = { telling: string } | { delivery: string };

/**
 * Takes mail back that has not been handed over: its bytes go, and what it told is pending again, due now; the digest that
 * it was is made again. Says how many notices came back. One statement.
 */
export const takeBack = (tx: Tx, what: Taken, now: Date): Promise<number> =>
  tx.$executeRaw(Prisma.sql`
    WITH stopped AS (
      UPDATE "Delivery" d
         SET "state" = 'skipped', "raw" = '', "leasedUntil" = NULL, "lastError" = 'taken back: it may not be told any more',
             "dedupKey" = d."dedupKey" || ':taken-back:' || d."id"
       WHERE d."state" IN ('queued', 'sending') AND ${
         "delivery" in what
           ? Prisma.sql`d."id" = ${what.delivery}::uuid`
           : Prisma.sql`d."id" IN (SELECT n."deliveryId" FROM "Notice" n WHERE n."commentId" = ${what.telling}::uuid)`
       }
      RETURNING d."id", d."kind", d."dedupKey"
    ), again AS (
      UPDATE "Digest" g SET "date" = split_part(s."dedupKey", ':', 4), "dueAt" = ${now}
        FROM stopped s
       WHERE s."kind" = 'digest' AND g."userId"::text = split_part(s."dedupKey", ':', 2)
         AND g."cadence"::text = split_part(s."dedupKey", ':', 3)
    )
    UPDATE "Notice" n SET "state" = 'pending', "deliveryId" = NULL, "dueAt" = ${now}
      FROM stopped WHERE n."deliveryId" = stopped."id"`);

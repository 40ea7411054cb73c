// Removes what mail has left behind, a portion at a time, oldest first; what waits for anybody stays, however old it is.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { DOUBTS_LIMIT } from "@/server/mail/fate";

/**
 * Letters of which all is settled, with the addresses at which they were answered: that have gone, that were not to go, and
 * that could not be delivered, since nothing looks so far back for those either. What may still be sent stays, and so does
 * the letter of which an answer waits for its member.
 */
export const forgetLetters = (tx: Tx, before: Date, portion: number): Promise<number> =>
  tx.$executeRaw(Prisma.sql`
    WITH old AS (
      SELECT d."id" FROM "Delivery" d
       WHERE (d."state" IN ('sent', 'skipped', 'failed') OR (d."state" = 'uncertain' AND d."doubts" >= ${DOUBTS_LIMIT}))
         AND d."nextAt" < ${before}::timestamp AND d."createdAt" < ${before}::timestamp
         AND d."id" NOT IN (
           SELECT r."deliveryId" FROM "InboundMail" m JOIN "ReplyAddress" r ON r."id" = m."replyId"
            WHERE m."state" IN ('arrived', 'held'))
       ORDER BY d."nextAt" LIMIT ${portion} FOR UPDATE SKIP LOCKED
    ), addresses AS (
      DELETE FROM "ReplyAddress" r USING old WHERE r."deliveryId" = old."id"
    )
    DELETE FROM "Delivery" d USING old WHERE d."id" = old."id"`);

/** Mails that came in and were settled; none that waits to be read, or for its member. */
export const forgetInbound = (tx: Tx, before: Date, portion: number): Promise<number> =>
  tx.$executeRaw(Prisma.sql`
    DELETE FROM "InboundMail" WHERE "id" IN (
      SELECT "id" FROM "InboundMail"
       WHERE "state" IN ('posted', 'refused', 'dropped', 'discarded') AND "receivedAt" < ${before}::timestamp
         AND ("doneAt" IS NULL OR "doneAt" < ${before}::timestamp)
       ORDER BY "receivedAt" LIMIT ${portion} FOR UPDATE SKIP LOCKED)`);

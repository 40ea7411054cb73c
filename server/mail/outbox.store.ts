// The outbox while it is being sent: who has leased which mail, and what became of it.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { withoutToken } from "@/server/mail/bounce-address";
import { DOUBTS_LIMIT } from "@/server/mail/fate";
import type { Sql } from "@/server/plain";

/** Longer than any try may take (`TRY_SECONDS` in the transport); then the mail belongs to nobody again. */
export const LEASE_SECONDS = 240;

/** How many due mails one look goes through to find some for every domain. */
const WINDOW = 200;

/** A mail that this worker alone may send until the lease ends. `attempts` is the lease's number. */
export type Leased = {
  id: string;
  kind: string;
  mailFrom: string;
  rcptTo: string;
  raw: Uint8Array;
  attempts: number;
  createdAt: Date;
};

/** What may be leased: how many in all, how many that are not for sign-in, how many on their way per domain over all workers. */
export type Room = { all: number; others: number; perDomain: number };

/** Due at `now`: queued, left behind by a dead worker, or in doubt for the first time. */
export const due = (now: Date) => Prisma.sql`
  "state" IN ('queued', 'sending', 'uncertain') AND "doubts" < ${DOUBTS_LIMIT}
  AND "nextAt" <= ${now}::timestamp AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now}::timestamp)`;

/**
 * Leases what is due, sign-in mail first, then the oldest, never more per domain than there is room for, and nothing for
 * a domain that asked for time. Workers lease one after the other, so that all see what is on its way; a worker that died
 * has its mails on their way until their leases end.
 */
export async function lease(tx: Sql, room: Room, now: Date): Promise<Leased[]> {
  const until = new Date(now.getTime() + LEASE_SECONDS * 1000);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('postil outbox'))`;
  const rows = await tx.$queryRaw<Leased[]>`
    WITH busy AS (
      SELECT split_part("rcptTo", '@', 2) AS "domain", count(*)::int AS "count" FROM "Delivery"
       WHERE "state" IN ('sending', 'uncertain') AND "leasedUntil" > ${now}::timestamp GROUP BY 1
    ),
    found AS (
      SELECT "id", "kind", "nextAt", split_part("rcptTo", '@', 2) AS "domain" FROM "Delivery"
      WHERE ${due(now)} AND (${room.others} > 0 OR "kind" = 'signIn')
        AND split_part("rcptTo", '@', 2) NOT IN (
          SELECT "domain" FROM busy WHERE "count" >= ${room.perDomain}
          UNION ALL SELECT "domain" FROM "SlowDomain" WHERE "until" > ${now}::timestamp)
      ORDER BY ("kind" = 'signIn') DESC, "nextAt", "id" LIMIT ${WINDOW}
    ), fair AS (
      SELECT found.*, coalesce(busy."count", 0) + row_number() OVER (
        PARTITION BY found."domain" ORDER BY ("kind" = 'signIn') DESC, "nextAt", "id") AS "place"
      FROM found LEFT JOIN busy USING ("domain")
    ), mine AS (
      SELECT "id", "kind" = 'signIn' AS "first",
        row_number() OVER (ORDER BY ("kind" = 'signIn') DESC, "nextAt", "id") AS "overall",
        row_number() OVER (PARTITION BY "kind" = 'signIn' ORDER BY "nextAt", "id") AS "place"
      FROM fair WHERE "place" <= ${room.perDomain}
    )
    UPDATE "Delivery" SET "state" = 'sending', "attempts" = "attempts" + 1, "leasedUntil" = ${until}::timestamp
    WHERE "id" IN (
      SELECT "id" FROM "Delivery" WHERE ${due(now)} AND "id" IN (
        SELECT "id" FROM mine WHERE "overall" <= ${room.all} AND ("first" OR "place" <= ${room.others}))
      FOR UPDATE SKIP LOCKED)
    RETURNING "id", "kind", "mailFrom", "rcptTo", "raw", "attempts", "createdAt"`;
  return rows.sort((a, b) => Number(b.kind === "signIn") - Number(a.kind === "signIn"));
}

/** The mail if the lease is still ours: another worker's lease has another number, and what was taken back is in no one's. */
const mine = ({ id, attempts }: Leased): Prisma.DeliveryWhereInput => ({
  id,
  attempts,
  state: { in: ["sending", "uncertain"] },
});

/** Writes down that the bytes are about to go; false where the lease has been lost. From here on a silence is a doubt. */
export async function handOver(tx: Tx, mail: Leased): Promise<boolean> {
  const { count } = await tx.delivery.updateMany({
    where: { ...mine(mail), state: "sending" },
    data: { state: "uncertain", doubts: { increment: 1 } },
  });
  return count === 1;
}

/** The mail has arrived. */
export async function markSent(tx: Tx, mail: Leased, now: Date): Promise<void> {
  await tx.delivery.updateMany({
    where: mine(mail),
    data: { state: "sent", sentAt: now, leasedUntil: null, lastError: null, mailFrom: withoutToken(mail.mailFrom) },
  });
}

/** The mail will not be sent: refused for good, or tried for too long. False where the lease has been lost. */
export async function markFailed(tx: Tx, mail: Leased, reason: string): Promise<boolean> {
  const { count } = await tx.delivery.updateMany({
    where: mine(mail),
    data: { state: "failed", leasedUntil: null, lastError: reason, mailFrom: withoutToken(mail.mailFrom) },
  });
  return count === 1;
}

/** The server has not taken it; `answered` says that it said so, which lifts the doubt of this try. */
export async function putBack(tx: Tx, mail: Leased, reason: string, nextAt: Date, doubted: boolean): Promise<void> {
  await tx.delivery.updateMany({
    where: mine(mail),
    data: {
      state: "queued",
      leasedUntil: null,
      lastError: reason,
      nextAt,
      ...(doubted && { doubts: { decrement: 1 } }),
    },
  });
}

/** Nobody knows whether it arrived: it waits for its one repeat, or stays as it is after that. */
export async function leaveInDoubt(tx: Tx, mail: Leased, reason: string, nextAt: Date): Promise<void> {
  await tx.delivery.updateMany({
    where: mine(mail),
    data: { state: "uncertain", leasedUntil: null, lastError: reason, nextAt },
  });
}

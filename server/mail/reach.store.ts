// What is known of addresses, as rows. Only hashes stand there, so that they outlive the account and tell nobody's name.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { hashOf } from "@/server/hash";
import { alwaysGoes, type Reach, type Stopped } from "@/server/mail/reach";

const COLUMNS = Prisma.sql`"score", "day", "today", "bouncedAt", "stoppedAt", "because", "liftedAt"`;

/** What is known of an address, held until the transaction ends; whoever holds it too waits. */
export async function holdReach(tx: Tx, address: string): Promise<Reach> {
  const addressHash = hashOf(address);
  // One statement, so that no row is forgotten between being found and being held.
  const [row] = await tx.$queryRaw<Reach[]>(Prisma.sql`
    INSERT INTO "Reach" ("addressHash") VALUES (${addressHash})
    ON CONFLICT ("addressHash") DO UPDATE SET "addressHash" = excluded."addressHash" RETURNING ${COLUMNS}`);
  if (!row) throw new Error("What is known of an address has just been written, and is not there.");
  return row;
}

/** Writes down what is known of an address. */
export const keepReach = (tx: Tx, address: string, reach: Reach) =>
  tx.reach.update({ where: { addressHash: hashOf(address) }, data: reach });

/** The mail that came back, as it counts. */
export const findCameBack = (tx: Tx, id: string) =>
  tx.delivery.findUniqueOrThrow({ where: { id }, select: { createdAt: true, eased: true } });

/** Takes back that a mail's being taken was counted in favour of its address. */
export const uncount = (tx: Tx, deliveryId: string) =>
  tx.delivery.updateMany({ where: { id: deliveryId, eased: true }, data: { eased: false } });

/** A mail was taken: one less is counted against its address, where something is; once a mail, and not where it came back. */
export const easeReach = (tx: Tx, { id, rcptTo }: { id: string; rcptTo: string }) =>
  tx.$executeRaw(Prisma.sql`
    WITH eased AS (
      UPDATE "Reach" SET "score" = "score" - 1
       WHERE "addressHash" = ${hashOf(rcptTo)} AND "score" > 0 AND "stoppedAt" IS NULL
         AND NOT EXISTS (SELECT FROM "Delivery" d WHERE d."id" = ${id}::uuid AND d."eased")
         AND NOT EXISTS (SELECT FROM "Bounce" b WHERE b."deliveryId" = ${id}::uuid AND b."kind" IN ('hard', 'soft', 'complaint'))
      RETURNING 1)
    UPDATE "Delivery" SET "eased" = true WHERE "id" = ${id}::uuid AND EXISTS (SELECT FROM eased)`);

/** Whether nothing of this kind is sent to the address. */
export async function isStopped(tx: Tx, address: string, kind: string): Promise<boolean> {
  if (alwaysGoes(kind)) return false;
  return (await tx.reach.count({ where: { addressHash: hashOf(address), stoppedAt: { not: null } } })) > 0;
}

/** Why nothing is sent to an address, and until when a link works that was mailed there; null where all is sent. */
export async function findStopped(
  tx: Tx,
  address: string,
): Promise<{ because: Stopped; checkUntil: Date | null } | null> {
  const [row] = await tx.$queryRaw<{ because: Stopped; checkUntil: Date | null }[]>(Prisma.sql`
    SELECT "because", "checkUntil" FROM "Reach" WHERE "addressHash" = ${hashOf(address)} AND "stoppedAt" IS NOT NULL`);
  return row ?? null;
}

/** Keeps what a mailed link stands for; older ones end. */
export const keepCheck = (tx: Tx, address: string, checkHash: string, checkUntil: Date) =>
  tx.reach.update({ where: { addressHash: hashOf(address) }, data: { checkHash, checkUntil } });

/** What a mailed link stands for, while it works. */
export const findCheck = (tx: Tx, checkHash: string, now: Date) =>
  tx.reach.findFirst({
    where: { checkHash, checkUntil: { gt: now } },
    select: { addressHash: true, stoppedAt: true, because: true },
  });

/** Sends mail to an address again that was stopped for this reason; whatever was counted is forgotten. */
export async function lift(tx: Tx, addressHash: string, because: Stopped, now: Date): Promise<boolean> {
  const well = { score: 0, day: null, today: 0, bouncedAt: null, stoppedAt: null, because: null, liftedAt: now };
  const { count } = await tx.reach.updateMany({
    where: { addressHash, because, stoppedAt: { not: null } },
    data: well,
  });
  return count === 1;
}

/** An address to which nothing is sent, as an owner sees it; nobody's where its account is gone. */
export type StoppedRow = { since: Date; because: Stopped; userId: string | null; email: string | null };

const belongsTo = (groupId: string): Prisma.Sql =>
  Prisma.sql`AND EXISTS (SELECT FROM "Membership" m WHERE m."userId" = u."id" AND m."groupId" = ${groupId}::uuid)`;

/** Addresses to which nothing is sent, latest first; those of the people of one group where one is named. */
export const stoppedAddresses = (tx: Tx, most: number, groupId?: string): Promise<StoppedRow[]> =>
  tx.$queryRaw<StoppedRow[]>(Prisma.sql`
    SELECT r."stoppedAt" AS "since", r."because", u."id" AS "userId", u."email"
      FROM "Reach" r LEFT JOIN "User" u ON encode(sha256(convert_to(u."email", 'UTF8')), 'hex') = r."addressHash"
     WHERE r."stoppedAt" IS NOT NULL ${groupId ? belongsTo(groupId) : Prisma.empty}
     ORDER BY r."stoppedAt" DESC LIMIT ${most}`);

/**
 * Forgets addresses against which nothing counts any more (`counted`), and whose person said long ago (`lifted`) that all is
 * well. Where nothing is sent, that is never forgotten; nor is a link that still works.
 */
export const forgetReach = (tx: Tx, ages: { counted: Date; lifted: Date; now: Date }, portion: number) =>
  tx.$executeRaw(Prisma.sql`
    DELETE FROM "Reach" WHERE "addressHash" IN (
      SELECT "addressHash" FROM "Reach"
       WHERE "stoppedAt" IS NULL AND ("bouncedAt" IS NULL OR "bouncedAt" < ${ages.counted}::timestamp)
         AND ("liftedAt" IS NULL OR "liftedAt" < ${ages.lifted}::timestamp)
         AND ("checkUntil" IS NULL OR "checkUntil" < ${ages.now}::timestamp)
       LIMIT ${portion} FOR UPDATE SKIP LOCKED)`);

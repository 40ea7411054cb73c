// Rows of what was said of mails after they were taken: reports that wait to be read, and what was read.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Bounced, BounceKind } from "@/server/mail/bounce";

/** The delivery behind a return path, or null. */
export const findReturned = (tx: Tx, bounceHash: string) =>
  tx.delivery.findUnique({ where: { bounceHash }, select: { id: true } });

/** Keeps a report as it came; answers with its id. */
export const keepReport = async (tx: Tx, deliveryId: string, raw: Uint8Array, receivedAt: Date): Promise<string> =>
  (await tx.bounce.create({ data: { deliveryId, raw: new Uint8Array(raw), receivedAt }, select: { id: true } })).id;

/** A report that waits to be read, and to whom the mail went that it came back for. */
export type WaitingReport = { deliveryId: string; rcptTo: string; raw: Uint8Array; receivedAt: Date };

/** The report, or null where it was read already. */
export async function findReport(tx: Tx, id: string): Promise<WaitingReport | null> {
  const [row] = await tx.$queryRaw<WaitingReport[]>(Prisma.sql`
    SELECT b."deliveryId", d."rcptTo", b."raw", b."receivedAt"
      FROM "Bounce" b JOIN "Delivery" d ON d."id" = b."deliveryId"
     WHERE b."id" = ${id}::uuid AND b."kind" IS NULL`);
  return row ?? null;
}

/** Takes a report off those that wait; false where somebody else has. */
export async function takeOut(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.bounce.deleteMany({ where: { id, kind: null } });
  return count === 1;
}

/** Writes down what was said of a mail; false where just this was said of it before. */
export async function noteBounce(tx: Tx, deliveryId: string, bounced: Bounced, receivedAt: Date): Promise<boolean> {
  const data = [{ deliveryId, ...bounced, raw: new Uint8Array(), receivedAt }];
  return (await tx.bounce.createMany({ data, skipDuplicates: true })).count === 1;
}

/** One thing that was said of one mail, as an owner sees it. */
export type BounceRow = {
  id: string;
  at: Date;
  kind: BounceKind;
  status: string | null;
  words: string;
  /** Which mail: its id, why it was sent, to whom. */
  deliveryId: string;
  mail: string;
  rcptTo: string;
  userId: string | null;
};

/** What came back lately, latest first; of one group where one is named. */
export const recentBounces = (tx: Tx, most: number, groupId?: string): Promise<BounceRow[]> =>
  tx.$queryRaw<BounceRow[]>(Prisma.sql`
    SELECT b."id", b."receivedAt" AS "at", b."kind"::text AS "kind", b."status", b."words", d."id" AS "deliveryId",
           d."kind" AS "mail", d."rcptTo", d."userId"
      FROM "Bounce" b JOIN "Delivery" d ON d."id" = b."deliveryId"
     WHERE b."kind" IS NOT NULL ${groupId ? Prisma.sql`AND d."groupId" = ${groupId}::uuid` : Prisma.empty}
     ORDER BY b."receivedAt" DESC, b."id" DESC LIMIT ${most}`);

/** Forgets what was said of mails long ago. */
export const forgetBounces = (tx: Tx, before: Date, portion: number): Promise<number> =>
  tx.$executeRaw(Prisma.sql`
    DELETE FROM "Bounce" WHERE "id" IN (
      SELECT "id" FROM "Bounce" WHERE "receivedAt" < ${before}::timestamp
       ORDER BY "receivedAt" LIMIT ${portion} FOR UPDATE SKIP LOCKED)`);

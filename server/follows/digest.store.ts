// Rows of digests: when somebody's next one is due, and which was the last.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { DigestCadence } from "@/server/follows/schema";

/** Digests made in one round; whatever is left comes in the next. */
export const DIGESTS_A_ROUND = 500;

/** A moment long ago, due whatever the clock says: what is to be reckoned first. */
const AT_ONCE = new Date(0);

/** Somebody's digest of one cadence; without a date, to be reckoned. */
export type Plan = {
  userId: string;
  cadence: DigestCadence;
  date: string | null;
  dueAt: Date;
  done: string | null;
  stoppedAt: Date | null;
};

const COLUMNS = Prisma.sql`"userId", "cadence"::text AS "cadence", "date", "dueAt", "done", "stoppedAt"`;

/** Something waits for a digest of these people: both of theirs are expected, where they are not yet. */
export const expectDigests = (tx: Tx, userIds: readonly string[]) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "Digest" ("userId", "cadence", "dueAt")
    SELECT u."id", c."cadence", ${AT_ONCE}::timestamp
      FROM unnest(${userIds}::uuid[]) AS u("id"), unnest(ARRAY['daily', 'weekly']::"Cadence"[]) AS c("cadence")
     ORDER BY 1, 2
    ON CONFLICT DO NOTHING`);

/** Somebody wants digests of a cadence, also where they had stopped them. */
export async function wantDigest(tx: Tx, userId: string, cadence: DigestCadence): Promise<void> {
  await expectDigests(tx, [userId]);
  await tx.digest.updateMany({ where: { userId, cadence }, data: { stoppedAt: null } });
}

/** Somebody wants none of a cadence. Said again, it changes nothing. */
export async function stopDigest(tx: Tx, userId: string, cadence: DigestCadence, now: Date): Promise<void> {
  await expectDigests(tx, [userId]);
  await tx.digest.updateMany({ where: { userId, cadence, stoppedAt: null }, data: { stoppedAt: now } });
}

/** Whose digest is due, longest waiting first. */
export const dueDigests = (tx: Tx, now: Date): Promise<Plan[]> =>
  tx.$queryRaw<Plan[]>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Digest" WHERE "dueAt" <= ${now}::timestamp ORDER BY "dueAt" LIMIT ${DIGESTS_A_ROUND}`);

/** Somebody's digests as they are planned. */
export const plansOf = (tx: Tx, userId: string): Promise<Plan[]> =>
  tx.$queryRaw<Plan[]>(Prisma.sql`SELECT ${COLUMNS} FROM "Digest" WHERE "userId" = ${userId}::uuid`);

/** The plan, held until the transaction ends; null where it is not due any more. */
export async function holdPlan(tx: Tx, userId: string, cadence: DigestCadence, now: Date): Promise<Plan | null> {
  const rows = await tx.$queryRaw<Plan[]>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Digest"
     WHERE "userId" = ${userId}::uuid AND "cadence" = ${cadence}::"Cadence" AND "dueAt" <= ${now}::timestamp FOR UPDATE`);
  return rows[0] ?? null;
}

/** When the oldest comment was written that waits for somebody's digests, or null. */
export async function oldestWaiting(tx: Tx, userId: string): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ at: Date | null }[]>(Prisma.sql`
    SELECT min(c."createdAt") AS "at" FROM "Notice" n JOIN "Comment" c ON c."id" = n."commentId"
     WHERE n."userId" = ${userId}::uuid AND n."state" = 'pending' AND n."digest"`);
  return rows[0]?.at ?? null;
}

/** When the next one is due, and the date of the last. */
export const planNext = (
  tx: Tx,
  { userId, cadence }: Pick<Plan, "userId" | "cadence">,
  next: { date: string; at: Date },
  done: string | null,
  landed = "",
) => tx.digest.updateMany({ where: { userId, cadence }, data: { date: next.date, dueAt: next.at, done, landed } });

/** Where threads landed, as somebody's last digest told it. */
export const landedTold = async (tx: Tx, userId: string, cadence: DigestCadence): Promise<string> =>
  (await tx.digest.findUnique({ where: { userId_cadence: { userId, cadence } } }))?.landed ?? "";

/** Keeps when somebody wants their digests. */
export const keepTimes = (tx: Tx, userId: string, digestHour: number, digestWeekday: number) =>
  tx.user.update({ where: { id: userId }, data: { digestHour, digestWeekday } });

/** When somebody wants their digests, and where that is. */
export const timesOf = (tx: Tx, userId: string) =>
  tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, email: true, name: true, timeZone: true, digestHour: true, digestWeekday: true },
  });

/** What a new stop link stands for. */
export type NewStop = { tokenHash: string; userId: string; cadence: DigestCadence; createdAt: Date };

/** Keeps what a new stop link stands for. */
export const keepStop = (tx: Tx, data: NewStop) => tx.digestStop.create({ data });

/** What a stop link stands for, or null. */
export const findStop = (tx: Tx, tokenHash: string) =>
  tx.digestStop.findUnique({
    where: { tokenHash },
    select: { id: true, userId: true, cadence: true },
  });

/** Marks the first use of a stop link; later ones leave it. */
export const markStopUsed = (tx: Tx, id: string, now: Date) =>
  tx.digestStop.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });

// Rows of texts that are read by mail: how far each is, and when its next portion is due.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Made, Way } from "@/server/portions/again";
import type { Pace } from "@/server/portions/schema";

/** Portions made in one round; whatever is left comes in the next. */
export const PORTIONS_A_ROUND = 500;

/** A moment long ago, due whatever the clock says: what is to be reckoned first. */
export const AT_ONCE = new Date(0);

/** A text that somebody reads by mail. */
export type Plan = {
  userId: string;
  textId: string;
  groupId: string;
  pace: Pace;
  weekdays: boolean;
  afterId: string | null;
  date: string | null;
  dueAt: Date;
  done: string | null;
  sent: number;
  firstMail: string | null;
  lastMail: string | null;
  pausedAt: Date | null;
  startedAt: Date;
  stoppedAt: Date | null;
  finishedAt: Date | null;
};

const COLUMNS = Prisma.sql`"userId", "textId", "groupId", "pace", "weekdays", "afterId", "date", "dueAt", "done", "sent",
  "firstMail", "lastMail", "startedAt", "pausedAt", "stoppedAt", "finishedAt"`;

const DUE = (now: Date): Prisma.Sql =>
  Prisma.sql`"dueAt" <= ${now}::timestamp AND "pausedAt" IS NULL AND "stoppedAt" IS NULL AND "finishedAt" IS NULL`;

/** Whose portion is due, longest waiting first. */
export const duePlans = (tx: Tx, now: Date): Promise<Plan[]> =>
  tx.$queryRaw<Plan[]>(Prisma.sql`
    SELECT ${COLUMNS} FROM "PortionPlan" WHERE ${DUE(now)} ORDER BY "dueAt" LIMIT ${PORTIONS_A_ROUND}`);

/** The plan, held until the transaction ends; null where it is not due any more. */
export async function holdDue(tx: Tx, userId: string, textId: string, now: Date): Promise<Plan | null> {
  const rows = await tx.$queryRaw<Plan[]>(Prisma.sql`
    SELECT ${COLUMNS} FROM "PortionPlan"
     WHERE "userId" = ${userId}::uuid AND "textId" = ${textId}::uuid AND ${DUE(now)} FOR UPDATE`);
  return rows[0] ?? null;
}

/** How somebody reads a text by mail, or did; null where they never began. */
export async function findPlan(tx: Tx, userId: string, textId: string): Promise<Plan | null> {
  const rows = await tx.$queryRaw<Plan[]>(Prisma.sql`
    SELECT ${COLUMNS} FROM "PortionPlan" WHERE "userId" = ${userId}::uuid AND "textId" = ${textId}::uuid`);
  return rows[0] ?? null;
}

/** Everything that somebody reads by mail and has not stopped, latest first. */
export const plansOf = (tx: Tx, userId: string): Promise<Plan[]> =>
  tx.$queryRaw<Plan[]>(Prisma.sql`
    SELECT ${COLUMNS} FROM "PortionPlan" WHERE "userId" = ${userId}::uuid AND "stoppedAt" IS NULL ORDER BY "startedAt" DESC`);

type Which = Pick<Plan, "userId" | "textId">;

/** Changes a plan. */
export const changePlan = (tx: Tx, { userId, textId }: Which, data: Prisma.PortionPlanUpdateManyMutationInput) =>
  tx.portionPlan.updateMany({ where: { userId, textId }, data });

/** Begins, or begins anew; the date of the last portion stays, so that no date has two. */
export async function beginPlan(tx: Tx, plan: Prisma.PortionPlanUncheckedCreateInput): Promise<void> {
  const { userId, textId, ...fresh } = plan;
  const again = { ...fresh, sent: 0, firstMail: null, lastMail: null };
  const open = { pausedAt: null, stoppedAt: null, finishedAt: null };
  await tx.portionPlan.upsert({
    where: { userId_textId: { userId, textId } },
    create: plan,
    update: { ...again, ...open },
  });
}

/** Somebody left a group: nothing of it comes by mail any more. Who has come back since keeps what they have. */
export const stopInGroup = (tx: Tx, userId: string, groupId: string, now: Date) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "PortionPlan" SET "stoppedAt" = ${now}::timestamp
     WHERE "userId" = ${userId}::uuid AND "groupId" = ${groupId}::uuid AND "stoppedAt" IS NULL
       AND NOT EXISTS (SELECT FROM "Membership" m WHERE m."userId" = ${userId}::uuid AND m."groupId" = ${groupId}::uuid)`);

/** Takes a portion back that has not been handed over; what it held is sent another day. */
export const takeBack = (tx: Tx, delivery: string, { userId, textId }: Which, because: string) =>
  tx.$executeRaw(Prisma.sql`
    WITH stopped AS (
      UPDATE "Delivery" d
         SET "state" = 'skipped', "raw" = '', "leasedUntil" = NULL, "lastError" = ${because},
             "dedupKey" = d."dedupKey" || ':taken-back:' || d."id"
       WHERE d."state" IN ('queued', 'sending') AND d."id" = ${delivery}::uuid
      RETURNING d."id")
    UPDATE "PortionPlan" p
       SET "finishedAt" = NULL, "date" = NULL, "dueAt" = ${AT_ONCE}::timestamp, "done" = NULL, "lastMail" = NULL,
           "firstMail" = CASE WHEN p."sent" > 1 THEN p."firstMail" END
      FROM stopped WHERE p."userId" = ${userId}::uuid AND p."textId" = ${textId}::uuid AND p."lastMail" = stopped."id"`);

/** A portion that was made: its mail, what its stop link stands for, and what it held. */
export type NewStop = Way & {
  tokenHash: string;
  userId: string;
  textId: string;
  deliveryId: string;
  createdAt: Date;
};

/** Keeps what a portion leaves behind. */
export const keepStop = (tx: Tx, data: NewStop) => tx.portionStop.create({ data });

/** More portions than these are not on their way at once: what a mail server gives up, it gives up within days. */
const LATEST = 30;

/** The latest portions since somebody began, latest first. */
export const latestMade = (tx: Tx, { userId, textId }: Which): Promise<Made[]> =>
  tx.$queryRaw<Made[]>(Prisma.sql`
    SELECT s."afterId", s."untilId", s."createdAt" AS "at", coalesce("placeOfParagraph"(s."afterId"), -1) AS "from",
           coalesce("placeOfParagraph"(s."untilId"), -1) AS "to", CASE
             WHEN d."state" = 'skipped' THEN 'takenBack'
             WHEN d."state" = 'failed' OR EXISTS (
               SELECT FROM "Bounce" b WHERE b."deliveryId" = d."id" AND b."kind" IN ('hard', 'soft', 'policy')) THEN 'cameBack'
             ELSE 'went' END AS "became"
      FROM "PortionStop" s
      JOIN "PortionPlan" p ON p."userId" = s."userId" AND p."textId" = s."textId" AND p."startedAt" <= s."createdAt"
      LEFT JOIN "Delivery" d ON d."id" = s."deliveryId"
     WHERE s."userId" = ${userId}::uuid AND s."textId" = ${textId}::uuid
     ORDER BY s."createdAt" DESC LIMIT ${LATEST}`);

/** What a stop link stands for, or null. */
export const findStop = (tx: Tx, tokenHash: string) =>
  tx.portionStop.findUnique({ where: { tokenHash }, select: { id: true, userId: true, textId: true } });

/** Marks the first use of a stop link; later ones leave it. */
export const markStopUsed = (tx: Tx, id: string, now: Date) =>
  tx.portionStop.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });

// Cases: found for the queue, taken, closed, opened again. Every change names the version that it saw.
import { Prisma } from "@/prisma/client/client";
import type { Standing } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import { SPOT, SPOT_JOINS, type SpotColumns } from "@/server/moderation/spot.store";

/** A case with its comment, as the queue and the case's page need it. */
export type CaseRow = SpotColumns & {
  id: string;
  groupId: string;
  version: number;
  openedAt: Date;
  closedAt: Date | null;
  takenById: string | null;
  takenBy: string | null;
  takenAt: Date | null;
  closedBy: string | null;
  commentId: string;
  parentId: string | null;
  threadId: string;
  locked: boolean;
  authorId: string;
  author: string | null;
  body: string;
  html: string;
  standing: Standing;
  commentVersion: number;
  createdAt: Date;
  editedAt: Date | null;
  words: string | null;
  flags: number;
  oldest: Date | null;
};

const CASES = Prisma.sql`
  SELECT k.id, k."groupId", k.version, k."openedAt", k."closedAt", k."takenById", k."takenAt",
    taker.name AS "takenBy", closer.name AS "closedBy",
    c.id AS "commentId", c."parentId", c."threadId", c."authorId", c.body, c.html, c.standing,
    c.version AS "commentVersion", c."createdAt", c."editedAt", author.name AS author,
    th."lockedAt" IS NOT NULL AS locked, bl.words, f.flags, f.oldest, ${SPOT}
  FROM "Case" k
  JOIN "Comment" c ON c.id = k."commentId"
  JOIN "User" author ON author.id = c."authorId"
  JOIN "Thread" th ON th.id = c."threadId"
  LEFT JOIN "User" taker ON taker.id = k."takenById"
  LEFT JOIN "User" closer ON closer.id = k."closedById"
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS flags, min("createdAt") AS oldest FROM "Flag" WHERE "caseId" = k.id
  ) f ON true
  ${SPOT_JOINS}`;

/** How many open cases the queue shows at once; those behind follow as these are decided. */
export const QUEUE = 100;

/** The group's open cases, the longest-waiting first. */
export const listOpen = (tx: Tx, groupId: string): Promise<CaseRow[]> =>
  tx.$queryRaw<CaseRow[]>`${CASES}
    WHERE k."groupId" = ${groupId}::uuid AND k."closedAt" IS NULL ORDER BY k."openedAt", k.id LIMIT ${QUEUE}`;

/** How many cases are open. */
export const countOpen = (tx: Tx, groupId: string): Promise<number> =>
  tx.case.count({ where: { groupId, closedAt: null } });

/** One case, open or closed. */
export async function findCase(tx: Tx, id: string): Promise<CaseRow | null> {
  const [row] = await tx.$queryRaw<CaseRow[]>`${CASES} WHERE k.id = ${id}::uuid`;
  return row ?? null;
}

/** Puts a moderator's name to an open case, if it is still as they saw it. */
export async function takeCase(tx: Tx, id: string, version: number, by: string, at: Date): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id, version, closedAt: null },
    data: { takenById: by, takenAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

/** Closes an open case, if it is still as it was seen. */
export async function closeCase(tx: Tx, id: string, version: number, by: string, at: Date): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id, version, closedAt: null },
    data: { closedById: by, closedAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

/** Opens a closed case again, for anybody to take. The caller knows that no other case of the comment is open. */
export const reopenCase = (tx: Tx, id: string) =>
  tx.case.updateMany({
    where: { id, closedAt: { not: null } },
    data: { closedAt: null, closedById: null, takenById: null, takenAt: null, version: { increment: 1 } },
  });

/** The case that was settled last, for an empty queue. */
export async function lastSettled(tx: Tx, groupId: string): Promise<{ at: Date; by: string | null } | null> {
  const [row] = await tx.$queryRaw<{ at: Date; by: string | null }[]>`
    SELECT k."closedAt" AS at, u.name AS by FROM "Case" k LEFT JOIN "User" u ON u.id = k."closedById"
    WHERE k."groupId" = ${groupId}::uuid AND k."closedAt" IS NOT NULL ORDER BY k."closedAt" DESC LIMIT 1`;
  return row ?? null;
}

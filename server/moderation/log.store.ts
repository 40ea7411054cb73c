// The moderation log: rows are added, never changed; the database itself sees to that.
import { Prisma } from "@/prisma/client/client";
import type { LogAct } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import { enqueue } from "@/server/jobs/queue";
import { SPOT, SPOT_JOINS, type SpotColumns } from "@/server/moderation/spot.store";

/** What is written down about one ruling. */
export type NewEntry = {
  groupId: string;
  actorId: string;
  act: LogAct;
  threadId: string;
  commentId: string | null;
  caseId: string | null;
  reason: string;
  undoesId: bigint | null;
  createdAt: Date;
};

/** Adds an entry, in the transaction of what it tells of, and sees that those concerned will hear of it. */
export async function append(tx: Tx, entry: NewEntry): Promise<bigint> {
  const { id } = await tx.logEntry.create({ data: entry, select: { id: true } });
  await enqueue(tx, { kind: "ruling.made", entry: id.toString() });
  if (entry.commentId) await enqueue(tx, { kind: "comment.changed", commentId: entry.commentId });
  return id;
}

/** One entry by its id, or null. */
export const findEntry = (tx: Tx, id: bigint) => tx.logEntry.findUnique({ where: { id } });

/** The newest entry about the same comment, or about the same thread. */
export const latestAbout = (tx: Tx, { threadId, commentId }: { threadId: string | null; commentId: string | null }) =>
  tx.logEntry.findFirst({
    where: commentId ? { commentId } : { threadId, commentId: null },
    orderBy: { id: "desc" },
  });

/** An entry as the log shows it. */
export type LogRow = SpotColumns & {
  id: bigint;
  act: LogAct;
  reason: string;
  createdAt: Date;
  caseId: string | null;
  commentId: string | null;
  root: string | null;
  by: string | null;
  author: string | null;
  flags: number;
  undoesId: bigint | null;
  undone: boolean;
  latest: boolean;
};

const ROWS = Prisma.sql`
  SELECT e.id, e.act, e.reason, e."createdAt", e."caseId", e."commentId", e."undoesId", root.id AS root,
    actor.name AS by, author.name AS author,
    (SELECT count(*)::int FROM "Flag" f WHERE f."caseId" = e."caseId") AS flags,
    EXISTS (SELECT 1 FROM "LogEntry" u WHERE u."undoesId" = e.id) AS undone,
    NOT EXISTS (SELECT 1 FROM "LogEntry" l WHERE l.id > e.id AND (l."commentId" = e."commentId"
      OR (l."threadId" = e."threadId" AND l."commentId" IS NULL AND e."commentId" IS NULL))) AS latest,
    ${SPOT}
  FROM "LogEntry" e
  LEFT JOIN "Comment" c ON c.id = e."commentId"
  JOIN "Thread" th ON th.id = COALESCE(e."threadId", c."threadId")
  JOIN "Comment" root ON root."threadId" = th.id AND root."parentId" IS NULL
  LEFT JOIN "User" actor ON actor.id = e."actorId"
  LEFT JOIN "User" author ON author.id = COALESCE(c."authorId", root."authorId")
  ${SPOT_JOINS}`;

/** The group's entries before a cursor, newest first. */
export const listEntries = (tx: Tx, groupId: string, before: bigint | null, take: number): Promise<LogRow[]> =>
  tx.$queryRaw<LogRow[]>`${ROWS}
    WHERE e."groupId" = ${groupId}::uuid AND (${before}::bigint IS NULL OR e.id < ${before}::bigint)
    ORDER BY e.id DESC LIMIT ${take}`;

/** What was decided about one comment, newest first. */
export const entriesOn = (tx: Tx, groupId: string, commentId: string): Promise<LogRow[]> =>
  tx.$queryRaw<LogRow[]>`${ROWS}
    WHERE e."groupId" = ${groupId}::uuid AND e."commentId" = ${commentId}::uuid ORDER BY e.id DESC`;

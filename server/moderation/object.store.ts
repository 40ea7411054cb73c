// Finds and locks what a ruling is about. A lock keeps two moderators, and an edit, from passing each other.
import { Prisma } from "@/prisma/client/client";
import type { Standing } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";

/** A comment as a ruling needs it. */
export type CommentObject = {
  id: string;
  groupId: string;
  threadId: string;
  authorId: string;
  standing: Standing;
  version: number;
};

const COMMENT = Prisma.sql`SELECT id, "groupId", "threadId", "authorId", standing, version FROM "Comment"`;

/** The comment, unlocked: enough to ask about rights. */
export async function findComment(tx: Tx, id: string): Promise<CommentObject | null> {
  const [row] = await tx.$queryRaw<CommentObject[]>`${COMMENT} WHERE id = ${id}::uuid`;
  return row ?? null;
}

/** The comment as it is now, kept so until the transaction ends. Replies may still be written to it. */
export async function lockComment(tx: Tx, id: string): Promise<CommentObject> {
  const [row] = await tx.$queryRaw<CommentObject[]>`${COMMENT} WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!row) throw new Error(`comment ${id} went away while it was being ruled on`);
  return row;
}

/** A thread as a ruling needs it. */
export type ThreadObject = { id: string; groupId: string; lockedAt: Date | null };

/** The thread, unlocked: enough to ask about rights. */
export const findThread = (tx: Tx, id: string): Promise<ThreadObject | null> =>
  tx.thread.findUnique({ where: { id }, select: { id: true, groupId: true, lockedAt: true } });

/** The thread as it is now; whoever writes into it waits for this row too. */
export async function lockThread(tx: Tx, id: string): Promise<ThreadObject> {
  const [row] = await tx.$queryRaw<ThreadObject[]>`
    SELECT id, "groupId", "lockedAt" FROM "Thread" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!row) throw new Error(`thread ${id} went away while it was being ruled on`);
  return row;
}

/** Locks the thread against new comments, or opens it again. */
export const setThreadLock = (tx: Tx, id: string, lockedAt: Date | null) =>
  tx.thread.update({ where: { id }, data: { lockedAt }, select: { id: true } });

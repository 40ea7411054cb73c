// What a moderator looks at beside the comment itself: what it answers, what it said before, who wrote it.
import type { Standing } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";

/** The comment that was answered. */
export const findParent = (tx: Tx, id: string) =>
  tx.comment.findUnique({
    where: { id },
    select: { id: true, html: true, standing: true, createdAt: true, author: { select: { name: true } } },
  });

/** What the comment said before it was edited, oldest first. */
export const formerWords = (tx: Tx, commentId: string) =>
  tx.commentVersion.findMany({
    where: { commentId },
    orderBy: { number: "asc" },
    select: { number: true, html: true, writtenAt: true },
  });

/** An author's record in the group, in numbers. */
export type AuthorRecord = { joinedAt: Date | null; comments: number; removals: number };

const REMOVED: Standing = "removed";

/** How long the author has been a member, how much they wrote, and how often something of theirs stands removed. */
export async function recordOf(tx: Tx, groupId: string, authorId: string, but: string): Promise<AuthorRecord> {
  const membership = await tx.membership.findUnique({ where: { groupId_userId: { groupId, userId: authorId } } });
  const comments = await tx.comment.count({ where: { groupId, authorId } });
  const removals = await tx.comment.count({ where: { groupId, authorId, standing: REMOVED, id: { not: but } } });
  return { joinedAt: membership?.joinedAt ?? null, comments, removals };
}

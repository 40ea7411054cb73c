// Rows of unsubscribe links: what a mail's token stands for. Only its hash is kept, for as long as the mail may be read.
import type { Tx } from "@/server/db";
import { placeOf } from "@/server/follows/rows";
import type { Place } from "@/server/groups/policy";

/** What a new token stands for. */
export type NewToken = { tokenHash: string; userId: string; groupId: string; threadId: string; createdAt: Date };

/** Keeps what a new token stands for. */
export const keepToken = (tx: Tx, data: NewToken) => tx.unsubscribe.create({ data });

/** What a token stands for, or null. */
export const findToken = (tx: Tx, tokenHash: string) =>
  tx.unsubscribe.findUnique({
    where: { tokenHash },
    select: { id: true, userId: true, groupId: true, threadId: true },
  });

/** Marks the first use; later ones leave it. */
export const markUsed = (tx: Tx, id: string, now: Date) =>
  tx.unsubscribe.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });

/** The subject that a thread's mails have. */
export const subjectOf = async (tx: Tx, threadId: string): Promise<string> =>
  (await tx.thread.findUniqueOrThrow({ where: { id: threadId }, select: { subject: true } })).subject;

/** How somebody stands in a group now. */
export async function standingFor(tx: Tx, userId: string, groupId: string): Promise<Place | null> {
  const group = await tx.group.findUnique({
    where: { id: groupId },
    select: { visibility: true, memberships: { where: { userId } } },
  });
  const none = { role: null, joinedAt: null, suspendedAt: null };
  return group && placeOf(groupId, group.visibility, group.memberships[0] ?? none);
}

// Rows of reply addresses: whose they are and which comment is answered by them. Only a token's hash is kept.
import type { Tx } from "@/server/db";

/** One thing of a mail of several, as it can be answered by itself. */
export type NewSpot = {
  groupId: string;
  paragraphId: string;
  commentId: string | null;
  number: number | null;
  label: string;
  /** What the mail says there. */
  words: string;
};

/** What a new reply address stands for: one comment, or several things, of which `paragraphId` is what nothing else names. */
export type NewReply = {
  tokenHash: string;
  userId: string;
  groupId: string | null;
  commentId?: string;
  paragraphId?: string;
  deliveryId: string;
  createdAt: Date;
};

/** Keeps what a new reply address stands for; the things of a mail of several in their order, counted from 1. */
export const keepReply = (tx: Tx, data: NewReply, spots: readonly NewSpot[] = []) =>
  tx.replyAddress.create({
    data: { ...data, spots: { create: spots.map((spot, at) => ({ ...spot, position: at + 1 })) } },
  });

/** What a reply address stands for; null where there is none, or it was revoked, or the mail has no such thing. */
export const findReply = (tx: Tx, tokenHash: string, spot: number | null) =>
  tx.replyAddress.findFirst({
    where: { tokenHash, revokedAt: null, ...(spot !== null && { spots: { some: { position: spot } } }) },
    select: { id: true, userId: true, groupId: true },
  });

/** Ends all reply addresses of a person. Whoever leaves a group needs none ended: what they may not write is refused. */
export const revokeReplies = (tx: Tx, userId: string, now: Date) =>
  tx.replyAddress.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });

// Rows of reply addresses: whose they are and which comment is answered by them. Only a token's hash is kept.
import type { Tx } from "@/server/db";

/** What a new reply address stands for. */
export type NewReply = {
  tokenHash: string;
  userId: string;
  groupId: string;
  commentId: string;
  deliveryId: string;
  createdAt: Date;
};

/** Keeps what a new reply address stands for. */
export const keepReply = (tx: Tx, data: NewReply) => tx.replyAddress.create({ data });

/** What a reply address stands for; null where there is none, or it was revoked. */
export const findReply = (tx: Tx, tokenHash: string) =>
  tx.replyAddress.findFirst({
    where: { tokenHash, revokedAt: null },
    select: { id: true, userId: true, groupId: true },
  });

/** Ends all reply addresses of a person, in one group or in all. */
export const revokeReplies = (tx: Tx, userId: string, groupId: string | undefined, now: Date) =>
  tx.replyAddress.updateMany({ where: { userId, groupId, revokedAt: null }, data: { revokedAt: now } });

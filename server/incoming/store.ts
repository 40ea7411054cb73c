// Rows of mails that came in, and what became of them.
import { Prisma } from "@/prisma/client/client";
import type { InboundState } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";

/** Keeps a mail as it came; answers with its id. */
export const keepMail = async (tx: Tx, data: Prisma.InboundMailCreateManyInput): Promise<string> =>
  (await tx.inboundMail.create({ data, select: { id: true } })).id;

/** A mail that waits to be read, with whose answer it is to what. */
export type ArrivedRow = {
  id: string;
  replyId: string;
  userId: string;
  groupId: string | null;
  /** The thing of the mail whose own address it came to. */
  spot: number | null;
  mailFrom: string;
  client: string | null;
  helo: string | null;
  raw: Uint8Array;
  receivedAt: Date;
  state: InboundState;
};

/** The mail, or null. */
export const findMail = (tx: Tx, id: string): Promise<ArrivedRow | null> =>
  tx.inboundMail.findUnique({
    where: { id },
    select: {
      id: true,
      replyId: true,
      userId: true,
      groupId: true,
      spot: true,
      mailFrom: true,
      client: true,
      helo: true,
      raw: true,
      receivedAt: true,
      state: true,
    },
  });

/** What became of a mail. */
export type Outcome = {
  state: Exclude<InboundState, "arrived">;
  because?: string;
  key?: string;
  sender?: string;
  body?: string;
  wordsHash?: string;
  cut?: string;
  decideHash?: string;
  commentId?: string;
};

/** Writes down what became of a mail that was in this state; false where it is in another by now. */
export async function settleMail(tx: Tx, id: string, from: InboundState, outcome: Outcome, now: Date) {
  const { count } = await tx.inboundMail.updateMany({ where: { id, state: from }, data: { ...outcome, doneAt: now } });
  return count === 1;
}

/** A mail that waits, or waited, for its member; by the hash of the link's token. */
export const findHeld = (tx: Tx, decideHash: string) =>
  tx.inboundMail.findUnique({
    where: { decideHash },
    select: {
      ...{ id: true, replyId: true, spot: true, userId: true, groupId: true, state: true, because: true, sender: true },
      ...{ key: true, body: true, cut: true, commentId: true, receivedAt: true },
    },
  });

/** The same message, where it came before and something became of it. */
export async function findSame(tx: Tx, key: string, but: string) {
  const same = await tx.inboundMail.findFirst({
    where: { key, id: { not: but }, state: { in: ["posted", "held", "refused", "discarded"] } },
    select: { commentId: true },
  });
  return same && { state: "dropped" as const, ...(same.commentId && { commentId: same.commentId }) };
}

/** How many other messages of this member since then had just these words. */
export async function countSameWords(tx: Tx, userId: string, wordsHash: string, since: Date, key: string) {
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    SELECT count(DISTINCT "key")::int AS "count" FROM "InboundMail"
     WHERE "userId" = ${userId}::uuid AND "wordsHash" = ${wordsHash} AND "doneAt" > ${since}::timestamp AND "key" <> ${key}`);
  return row?.count ?? 0;
}

/** Whether what this member sends has been paused since then. */
export const pausedSince = async (tx: Tx, userId: string, because: string, since: Date): Promise<boolean> =>
  (await tx.inboundMail.count({ where: { userId, because, doneAt: { gt: since } } })) > 0;

/** Those who look after a group, with a proven address. */
export const moderatorsOf = (tx: Tx, groupId: string) =>
  tx.user.findMany({
    where: {
      emailVerified: { not: null },
      memberships: { some: { groupId, role: { in: ["owner", "moderator"] }, suspendedAt: null } },
    },
    select: { id: true, email: true },
  });

// Invitations as rows; of their tokens only the hashes.
import type { Prisma } from "@/prisma/client/client";
import type { Role } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";

const whole = {
  id: true,
  groupId: true,
  role: true,
  email: true,
  maxUses: true,
  uses: true,
  expiresAt: true,
  revokedAt: true,
  invitedById: true,
  createdAt: true,
} satisfies Prisma.InvitationSelect;

/** A new invitation. */
export type NewInvitation = {
  groupId: string;
  tokenHash: string;
  role: Role;
  email: string | null;
  maxUses: number;
  expiresAt: Date;
  invitedById: string;
  createdAt: Date;
};

/** Keeps an invitation. */
export const insertInvitation = (tx: Tx, invitation: NewInvitation) =>
  tx.invitation.create({ data: invitation, select: whole });

/** The invitation behind a link, or null. */
export const findByToken = (tx: Tx, tokenHash: string) =>
  tx.invitation.findUnique({
    where: { tokenHash },
    select: { ...whole, group: { select: { slug: true, name: true, visibility: true } } },
  });

/** Lets those who follow one link at the same time through one after another, until the transaction ends. */
export const lockByToken = (tx: Tx, tokenHash: string) =>
  tx.$queryRaw`SELECT 1 AS locked FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;

/** Counts one more use. */
export const countUse = (tx: Tx, id: string) =>
  tx.invitation.update({ where: { id }, data: { uses: { increment: 1 } }, select: { uses: true } });

/** A group's invitations, newest first, with who invites; at most so many. */
export async function invitationsOf(tx: Tx, groupId: string, limit: number) {
  const rows = await tx.invitation.findMany({
    where: { groupId },
    select: whole,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const people = await tx.user.findMany({
    where: { id: { in: rows.map((row) => row.invitedById) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => ({ ...row, invitedBy: names.get(row.invitedById) ?? null }));
}

/** Ends an invitation of this group; false where there is none. */
export async function endInvitation(tx: Tx, groupId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, groupId }, data: { revokedAt: now } });
  return count === 1;
}

/** The name of whoever invites. */
export const inviterName = async (tx: Tx, userId: string): Promise<string | null> =>
  (await tx.user.findUnique({ where: { id: userId }, select: { name: true } }))?.name ?? null;

// Memberships as rows.
import type { Role } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";

const key = (groupId: string, userId: string) => ({ groupId_userId: { groupId, userId } });

/** Everybody of the group with their name and address, in the order of their names; those who have not said a name last. */
export const membersOf = (tx: Tx, groupId: string) =>
  tx.membership.findMany({
    where: { groupId },
    select: {
      role: true,
      joinedAt: true,
      suspendedAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
    orderBy: [{ user: { name: { sort: "asc", nulls: "last" } } }, { userId: "asc" }],
  });

/** One membership, or null. */
export const findMember = (tx: Tx, groupId: string, userId: string) =>
  tx.membership.findUnique({ where: key(groupId, userId), select: { role: true, suspendedAt: true } });

/** Puts a person into the group in this role, whatever they were there before. */
export const putMember = (tx: Tx, member: { groupId: string; userId: string; role: Role }) =>
  tx.membership.upsert({
    where: key(member.groupId, member.userId),
    update: { role: member.role },
    create: member,
    select: { role: true },
  });

/** Takes a person in; false where they were in already. */
export async function addMember(
  tx: Tx,
  member: { groupId: string; userId: string; role: Role; joinedAt: Date },
): Promise<boolean> {
  const { count } = await tx.membership.createMany({ data: [member], skipDuplicates: true });
  return count === 1;
}

/** Another role. */
export const setRole = (tx: Tx, groupId: string, userId: string, role: Role) =>
  tx.membership.update({ where: key(groupId, userId), data: { role }, select: { role: true } });

/** Ends a membership. */
export const deleteMember = (tx: Tx, groupId: string, userId: string) =>
  tx.membership.deleteMany({ where: { groupId, userId } });

/** How many own the group and are not suspended. */
export const countOwners = (tx: Tx, groupId: string) =>
  tx.membership.count({ where: { groupId, role: "owner", suspendedAt: null } });

/** Lets one change of a group's roles happen after another, until the transaction ends; comments are not held up. */
export const lockRoles = (tx: Tx, slug: string) =>
  tx.$queryRaw`SELECT 1 AS locked FROM "Group" WHERE slug = ${slug} FOR NO KEY UPDATE`;

/** The order in which people are introduced: those who keep the house first. */
const INTRODUCED = [{ role: "asc" }, { joinedAt: "asc" }, { userId: "asc" }] as const;

/** The first so many people of the group who have a name, with their roles; no addresses. */
export async function namesOf(tx: Tx, groupId: string, limit: number) {
  const rows = await tx.membership.findMany({
    where: { groupId, suspendedAt: null, user: { name: { not: null } } },
    select: { role: true, user: { select: { id: true, name: true } } },
    orderBy: [...INTRODUCED],
    take: limit,
  });
  return rows.map(({ role, user }) => ({ id: user.id, name: user.name ?? "", role }));
}

/** How many people the group has. */
export const countMembers = (tx: Tx, groupId: string) => tx.membership.count({ where: { groupId, suspendedAt: null } });

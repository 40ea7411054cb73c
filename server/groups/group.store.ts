// Groups as rows: their names, addresses and who owns them.
import type { Prisma } from "@/prisma/client/client";
import type { Visibility } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";

const face = { id: true, slug: true, name: true, visibility: true } satisfies Prisma.GroupSelect;

/** A group's name, address and visibility. */
export const findFace = (tx: Tx, id: string) => tx.group.findUniqueOrThrow({ where: { id }, select: face });

/** The groups of a person, where they are not suspended, by name. */
export const groupsOf = (tx: Tx, userId: string) =>
  tx.group.findMany({
    where: { memberships: { some: { userId, suspendedAt: null } } },
    select: {
      ...face,
      memberships: { where: { userId }, select: { role: true } },
      _count: { select: { memberships: { where: { suspendedAt: null } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });

/** The slugs that begin like this one. */
export async function slugsLike(tx: Tx, slug: string): Promise<Set<string>> {
  const rows = await tx.group.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

/** A new group with its first owner. */
export const insertGroup = (tx: Tx, group: { name: string; slug: string; ownerId: string }) =>
  tx.group.create({
    data: { name: group.name, slug: group.slug, memberships: { create: { userId: group.ownerId, role: "owner" } } },
    select: face,
  });

/** Another name or visibility. */
export const changeGroup = (tx: Tx, id: string, change: { name?: string; visibility?: Visibility }) =>
  tx.group.update({ where: { id }, data: change, select: face });

/** Whether anybody owns anything here, and whether this person does. */
export async function ownership(tx: Tx, userId: string): Promise<{ anybody: boolean; self: boolean }> {
  const living = { role: "owner", suspendedAt: null } as const;
  const self = await tx.membership.findFirst({ where: { ...living, userId }, select: { groupId: true } });
  if (self) return { anybody: true, self: true };
  const other = await tx.membership.findFirst({ where: { role: "owner" }, select: { groupId: true } });
  return { anybody: other !== null, self: false };
}

/** The oldest group without an owner, or null. */
export const findUnowned = (tx: Tx) =>
  tx.group.findFirst({
    where: { memberships: { none: { role: "owner" } } },
    select: face,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });

/** A number that all who found something on this installation agree on, so that only one is first. */
const FOUNDING_LOCK = 7_102_401;

/** Waits until nobody else is being made the first owner; let go at the end of the transaction. */
export const lockFounding = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(${FOUNDING_LOCK}::bigint)`;

/** The address of the reading that the group opens with: the newest that is not archived. */
export const currentReading = (tx: Tx, groupId: string) =>
  tx.reading.findFirst({
    where: { groupId, archivedAt: null },
    select: { slug: true, title: true, id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });

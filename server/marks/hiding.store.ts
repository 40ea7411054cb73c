// Keeps what people hide from their own view.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

/** What is hidden: all that a person writes in a group, or a thread. */
export type Hidden = { personId: string } | { threadId: string };

/** The most that the list shows; older ones are still in force, and each can be undone in its place. */
export const HIDINGS_LISTED = 200;

/** Hides; once, however often it is said. */
export const hide = (tx: Tx, data: { groupId: string; userId: string; at: Date } & Hidden) =>
  tx.hiding.createMany({ data: [data], skipDuplicates: true });

/** Hides no longer. */
export const unhide = (tx: Tx, where: { groupId: string; userId: string } & Hidden) => tx.hiding.deleteMany({ where });

/** Takes one of a person's own hidings back by its id; false where there is no such one of theirs. */
export const dropHiding = async (tx: Tx, userId: string, id: string): Promise<boolean> =>
  (await tx.hiding.deleteMany({ where: { id, userId } })).count === 1;

/** One line of the list; what is not about a thread has the person's name. */
export type HidingRow = {
  id: string;
  group: string;
  groupName: string;
  person: string | null;
  isPerson: boolean;
  rootId: string | null;
  subject: string | null;
  at: Date;
};

/** Everything that the person hides in groups that they may read, latest first. */
export const hidingsOf = (tx: Tx, userId: string): Promise<HidingRow[]> =>
  tx.$queryRaw<HidingRow[]>(Prisma.sql`
    SELECT h."id", g."slug" AS "group", g."name" AS "groupName", u."name" AS "person", h."personId" IS NOT NULL AS "isPerson",
           c."id" AS "rootId", t."subject", h."at"
      FROM "Hiding" h
      JOIN "Group" g ON g."id" = h."groupId"
      LEFT JOIN "Membership" m ON m."groupId" = g."id" AND m."userId" = h."userId"
      LEFT JOIN "User" u ON u."id" = h."personId"
      LEFT JOIN "Thread" t ON t."id" = h."threadId"
      LEFT JOIN "Comment" c ON c."threadId" = t."id" AND c."parentId" IS NULL
     WHERE h."userId" = ${userId}::uuid AND m."suspendedAt" IS NULL
       AND (g."visibility" = 'public' OR m."userId" IS NOT NULL)
     ORDER BY h."at" DESC, h."id" DESC LIMIT ${HIDINGS_LISTED}`);

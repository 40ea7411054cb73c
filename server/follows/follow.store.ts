// Rows of follows: one person's wish for one place.
import { Prisma } from "@/prisma/client/client";
import type { Cadence } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import type { FollowPlace } from "@/server/follows/level";
import type { HeardComment, OwnWish, SpokenOf, StandingRow, WishRow } from "@/server/follows/rows";

/** One place, by id. */
export type Target = { place: FollowPlace; id: string };

const WHOLE_GROUP = Prisma.sql`f."textId" IS NULL AND f."paragraphId" IS NULL AND f."threadId" IS NULL`;

/** Where a wish `f` was made, as `at`. */
export const PLACE = Prisma.sql`
  CASE WHEN f."threadId" IS NOT NULL THEN 'thread' WHEN f."paragraphId" IS NOT NULL THEN 'paragraph'
       WHEN f."textId" IS NOT NULL THEN 'text' ELSE 'group' END AS "at"`;

/** The wishes that may speak for this comment of all whose address is proven, and how they stand in the group. One statement. */
export const wishesAbout = (tx: Tx, path: SpokenOf): Promise<WishRow[]> =>
  tx.$queryRaw<WishRow[]>(Prisma.sql`
    SELECT ${PLACE}, f."userId", f."cadence"::text AS "cadence", f."updatedAt" AS "since",
           m."role"::text AS "role", m."joinedAt", m."suspendedAt"
      FROM "Follow" f
      JOIN "User" u ON u."id" = f."userId" AND u."emailVerified" IS NOT NULL
      LEFT JOIN "Membership" m ON m."groupId" = f."groupId" AND m."userId" = f."userId"
     WHERE f."threadId" = ${path.threadId}::uuid OR f."paragraphId" = ${path.paragraphId}::uuid
        OR f."textId" = ${path.textId}::uuid OR (f."groupId" = ${path.groupId}::uuid AND ${WHOLE_GROUP})`);

/** How these people stand in the group, of all whose address is proven. */
export const standingsOf = (tx: Tx, groupId: string, userIds: readonly string[]) =>
  tx.$queryRaw<(StandingRow & { userId: string })[]>(Prisma.sql`
    SELECT u."id" AS "userId", m."role"::text AS "role", m."joinedAt", m."suspendedAt"
      FROM "User" u LEFT JOIN "Membership" m ON m."groupId" = ${groupId}::uuid AND m."userId" = u."id"
     WHERE u."id" = ANY(${userIds}::uuid[]) AND u."emailVerified" IS NOT NULL`);

/** One person's wishes in these groups. */
export const wishesOf = (tx: Tx, userId: string, groupIds: readonly string[]): Promise<OwnWish[]> =>
  tx.$queryRaw<OwnWish[]>(Prisma.sql`
    SELECT ${PLACE}, f."cadence"::text AS "cadence", f."updatedAt" AS "since", f."origin"::text AS "origin", f."groupId", f."textId", f."paragraphId", f."threadId"
      FROM "Follow" f
     WHERE f."userId" = ${userId}::uuid AND f."groupId" = ANY(${groupIds}::uuid[])`);

/** One person's wishes along this way, and for the threads of its paragraph. */
export const wishesAround = (tx: Tx, userId: string, path: SpokenOf): Promise<OwnWish[]> =>
  tx.$queryRaw<OwnWish[]>(Prisma.sql`
    SELECT ${PLACE}, f."cadence"::text AS "cadence", f."updatedAt" AS "since", f."origin"::text AS "origin",
           f."groupId", f."textId", f."paragraphId", f."threadId"
      FROM "Follow" f
     WHERE f."userId" = ${userId}::uuid AND f."groupId" = ${path.groupId}::uuid
       AND (f."textId" = ${path.textId}::uuid OR f."paragraphId" = ${path.paragraphId}::uuid OR (${WHOLE_GROUP})
            OR f."threadId" IN (SELECT "id" FROM "Thread" WHERE "paragraphId" = ${path.paragraphId}::uuid))`);

/** The comment as fan-out sees it, or null. */
export async function findHeard(tx: Tx, commentId: string): Promise<HeardComment | null> {
  const rows = await tx.$queryRaw<HeardComment[]>(Prisma.sql`
    SELECT c."id", c."groupId", c."threadId", t."paragraphId", t."textId", c."authorId", c."standing"::text AS "standing",
           g."visibility"::text AS "visibility", c."createdAt", c."editedAt",
           ARRAY(SELECT i."userId" FROM "Mention" i WHERE i."commentId" = c."id") AS "mentions"
      FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" JOIN "Group" g ON g."id" = c."groupId"
     WHERE c."id" = ${commentId}::uuid`);
  return rows[0] ?? null;
}

/** Makes the author of a comment follow its thread, where they have no wish for it yet. */
export const followByTakingPart = (tx: Tx, comment: HeardComment, now: Date) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "Follow" ("id", "groupId", "userId", "threadId", "cadence", "origin", "createdAt", "updatedAt")
    VALUES (gen_random_uuid(), ${comment.groupId}::uuid, ${comment.authorId}::uuid, ${comment.threadId}::uuid,
            'immediately', 'tookPart', ${now}, ${now})
    ON CONFLICT DO NOTHING`);

const COLUMN_OF = {
  group: Prisma.sql`NULL::uuid, NULL::uuid, NULL::uuid`,
  text: (id: string) => Prisma.sql`${id}::uuid, NULL::uuid, NULL::uuid`,
  paragraph: (id: string) => Prisma.sql`NULL::uuid, ${id}::uuid, NULL::uuid`,
  thread: (id: string) => Prisma.sql`NULL::uuid, NULL::uuid, ${id}::uuid`,
};

const CONFLICT_ON = {
  group: Prisma.sql`("groupId", "userId") WHERE "textId" IS NULL AND "paragraphId" IS NULL AND "threadId" IS NULL`,
  text: Prisma.sql`("userId", "textId")`,
  paragraph: Prisma.sql`("userId", "paragraphId")`,
  thread: Prisma.sql`("userId", "threadId")`,
};

/** A wish that somebody chose, said for the first time or anew. */
export const wish = (tx: Tx, userId: string, groupId: string, target: Target, cadence: Cadence, now: Date) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "Follow" ("id", "groupId", "userId", "textId", "paragraphId", "threadId",
                          "cadence", "origin", "createdAt", "updatedAt")
    VALUES (gen_random_uuid(), ${groupId}::uuid, ${userId}::uuid,
            ${target.place === "group" ? COLUMN_OF.group : COLUMN_OF[target.place](target.id)},
            ${cadence}::"Cadence", 'chosen', ${now}, ${now})
    ON CONFLICT ${CONFLICT_ON[target.place]}
    DO UPDATE SET "cadence" = EXCLUDED."cadence", "origin" = 'chosen', "updatedAt" = EXCLUDED."updatedAt"`);

/** Takes a wish back; the wider places decide again. */
export function forget(tx: Tx, userId: string, groupId: string, { place, id }: Target) {
  const none = { textId: null, paragraphId: null, threadId: null };
  const what = place === "group" ? {} : { [`${place}Id`]: id };
  return tx.follow.deleteMany({ where: { userId, groupId, ...none, ...what } });
}

/** Takes back all of a person's wishes in a group. */
export const forgetGroup = (tx: Tx, userId: string, groupId: string) =>
  tx.follow.deleteMany({ where: { userId, groupId } });

/** The way from the group to a target; what lies below the target is null. Null where there is no such thing. */
export async function findPath(tx: Tx, { place, id }: Target): Promise<SpokenOf | null> {
  const rows = await tx.$queryRaw<SpokenOf[]>(WAYS[place](id));
  return rows[0] ?? null;
}

const WAYS: Record<FollowPlace, (id: string) => Prisma.Sql> = {
  thread: (id) =>
    Prisma.sql`SELECT "groupId", "textId", "paragraphId", "id" AS "threadId" FROM "Thread" WHERE "id" = ${id}::uuid`,
  paragraph: (id) =>
    Prisma.sql`SELECT "groupId", "textId", "id" AS "paragraphId", NULL AS "threadId" FROM "Paragraph" WHERE "id" = ${id}::uuid`,
  text: (id) =>
    Prisma.sql`SELECT "groupId", "id" AS "textId", NULL AS "paragraphId", NULL AS "threadId" FROM "Text" WHERE "id" = ${id}::uuid`,
  group: (id) =>
    Prisma.sql`SELECT "id" AS "groupId", NULL AS "textId", NULL AS "paragraphId", NULL AS "threadId" FROM "Group" WHERE "id" = ${id}::uuid`,
};

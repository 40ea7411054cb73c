// Rows of follows: one person's wish for one place.
import { Prisma } from "@/prisma/client/client";
import type { Cadence } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import type { FollowPlace } from "@/server/follows/level";
import type { HeardComment, OwnWish, Spoken, SpokenOf, StandingRow, WishRow } from "@/server/follows/rows";

/** One place, by id; pages by their first and last paragraph. */
export type Target =
  | { place: Exclude<FollowPlace, "pages">; id: string }
  | { place: "pages"; from: string; to: string };

/** A wish `f` that is about the whole group. */
export const WHOLE_GROUP = Prisma.sql`num_nonnulls(f."readingId", f."textId", f."pagesOfId", f."paragraphId", f."threadId") = 0`;

/** Where a wish `f` was made, as `at`. */
export const PLACE = Prisma.sql`
  CASE WHEN f."threadId" IS NOT NULL THEN 'thread' WHEN f."paragraphId" IS NOT NULL THEN 'paragraph'
       WHEN f."pagesOfId" IS NOT NULL THEN 'pages' WHEN f."textId" IS NOT NULL THEN 'text'
       WHEN f."readingId" IS NOT NULL THEN 'reading' ELSE 'group' END AS "at"`;

/** The pages of a wish `f`, as the words of today have them. */
export const PAGES = Prisma.sql`f."pagesOfId", f."fromId", f."toId", "placeOfParagraph"(f."fromId") AS "from", "placeOfParagraph"(f."toId") AS "to"`;

const OWN = Prisma.sql`${PLACE}, ${PAGES}, f."cadence"::text AS "cadence", f."updatedAt" AS "since",
  f."origin"::text AS "origin", f."groupId", f."readingId", f."textId", f."paragraphId", f."threadId"`;

/** The wishes that may speak for this comment of all whose address is proven, and how they stand in the group. One statement. */
export const wishesAbout = (tx: Tx, path: HeardComment): Promise<WishRow[]> =>
  tx.$queryRaw<WishRow[]>(Prisma.sql`
    SELECT ${PLACE}, f."userId", f."cadence"::text AS "cadence", f."updatedAt" AS "since",
           m."role"::text AS "role", m."joinedAt", m."suspendedAt"
      FROM "Follow" f
      JOIN "User" u ON u."id" = f."userId" AND u."emailVerified" IS NOT NULL
      LEFT JOIN "Membership" m ON m."groupId" = f."groupId" AND m."userId" = f."userId"
     WHERE f."threadId" = ${path.threadId}::uuid OR f."paragraphId" = ${path.paragraphId}::uuid
        OR f."id" = ANY(ARRAY(SELECT k."id" FROM "Follow" k
             WHERE k."pagesOfId" = ${path.textId}::uuid AND "placeOfParagraph"(${path.paragraphId}::uuid)
                   BETWEEN "placeOfParagraph"(k."fromId") AND "placeOfParagraph"(k."toId")))
        OR f."textId" = ${path.textId}::uuid OR f."readingId" = ${path.readingId}::uuid OR (f."groupId" = ${path.groupId}::uuid AND ${WHOLE_GROUP})`);

/** How these people stand in the group, of all whose address is proven. */
export const standingsOf = (tx: Tx, groupId: string, userIds: readonly string[]) =>
  tx.$queryRaw<(StandingRow & { userId: string })[]>(Prisma.sql`
    SELECT u."id" AS "userId", m."role"::text AS "role", m."joinedAt", m."suspendedAt"
      FROM "User" u LEFT JOIN "Membership" m ON m."groupId" = ${groupId}::uuid AND m."userId" = u."id"
     WHERE u."id" = ANY(${userIds}::uuid[]) AND u."emailVerified" IS NOT NULL`);

/** One person's wishes in these groups. */
export const wishesOf = (tx: Tx, userId: string, groupIds: readonly string[]): Promise<OwnWish[]> =>
  tx.$queryRaw<OwnWish[]>(Prisma.sql`
    SELECT ${OWN}
      FROM "Follow" f
     WHERE f."userId" = ${userId}::uuid AND f."groupId" = ANY(${groupIds}::uuid[])`);

/** One person's wishes along this way, for pages of its text, and for the threads of its paragraph. */
export const wishesAround = (tx: Tx, userId: string, path: SpokenOf): Promise<OwnWish[]> =>
  tx.$queryRaw<OwnWish[]>(Prisma.sql`
    SELECT ${OWN}
      FROM "Follow" f
     WHERE f."userId" = ${userId}::uuid AND f."groupId" = ${path.groupId}::uuid
       AND (f."readingId" = ${path.readingId}::uuid OR f."textId" = ${path.textId}::uuid
            OR f."pagesOfId" = ${path.textId}::uuid OR f."paragraphId" = ${path.paragraphId}::uuid OR (${WHOLE_GROUP})
            OR f."threadId" IN (SELECT "id" FROM "Thread" WHERE "paragraphId" = ${path.paragraphId}::uuid))`);

/** The comment as fan-out sees it, or null. */
export async function findHeard(tx: Tx, commentId: string): Promise<HeardComment | null> {
  const rows = await tx.$queryRaw<HeardComment[]>(Prisma.sql`
    SELECT c."id", c."groupId", c."threadId", t."paragraphId", t."textId", t."readingId", c."authorId", c."standing"::text AS "standing",
           g."visibility"::text AS "visibility", c."createdAt", c."editedAt",
           ARRAY(SELECT i."userId" FROM "Mention" i WHERE i."commentId" = c."id") AS "mentions"
      FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" JOIN "Group" g ON g."id" = c."groupId"
     WHERE c."id" = ${commentId}::uuid`);
  return rows[0] ?? null;
}

/** Makes the author of a comment follow its thread, where they have no wish for it yet. */
export const followByTakingPart = (tx: Tx, comment: HeardComment, cadence: Cadence, now: Date) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "Follow" ("id", "groupId", "userId", "threadId", "cadence", "origin", "createdAt", "updatedAt")
    VALUES (gen_random_uuid(), ${comment.groupId}::uuid, ${comment.authorId}::uuid, ${comment.threadId}::uuid,
            ${cadence}::"Cadence", 'tookPart', ${now}, ${now})
    ON CONFLICT DO NOTHING`);

const NONE = {
  readingId: null,
  textId: null,
  pagesOfId: null,
  fromId: null,
  toId: null,
  paragraphId: null,
  threadId: null,
};

/** The columns of a wish for this place. */
const columnsOf = (target: Target, textId: string | null): Record<keyof typeof NONE, string | null> => {
  if (target.place === "group") return NONE;
  if (target.place === "pages") return { ...NONE, pagesOfId: textId, fromId: target.from, toId: target.to };
  return { ...NONE, [`${target.place}Id`]: target.id };
};

const CONFLICT_ON: Record<FollowPlace, Prisma.Sql> = {
  group: Prisma.sql`("groupId", "userId") WHERE num_nonnulls("readingId", "textId", "pagesOfId", "paragraphId", "threadId") = 0`,
  reading: Prisma.sql`("userId", "readingId")`,
  text: Prisma.sql`("userId", "textId")`,
  pages: Prisma.sql`("userId", "fromId", "toId")`,
  paragraph: Prisma.sql`("userId", "paragraphId")`,
  thread: Prisma.sql`("userId", "threadId")`,
};

/** A wish that somebody chose, said for the first time or anew. `path` is the way to its target. */
export const wish = (
  tx: Tx,
  userId: string,
  path: Pick<SpokenOf, "groupId" | "textId">,
  target: Target,
  cadence: Cadence,
  now: Date,
) => {
  const to = columnsOf(target, path.textId);
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO "Follow" ("id", "groupId", "userId", "readingId", "textId", "pagesOfId", "fromId", "toId",
                          "paragraphId", "threadId", "cadence", "origin", "createdAt", "updatedAt")
    VALUES (gen_random_uuid(), ${path.groupId}::uuid, ${userId}::uuid, ${to.readingId}::uuid, ${to.textId}::uuid,
            ${to.pagesOfId}::uuid, ${to.fromId}::uuid, ${to.toId}::uuid, ${to.paragraphId}::uuid, ${to.threadId}::uuid,
            ${cadence}::"Cadence", 'chosen', ${now}, ${now})
    ON CONFLICT ${CONFLICT_ON[target.place]}
    DO UPDATE SET "cadence" = EXCLUDED."cadence", "origin" = 'chosen', "updatedAt" = EXCLUDED."updatedAt"`);
};

/** Takes a wish back; the wider places decide again. */
export const forget = (tx: Tx, userId: string, path: Pick<SpokenOf, "groupId" | "textId">, target: Target) =>
  tx.follow.deleteMany({ where: { userId, groupId: path.groupId, ...columnsOf(target, path.textId) } });

/** How many pages of one text somebody follows or has muted. */
export const countPages = (tx: Tx, userId: string, pagesOfId: string): Promise<number> =>
  tx.follow.count({ where: { userId, pagesOfId } });

/** Takes back all of a person's wishes in a group. */
export const forgetGroup = (tx: Tx, userId: string, groupId: string) =>
  tx.follow.deleteMany({ where: { userId, groupId } });

/** The way from the group to a target; what lies below the target is null. Null where there is no such thing. */
export async function findPath(tx: Tx, target: Target): Promise<Spoken | null> {
  const rows = await tx.$queryRaw<Spoken[]>(
    target.place === "pages" ? pagesWay(target) : WAYS[target.place](target.id),
  );
  return rows[0] ?? null;
}

/** Both paragraphs are of one text, and the first stands no further down than the last. */
const pagesWay = ({ from, to }: { from: string; to: string }) => Prisma.sql`
  SELECT a."groupId", x."readingId", a."textId", NULL AS "paragraphId", NULL AS "threadId", NULL AS "place"
    FROM "Paragraph" a JOIN "Paragraph" b ON b."textId" = a."textId" JOIN "Text" x ON x."id" = a."textId"
   WHERE a."id" = ${from}::uuid AND b."id" = ${to}::uuid AND "placeOfParagraph"(a."id") <= "placeOfParagraph"(b."id")`;

const WAYS: Record<Exclude<FollowPlace, "pages">, (id: string) => Prisma.Sql> = {
  thread: (id) => Prisma.sql`
    SELECT "groupId", "readingId", "textId", "paragraphId", "id" AS "threadId", "placeOfParagraph"("paragraphId") AS "place"
      FROM "Thread" WHERE "id" = ${id}::uuid`,
  paragraph: (id) => Prisma.sql`
    SELECT p."groupId", x."readingId", p."textId", p."id" AS "paragraphId", NULL AS "threadId", "placeOfParagraph"(p."id") AS "place"
      FROM "Paragraph" p JOIN "Text" x ON x."id" = p."textId" WHERE p."id" = ${id}::uuid`,
  text: (id) => Prisma.sql`
    SELECT "groupId", "readingId", "id" AS "textId", NULL AS "paragraphId", NULL AS "threadId", NULL AS "place"
      FROM "Text" WHERE "id" = ${id}::uuid`,
  reading: (id) => Prisma.sql`
    SELECT "groupId", "id" AS "readingId", NULL AS "textId", NULL AS "paragraphId", NULL AS "threadId", NULL AS "place"
      FROM "Reading" WHERE "id" = ${id}::uuid`,
  group: (id) => Prisma.sql`
    SELECT "id" AS "groupId", NULL AS "readingId", NULL AS "textId", NULL AS "paragraphId", NULL AS "threadId", NULL AS "place"
      FROM "Group" WHERE "id" = ${id}::uuid`,
};

// Reads what is due for one member, with everything that the second look and the letters need.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { AncestorRow, DueRow, WhereRow } from "@/server/follows/rows";
import { MOST_REFERENCES } from "@/server/follows/threading";

/** Members looked after in one round; whoever is left comes in the next. */
export const MEMBERS_A_ROUND = 500;

/** Notices of one member looked at in one transaction: more than any evening brings. */
export const NOTICES_A_MEMBER = 500;

/** Notices of one digest: what comes beyond them, the next one tells. */
export const NOTICES_A_DIGEST = 2_000;

/** The one who is to be told. */
export type Reader = {
  id: string;
  email: string;
  name: string | null;
  timeZone: string;
  digestHour: number;
  digestWeekday: number;
};

/** Members for whom something is due at once, longest waiting first. */
export const membersWithDue = (tx: Tx, now: Date): Promise<{ userId: string }[]> =>
  tx.$queryRaw<{ userId: string }[]>(Prisma.sql`
    SELECT "userId" FROM "Notice" WHERE "state" = 'pending' AND NOT "digest" AND "dueAt" <= ${now}
     GROUP BY "userId" ORDER BY min("dueAt") LIMIT ${MEMBERS_A_ROUND}`);

/** Takes the member's mail in hand until the transaction ends, or answers null where another worker has it. */
export async function takeInHand(tx: Tx, userId: string): Promise<Reader | null> {
  const rows = await tx.$queryRaw<Reader[]>(Prisma.sql`
    SELECT "id", "email", "name", "timeZone", "digestHour", "digestWeekday" FROM "User"
     WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE SKIP LOCKED`);
  return rows[0] ?? null;
}

const NOTICES = Prisma.sql`
    SELECT n."id", n."userId", n."commentId", n."threadId", n."groupId", t."paragraphId", t."textId", t."readingId",
           "placeOfParagraph"(t."paragraphId") AS "place", t."createdAt" AS "threadAt", c."parentId", c."authorId",
           a."name" AS "authorName", c."seq", c."standing"::text AS "standing", c."html", c."body", c."createdAt",
           t."subject", t."quoteStart", t."quoteEnd", r."id" AS "rootId", g."visibility"::text AS "visibility",
           m."role"::text AS "role", m."joinedAt", m."suspendedAt", EXISTS (
             SELECT FROM "Seen" s
              WHERE s."userId" = n."userId" AND s."textId" = t."textId" AND s."threadId" = t."id" AND c."seq" = ANY(s."seqs")) AS "seen",
           EXISTS (SELECT FROM "Mention" i WHERE i."commentId" = c."id" AND i."userId" = n."userId") AS "mentioned",
           EXISTS (
             SELECT FROM "Hiding" h
              WHERE h."userId" = n."userId" AND (h."threadId" = t."id" OR (h."personId" = c."authorId" AND h."groupId" = c."groupId"))) AS "hides"
      FROM "Notice" n
      JOIN "Comment" c ON c."id" = n."commentId"
      JOIN "User" a ON a."id" = c."authorId"
      JOIN "Thread" t ON t."id" = c."threadId"
      JOIN "Comment" r ON r."threadId" = t."id" AND r."parentId" IS NULL
      JOIN "Group" g ON g."id" = n."groupId"
      LEFT JOIN "Membership" m ON m."groupId" = n."groupId" AND m."userId" = n."userId"`;

/** What is due for the member, at once or in a digest, oldest comment first. */
export const dueFor = (tx: Tx, userId: string, digest: boolean, now: Date): Promise<DueRow[]> =>
  tx.$queryRaw<DueRow[]>(Prisma.sql`${NOTICES}
     WHERE n."userId" = ${userId}::uuid AND n."state" = 'pending' AND n."digest" = ${digest} AND n."dueAt" <= ${now}
     ORDER BY c."seq" LIMIT ${digest ? NOTICES_A_DIGEST : NOTICES_A_MEMBER}`);

/** What this mail tells, as it stands now. */
export const toldBy = (tx: Tx, deliveryId: string): Promise<DueRow[]> =>
  tx.$queryRaw<DueRow[]>(Prisma.sql`${NOTICES} WHERE n."deliveryId" = ${deliveryId}::uuid ORDER BY c."seq"`);

/** The way from these comments up toward the root, nearest first, as far as a mail can name it. */
export const ancestorsOf = (tx: Tx, commentIds: readonly string[], most = MOST_REFERENCES): Promise<AncestorRow[]> =>
  tx.$queryRaw<AncestorRow[]>(Prisma.sql`
    WITH RECURSIVE up AS (
      SELECT c."id" AS "of", c."parentId" AS "id", 1 AS "step"
        FROM "Comment" c WHERE c."id" = ANY(${commentIds}::uuid[]) AND c."parentId" IS NOT NULL
      UNION ALL
      SELECT up."of", p."parentId", up."step" + 1
        FROM up JOIN "Comment" p ON p."id" = up."id"
       WHERE p."parentId" IS NOT NULL AND up."step" < ${most}
    )
    SELECT up."of", up."step", up."id", c."authorId", u."name" AS "authorName", c."standing"::text AS "standing", c."html"
      FROM up JOIN "Comment" c ON c."id" = up."id" JOIN "User" u ON u."id" = c."authorId"
     ORDER BY up."of", up."step"`);

/** Where these paragraphs stand: as the newest revision that has them says it. */
export const whereIs = (tx: Tx, paragraphIds: readonly string[]): Promise<WhereRow[]> =>
  tx.$queryRaw<WhereRow[]>(Prisma.sql`
    SELECT DISTINCT ON (p."id") p."id" AS "paragraphId", p."key", b."kind"::text AS "kind", b."number", b."label",
           b."words", x."slug" AS "text", x."title" AS "textTitle", x."author" AS "textAuthor",
           x."position" AS "textPosition", r."title" AS "readingTitle", r."createdAt" AS "readingAt",
           x."language", r."slug" AS "reading", g."slug" AS "group", g."name" AS "groupName"
      FROM "Paragraph" p
      JOIN "Text" x ON x."id" = p."textId"
      JOIN "Reading" r ON r."id" = x."readingId"
      JOIN "Group" g ON g."id" = p."groupId"
      JOIN "Block" b ON b."paragraphId" = p."id"
      JOIN "Revision" v ON v."id" = b."revisionId"
     WHERE p."id" = ANY(${paragraphIds}::uuid[])
     ORDER BY p."id", v."number" DESC`);

/** When the latest notice mails to the member were made, latest first. */
export const mailedSince = (tx: Tx, userId: string, since: Date, most: number): Promise<{ createdAt: Date }[]> =>
  tx.delivery.findMany({
    where: { userId, kind: "notice", state: { not: "skipped" }, createdAt: { gt: since } },
    orderBy: { createdAt: "desc" },
    take: most,
    select: { createdAt: true },
  });

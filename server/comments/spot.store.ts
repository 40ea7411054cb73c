// Finds where a talk stands; for a write it also holds the rows that must not change meanwhile.
import { Prisma } from "@/prisma/client/client";
import type { HeldRow, SpotRow } from "@/server/comments/row";
import type { Sql } from "@/server/plain";

const SPOT = Prisma.sql`
  g."id" AS "groupId", g."slug" AS "groupSlug", g."name" AS "groupName",
  r."id" AS "readingId", r."slug" AS "readingSlug", r."title" AS "readingTitle", r."archivedAt" IS NOT NULL AS "archived",
  x."id" AS "textId", x."slug" AS "textSlug", x."title" AS "textTitle", x."language",
  p."id" AS "paragraphId", p."key", b."kind"::text AS "kind", b."number", b."label", b."words", b."current"`;

// The paragraph as the newest revision that has it shows it.
const ABOVE = Prisma.sql`
  JOIN "Text" x ON x."id" = p."textId"
  JOIN "Reading" r ON r."id" = x."readingId"
  JOIN "Group" g ON g."id" = r."groupId"
  CROSS JOIN LATERAL (
    SELECT k.*, w."number" = (SELECT max(n."number") FROM "Revision" n WHERE n."textId" = p."textId") AS "current"
      FROM "Block" k JOIN "Revision" w ON w."id" = k."revisionId"
     WHERE k."paragraphId" = p."id" ORDER BY w."number" DESC LIMIT 1) b`;

/** The paragraph's spot, or null. */
export async function findSpot(tx: Sql, paragraphId: string): Promise<SpotRow | null> {
  const rows = await tx.$queryRaw<SpotRow[]>(Prisma.sql`
    SELECT ${SPOT} FROM "Paragraph" p ${ABOVE} WHERE p."id" = ${paragraphId}::uuid`);
  return rows[0] ?? null;
}

/** Which number the revision has that a writer says was on their screen; null where the text has no such revision. */
export type Claim = { claimed: number | null };

const claimed = (revision: string): Prisma.Sql =>
  Prisma.sql`(SELECT o."number" FROM "Revision" o WHERE o."id" = ${revision}::uuid AND o."textId" = p."textId") AS "claimed"`;

/**
 * The spot for a new thread. Until the transaction ends nobody else adds to this paragraph's talk: so sequence numbers
 * appear in their order, and "seen up to here" never passes over a comment that was still on its way.
 */
export async function holdSpot(tx: Sql, paragraphId: string, revision: string): Promise<(SpotRow & Claim) | null> {
  const rows = await tx.$queryRaw<(SpotRow & Claim & { intoId: string | null })[]>(Prisma.sql`
    SELECT ${SPOT}, ${claimed(revision)}, p."intoId" FROM "Paragraph" p ${ABOVE}
     WHERE p."id" = ${paragraphId}::uuid FOR NO KEY UPDATE OF p`);
  const spot = rows[0] ?? null;
  // Merged into another by a revision that the writer has not seen: the talk is there.
  return spot?.intoId ? holdSpot(tx, spot.intoId, revision) : spot;
}

/** A paragraph as a revision had it, and what it has become by today: `id` and `today` are null where it went. */
export type Heir = { words: string; id: string | null; today: string | null };

/** What a paragraph has become since a revision, itself first; nothing where that revision has no such paragraph. */
export const heirsOf = (tx: Sql, paragraphId: string, revisionId: string): Promise<Heir[]> =>
  tx.$queryRaw<Heir[]>(Prisma.sql`
    WITH RECURSIVE old AS (
      SELECT b."words", v."textId", v."number" FROM "Block" b JOIN "Revision" v ON v."id" = b."revisionId"
       WHERE b."paragraphId" = ${paragraphId}::uuid AND b."revisionId" = ${revisionId}::uuid),
    since AS (
      SELECT ${paragraphId}::uuid AS "id", "number" FROM old
      UNION
      SELECT l."toId", v."number" FROM since
        JOIN old ON true
        JOIN "Revision" v ON v."textId" = old."textId" AND v."number" = since."number" + 1
        JOIN "Lineage" l ON l."revisionId" = v."id" AND l."fromId" = since."id" AND l."toId" IS NOT NULL),
    newest AS (SELECT v."id", v."number" FROM old JOIN "Revision" v ON v."textId" = old."textId" ORDER BY v."number" DESC LIMIT 1)
    SELECT old."words", since."id", b."words" AS "today"
      FROM old
      LEFT JOIN (newest JOIN since ON since."number" = newest."number"
                        JOIN "Block" b ON b."revisionId" = newest."id" AND b."paragraphId" = since."id") ON true
     ORDER BY since."id" = ${paragraphId}::uuid DESC, b."position"`);

const COMMENT = Prisma.sql`
  t."id" AS "threadId", t."lockedAt", t."quote", t."quoteStart", t."quoteEnd", c."id" AS "commentId", c."parentId", c."authorId", a."name" AS "authorName",
  c."seq"::float8 AS "seq", c."standing"::text AS "standing",
  c."paragraphId" AS "writtenOn", c."revisionId" AS "writtenIn", c."body", c."html", c."version", c."createdAt", c."editedAt",
  v."number" AS "revisionNumber",
  EXISTS (SELECT FROM "MailedComment" k WHERE k."commentId" = c."id") AS "byMail",
  (WITH RECURSIVE up AS (
     SELECT u."parentId" FROM "Comment" u WHERE u."id" = c."id"
     UNION ALL SELECT u."parentId" FROM "Comment" u JOIN up ON u."id" = up."parentId")
   SELECT count(*)::int - 1 FROM up) AS "depth"`;

const UNDER = Prisma.sql`
  FROM "Comment" c
  JOIN "User" a ON a."id" = c."authorId"
  JOIN "Revision" v ON v."id" = c."revisionId"
  JOIN "Thread" t ON t."id" = c."threadId"
  JOIN "Paragraph" p ON p."id" = t."paragraphId" ${ABOVE}`;

/** A comment where it stands, or null. */
export async function findComment(tx: Sql, id: string): Promise<HeldRow | null> {
  const rows = await tx.$queryRaw<HeldRow[]>(
    Prisma.sql`SELECT ${SPOT}, ${COMMENT} ${UNDER} WHERE c."id" = ${id}::uuid`,
  );
  return rows[0] ?? null;
}

/** The comment that is answered. Its thread cannot be locked, nor its paragraph's talk grow, before the transaction ends. */
export async function holdParent(tx: Sql, id: string, revision: string): Promise<(HeldRow & Claim) | null> {
  const look = () =>
    tx.$queryRaw<(HeldRow & Claim)[]>(Prisma.sql`
      SELECT ${SPOT}, ${COMMENT}, ${claimed(revision)} ${UNDER}
       WHERE c."id" = ${id}::uuid FOR NO KEY UPDATE OF p FOR SHARE OF t`);
  // A revision that was published while we waited may have put the thread on another paragraph: a second look finds it.
  return (await look())[0] ?? (await look())[0] ?? null;
}

/** The comment that is changed. Its thread cannot be locked, nor anyone else change it, before the transaction ends. */
export async function holdComment(tx: Sql, id: string): Promise<HeldRow | null> {
  const rows = await tx.$queryRaw<HeldRow[]>(Prisma.sql`
    SELECT ${SPOT}, ${COMMENT} ${UNDER} WHERE c."id" = ${id}::uuid FOR NO KEY UPDATE OF c FOR SHARE OF t`);
  return rows[0] ?? null;
}

/** The comment that began a thread, or null. */
export async function findThreadRoot(tx: Sql, threadId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT "id" FROM "Comment" WHERE "threadId" = ${threadId}::uuid AND "parentId" IS NULL LIMIT 1`,
  );
  return rows[0]?.id ?? null;
}

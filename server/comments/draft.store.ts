// Rows of drafts: words that are being written, each under the key of the comment that it may become.
import { Prisma } from "@/prisma/client/client";
import type { BlockKind, Role, Visibility } from "@/prisma/client/enums";
import type { DraftPassage } from "@/server/comments/schema";
import type { Tx } from "@/server/db";

/** Whose draft, and which. */
export type DraftId = { userId: string; key: string };

/** What stands in a draft, and where it would go. */
export type DraftWords = {
  groupId: string;
  textId: string;
  paragraphId: string;
  parentId: string | null;
  commentId: string | null;
  body: string;
  passage: DraftPassage | null;
  also: string[];
};

/** A draft as it stands, held until the transaction ends; `posted` where the key is a comment's already. */
export type HeldDraft = { version: number | null; body: string | null; count: number; posted: boolean };

/** Everything that keeping a draft asks of what there is. The person's drafts are kept one after the other. */
export async function holdDraft(tx: Tx, { userId, key }: DraftId): Promise<HeldDraft> {
  // In a statement of its own: the next one is to see what was written while this one waited.
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`draft:${userId}`}, 0))`);
  const rows = await tx.$queryRaw<HeldDraft[]>(Prisma.sql`
    SELECT d."version", d."body",
           (SELECT count(*)::int FROM "CommentDraft" o WHERE o."userId" = ${userId}::uuid) AS "count",
           EXISTS (SELECT FROM "Comment" c WHERE c."authorId" = ${userId}::uuid AND c."key" = ${key}) AS "posted"
      FROM (SELECT) one LEFT JOIN "CommentDraft" d ON d."userId" = ${userId}::uuid AND d."key" = ${key}`);
  return rows[0]!;
}

/** Writes the draft down, for the first time or anew, and answers with its version. */
export async function keepDraftRow(tx: Tx, { userId, key }: DraftId, words: DraftWords, at: Date): Promise<number> {
  const data = { ...words, passage: words.passage ?? Prisma.DbNull, updatedAt: at };
  const row = await tx.commentDraft.upsert({
    where: { userId_key: { userId, key } },
    create: { ...data, userId, key },
    update: { ...data, version: { increment: 1 } },
    select: { version: true },
  });
  return row.version;
}

/** Keeps the words of a draft as one of its own, before others are written in their place. */
export const setAside = (tx: Tx, { userId, key }: DraftId) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "CommentDraft" ("userId", "key", "groupId", "textId", "paragraphId", "parentId", "commentId", "body", "passage", "also", "updatedAt")
    SELECT "userId", replace(gen_random_uuid()::text, '-', ''), "groupId", "textId", "paragraphId", "parentId", "commentId",
           "body", "passage", "also", "updatedAt"
      FROM "CommentDraft" WHERE "userId" = ${userId}::uuid AND "key" = ${key}`);

/** Throws a draft away, and says whether there was one. */
export async function dropDraftRow(tx: Tx, { userId, key }: DraftId): Promise<boolean> {
  return (await tx.commentDraft.deleteMany({ where: { userId, key } })).count > 0;
}

/** A draft as it is listed. */
export type DraftRow = Omit<DraftWords, "groupId" | "textId"> & { key: string; version: number; updatedAt: Date };

const SHOWN = Prisma.sql`d."key", d."version", d."body", d."passage", d."also", d."paragraphId", d."parentId", d."commentId", d."updatedAt"`;

// A draft whose comment was posted while it was still on its way.
const OPEN = Prisma.sql`NOT EXISTS (SELECT FROM "Comment" c WHERE c."authorId" = d."userId" AND c."key" = d."key")`;

/** One person's drafts on a text, latest first. */
export const draftsOn = (tx: Tx, userId: string, textId: string): Promise<DraftRow[]> =>
  tx.$queryRaw<DraftRow[]>(Prisma.sql`
    SELECT ${SHOWN} FROM "CommentDraft" d
     WHERE d."userId" = ${userId}::uuid AND d."textId" = ${textId}::uuid AND ${OPEN}
     ORDER BY d."updatedAt" DESC`);

/** A draft with the place that it stands at, and how its writer stands in the group. */
export type PlacedDraftRow = DraftRow & {
  groupId: string;
  groupSlug: string;
  groupName: string;
  readingSlug: string;
  textSlug: string;
  textTitle: string;
  paragraphKey: string;
  kind: BlockKind;
  number: number | null;
  label: string | null;
  visibility: Visibility;
  role: Role | null;
  suspendedAt: Date | null;
  /** What else it is about, in the order of the text. */
  alsoAt: { kind: BlockKind; number: number | null; label: string | null }[];
};

/** The block by which a paragraph is named: the last that was of it. */
const lastBlock = (paragraph: Prisma.Sql) => Prisma.sql`
        SELECT k.* FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
         WHERE k."paragraphId" = ${paragraph} ORDER BY v."number" DESC LIMIT 1`;

/** All drafts of one person, latest first. */
export const draftsOf = (tx: Tx, userId: string): Promise<PlacedDraftRow[]> =>
  tx.$queryRaw<PlacedDraftRow[]>(Prisma.sql`
    SELECT ${SHOWN}, g."id" AS "groupId", g."slug" AS "groupSlug", g."name" AS "groupName", r."slug" AS "readingSlug",
           x."slug" AS "textSlug", x."title" AS "textTitle", p."key" AS "paragraphKey",
           b."kind"::text AS "kind", b."number", b."label", g."visibility"::text AS "visibility", m."role"::text AS "role", m."suspendedAt",
           (SELECT coalesce(json_agg(json_build_object('kind', o."kind", 'number', o."number", 'label', o."label") ORDER BY o."position"), '[]')
              FROM "Paragraph" q JOIN LATERAL (${lastBlock(Prisma.sql`q."id"`)}) o ON true
             WHERE q."id" = ANY(d."also") AND q."textId" = d."textId") AS "alsoAt"
      FROM "CommentDraft" d
      JOIN "Text" x ON x."id" = d."textId"
      JOIN "Reading" r ON r."id" = x."readingId"
      JOIN "Group" g ON g."id" = d."groupId"
      JOIN "Paragraph" p ON p."id" = d."paragraphId"
      JOIN LATERAL (${lastBlock(Prisma.sql`p."id"`)}) b ON true
      LEFT JOIN "Membership" m ON m."groupId" = g."id" AND m."userId" = d."userId"
     WHERE d."userId" = ${userId}::uuid AND ${OPEN}
     ORDER BY d."updatedAt" DESC`);

// A text as portions are cut from it: where it is read, its blocks of today, and how much talk stands on each.
import { Prisma } from "@/prisma/client/client";
import type { Visibility } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import type { BlockRow } from "@/server/texts/rows";

/** Where a text is read, and its newest revision. */
export type TextRow = {
  textId: string;
  groupId: string;
  group: string;
  groupName: string;
  visibility: Visibility;
  reading: string;
  text: string;
  title: string;
  author: string | null;
  language: string;
  revisionId: string;
};

/** The text, or null. */
export async function findText(tx: Tx, textId: string): Promise<TextRow | null> {
  const rows = await tx.$queryRaw<TextRow[]>(Prisma.sql`
    SELECT x."id" AS "textId", g."id" AS "groupId", g."slug" AS "group", g."name" AS "groupName",
           g."visibility"::text AS "visibility", r."slug" AS "reading", x."slug" AS "text", x."title", x."author", x."language",
           (SELECT v."id" FROM "Revision" v WHERE v."textId" = x."id" ORDER BY v."number" DESC LIMIT 1) AS "revisionId"
      FROM "Text" x JOIN "Reading" r ON r."id" = x."readingId" JOIN "Group" g ON g."id" = x."groupId"
     WHERE x."id" = ${textId}::uuid`);
  return rows[0] ?? null;
}

/** The blocks of a revision in their order. */
export const blocksOf = (tx: Tx, revisionId: string): Promise<BlockRow[]> =>
  tx.$queryRaw<BlockRow[]>(Prisma.sql`
    SELECT b."position", b."paragraphId", p."key", b."kind"::text AS "kind", b."number", b."level", b."label", b."words", b."marks"
      FROM "Block" b JOIN "Paragraph" p ON p."id" = b."paragraphId"
     WHERE b."revisionId" = ${revisionId}::uuid AND b."kind" <> 'whole' ORDER BY b."position"`);

/**
 * Where a paragraph stands in the words of today: where it was merged, that of what carries it on; where it has gone, behind
 * what it stood after. Null where that was the front.
 */
export async function placeOf(tx: Tx, paragraphId: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ place: number | null }[]>(
    Prisma.sql`SELECT "placeOfParagraph"(${paragraphId}::uuid) AS "place"`,
  );
  return rows[0]?.place ?? null;
}

/** The paragraphs that revisions since then have added to a text. */
export async function addedSince(tx: Tx, textId: string, since: Date): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT l."toId" AS "id" FROM "Revision" v JOIN "Lineage" l ON l."revisionId" = v."id"
     WHERE v."textId" = ${textId}::uuid AND v."createdAt" > ${since}::timestamp AND l."change" = 'new' AND l."toId" IS NOT NULL`);
  return new Set(rows.map(({ id }) => id));
}

/** How many comments that everybody may see stand on each of these paragraphs. */
export async function talkOn(tx: Tx, paragraphIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ paragraphId: string; count: number }[]>(Prisma.sql`
    SELECT t."paragraphId", count(*)::int AS "count" FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id"
     WHERE t."paragraphId" = ANY(${paragraphIds}::uuid[]) AND c."standing" = 'visible' GROUP BY 1`);
  return new Map(rows.map(({ paragraphId, count }) => [paragraphId, count]));
}

/** Whether letters to somebody's address arrive: it is proven. */
export const hasAddress = async (tx: Tx, userId: string): Promise<boolean> =>
  (await tx.user.count({ where: { id: userId, emailVerified: { not: null } } })) > 0;

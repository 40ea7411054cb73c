// Brings up texts with their revisions, and the blocks of any of them.
import { Prisma } from "@/prisma/client/client";
import type { LineageChange } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import type { BlockRow } from "@/server/texts/rows";

/** A text with what stands above it. */
export type TextRow = {
  textId: string;
  groupId: string;
  groupSlug: string;
  groupName: string;
  readingSlug: string;
  readingTitle: string;
  archived: boolean;
  slug: string;
  title: string;
  author: string | null;
  source: string | null;
  language: string;
};

const TEXT = Prisma.sql`
  SELECT t."id" AS "textId", t."groupId", g."slug" AS "groupSlug", g."name" AS "groupName", r."slug" AS "readingSlug",
         r."title" AS "readingTitle", r."archivedAt" IS NOT NULL AS "archived", t."slug", t."title", t."author",
         t."source", t."language"
    FROM "Text" t JOIN "Reading" r ON r."id" = t."readingId" JOIN "Group" g ON g."id" = r."groupId"`;

/** A text by where it stands in its group, or null. */
export async function findText(tx: Tx, groupId: string, reading: string, text: string): Promise<TextRow | null> {
  const rows = await tx.$queryRaw<TextRow[]>(
    Prisma.sql`${TEXT} WHERE r."groupId" = ${groupId}::uuid AND r."slug" = ${reading} AND t."slug" = ${text}`,
  );
  return rows[0] ?? null;
}

/** A text by its id, or null. */
export async function textById(tx: Tx, id: string): Promise<TextRow | null> {
  return (await tx.$queryRaw<TextRow[]>(Prisma.sql`${TEXT} WHERE t."id" = ${id}::uuid`))[0] ?? null;
}

/** One revision; `changes` counts its lineage by what befell the paragraphs. */
export type RevisionRow = {
  id: string;
  number: number;
  createdAt: Date;
  by: string | null;
  summary: string;
  restores: number | null;
  changes: Partial<Record<LineageChange, number>> | null;
};

/** A text's revisions, newest first. */
export const revisionsOf = (tx: Tx, textId: string): Promise<RevisionRow[]> =>
  tx.$queryRaw<RevisionRow[]>(Prisma.sql`
    SELECT v."id", v."number", v."createdAt", u."name" AS "by", v."summary", v."restores",
           (SELECT json_object_agg(n."change", n."many") FROM (
              SELECT l."change", count(DISTINCT coalesce(l."fromId", l."toId"))::int AS "many" FROM "Lineage" l
               WHERE l."revisionId" = v."id" AND l."change" <> 'same' GROUP BY l."change") n) AS "changes"
      FROM "Revision" v LEFT JOIN "User" u ON u."id" = v."createdById"
     WHERE v."textId" = ${textId}::uuid ORDER BY v."number" DESC`);

/** The newest revision of a text. */
export async function newestOf(tx: Tx, textId: string): Promise<RevisionRow | null> {
  const rows = await tx.$queryRaw<RevisionRow[]>(Prisma.sql`
    SELECT v."id", v."number", v."createdAt", u."name" AS "by", v."summary", v."restores", NULL AS "changes"
      FROM "Revision" v LEFT JOIN "User" u ON u."id" = v."createdById"
     WHERE v."textId" = ${textId}::uuid ORDER BY v."number" DESC LIMIT 1`);
  return rows[0] ?? null;
}

/** A revision's blocks in their order; the whole text is none of them. */
export const blocksOf = (tx: Tx, revisionId: string): Promise<BlockRow[]> =>
  tx.$queryRaw<BlockRow[]>(Prisma.sql`
    SELECT b."position", b."paragraphId", p."key", b."kind"::text AS "kind", b."number", b."level", b."label",
           b."words", b."marks"
      FROM "Block" b JOIN "Paragraph" p ON p."id" = b."paragraphId"
     WHERE b."revisionId" = ${revisionId}::uuid AND b."kind" <> 'whole' ORDER BY b."position"`);

/** A pair of paragraphs in the lineage of one revision. */
export type LineageRow = { number: number; fromId: string | null; toId: string | null; change: LineageChange };

/** How paragraphs went from one revision's number to another's, step by step. */
export const lineageBetween = (tx: Tx, textId: string, from: number, to: number): Promise<LineageRow[]> =>
  tx.$queryRaw<LineageRow[]>(Prisma.sql`
    SELECT v."number", l."fromId", l."toId", l."change"::text AS "change"
      FROM "Lineage" l JOIN "Revision" v ON v."id" = l."revisionId"
     WHERE v."textId" = ${textId}::uuid AND v."number" > ${from} AND v."number" <= ${to}
     ORDER BY v."number", l."id"`);

/** An open draft of a text's next revision. `from` is the number of the revision that its blocks are from. */
export type OpenDraft = {
  id: string;
  by: string | null;
  byId: string;
  updatedAt: Date;
  from: number | null;
  fromId: string | null;
};

/** The drafts that wait to become the text's next revision. */
export const openDrafts = (tx: Tx, textId: string): Promise<OpenDraft[]> =>
  tx.$queryRaw<OpenDraft[]>(Prisma.sql`
    SELECT d."id", u."name" AS "by", d."createdById" AS "byId", d."updatedAt", v."number" AS "from", d."fromId"
      FROM "Draft" d JOIN "User" u ON u."id" = d."createdById" LEFT JOIN "Revision" v ON v."id" = d."fromId"
     WHERE d."revisesId" = ${textId}::uuid AND d."textId" IS NULL
     ORDER BY d."updatedAt" DESC LIMIT 20`);

// Keeps what comments cite, and finds it again as it stands today.
import { Prisma } from "@/prisma/client/client";
import type { BlockKind } from "@/prisma/client/enums";
import type { Mention, Target } from "@/server/comments/citation";
import { hides } from "@/server/comments/hiding.store";
import { spotLabel } from "@/server/comments/spot";
import type { Looker } from "@/server/comments/thread";
import type { Tx } from "@/server/db";
import type { Sql } from "@/server/plain";

/** The talk that a comment is on: its text, and the revision that was in front of the writer. */
export type Standpoint = { readingId: string; textId: string; textSlug: string; revisionId: string | null };

/** The paragraphs that the mentions name, by their ordinals: of the talk's own text as its writer saw it, of others as they are. */
export async function resolve(tx: Sql, at: Standpoint, mentions: readonly Mention[]): Promise<Map<number, string>> {
  if (mentions.length === 0) return new Map();
  const named = mentions.map(({ text }) => text ?? at.textSlug);
  const rows = await tx.$queryRaw<{ ordinal: number; paragraphId: string }[]>(Prisma.sql`
    SELECT m."ordinal", b."paragraphId"
      FROM unnest(${mentions.map((_, i) => i)}::int[], ${named}::text[], ${mentions.map(({ number }) => number)}::int[])
           AS m("ordinal", "slug", "number")
      JOIN "Text" t ON t."readingId" = ${at.readingId}::uuid AND t."slug" = m."slug"
      JOIN LATERAL (
        SELECT v."id" FROM "Revision" v WHERE v."textId" = t."id"
         ORDER BY v."id" = ${at.revisionId}::uuid DESC, v."number" DESC LIMIT 1) v ON true
      JOIN "Block" b ON b."revisionId" = v."id" AND b."number" = m."number"`);
  return new Map(rows.map(({ ordinal, paragraphId }) => [ordinal, paragraphId]));
}

/** Keeps a comment's citations in the place of those it had. */
export async function keepCitations(
  tx: Tx,
  { groupId, commentId }: { groupId: string; commentId: string },
  found: ReadonlyMap<number, string>,
): Promise<void> {
  await tx.citation.deleteMany({ where: { commentId } });
  if (found.size === 0) return;
  const data = [...found].map(([ordinal, paragraphId]) => ({ groupId, commentId, ordinal, paragraphId }));
  await tx.citation.createMany({ data });
}

/** The text of a reading whose talk is written in, as the screen of its writer shows it. */
export async function findStandpoint(tx: Sql, textId: string, revisionId: string | null): Promise<Standpoint | null> {
  const rows = await tx.$queryRaw<Pick<Standpoint, "readingId" | "textSlug">[]>(Prisma.sql`
    SELECT x."readingId", x."slug" AS "textSlug" FROM "Text" x WHERE x."id" = ${textId}::uuid`);
  return rows[0] ? { ...rows[0], textId, revisionId } : null;
}

type TargetRow = {
  by: string;
  ordinal: number;
  paragraphId: string;
  key: string;
  groupSlug: string;
  readingSlug: string;
  textSlug: string;
  hereId: string;
  textId: string;
  kind: BlockKind;
  number: number | null;
  label: string | null;
  stands: boolean;
};

/** What these comments cite, as it stands today. */
export async function targetsOf(tx: Sql, comments: string[]): Promise<Map<string, Map<number, Target>>> {
  if (comments.length === 0) return new Map();
  return targetsFrom(
    tx,
    Prisma.sql`
      SELECT i."commentId" AS "by", i."ordinal", i."paragraphId", h."textId" AS "hereId"
        FROM "Citation" i JOIN "Comment" c ON c."id" = i."commentId" JOIN "Thread" h ON h."id" = c."threadId"
       WHERE i."commentId" = ANY(${comments}::uuid[])`,
  );
}

/** The same for words that are no comment yet, in the talk on a text. */
export async function targetsAhead(
  tx: Sql,
  { textId }: Standpoint,
  found: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<number, Target>> {
  if (found.size === 0) return new Map();
  const targets = await targetsFrom(
    tx,
    Prisma.sql`
      SELECT ${textId}::uuid AS "by", f."ordinal", f."paragraphId", ${textId}::uuid AS "hereId"
        FROM unnest(${[...found.keys()]}::int[], ${[...found.values()]}::uuid[]) AS f("ordinal", "paragraphId")`,
  );
  return targets.get(textId) ?? new Map();
}

/** What is cited, by whom and from where, as it stands today; a merged paragraph is what carries it on. */
export async function targetsFrom(tx: Sql, citations: Prisma.Sql): Promise<Map<string, Map<number, Target>>> {
  const targets = new Map<string, Map<number, Target>>();
  const rows = await tx.$queryRaw<TargetRow[]>(Prisma.sql`
    WITH RECURSIVE cited AS (
      SELECT s.*, 0 AS "steps" FROM (${citations}) s
      UNION ALL
      SELECT c."by", c."ordinal", p."intoId", c."hereId", c."steps" + 1
        FROM cited c JOIN "Paragraph" p ON p."id" = c."paragraphId"
       WHERE p."intoId" IS NOT NULL AND c."steps" < 100),
    last AS (SELECT DISTINCT ON ("by", "ordinal") * FROM cited ORDER BY "by", "ordinal", "steps" DESC)
    SELECT l."by", l."ordinal", p."id" AS "paragraphId", p."key", g."slug" AS "groupSlug", r."slug" AS "readingSlug",
           x."slug" AS "textSlug", l."hereId", x."id" AS "textId", b."kind"::text AS "kind", b."number", b."label",
           p."goneIn" IS NULL AS "stands"
      FROM last l
      JOIN "Paragraph" p ON p."id" = l."paragraphId"
      JOIN "Text" x ON x."id" = p."textId"
      JOIN "Reading" r ON r."id" = x."readingId"
      JOIN "Group" g ON g."id" = r."groupId"
      JOIN LATERAL (
        SELECT k.* FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
         WHERE k."paragraphId" = p."id" ORDER BY v."number" DESC LIMIT 1) b ON true`);
  for (const row of rows) {
    const own = targets.get(row.by) ?? new Map<number, Target>();
    targets.set(row.by, own.set(row.ordinal, targetOf(row)));
  }
  return targets;
}

function targetOf(row: TargetRow): Target {
  const { paragraphId, key, stands } = row;
  const own = row.hereId === row.textId;
  return {
    ...{ paragraphId, key, stands },
    path: `/groups/${row.groupSlug}/${row.readingSlug}/${row.textSlug}`,
    label: nameIn(row, own),
  };
}

/** The paragraph's name for somebody who reads this text or another one of the reading. */
const nameIn = (row: TargetRow, own: boolean): string => {
  const label = spotLabel(row);
  if (own) return spotLabel({ ...row, textSlug: "article" });
  return row.textSlug === "article" ? `Article ${label}` : label;
};

/** A comment that cites a paragraph. */
export type CitingRow = {
  id: string;
  author: string | null;
  html: string;
  createdAt: Date;
  textSlug: string;
  key: string;
  kind: BlockKind;
  number: number | null;
  label: string | null;
};

/** Visible comments that cite the paragraph, or one that was merged into it, but for those that the asker hides; newest first, one more than asked for. */
export const citing = (tx: Tx, paragraphId: string, who: Looker, limit: number): Promise<CitingRow[]> =>
  tx.$queryRaw<CitingRow[]>(Prisma.sql`
    WITH RECURSIVE here AS (
      SELECT ${paragraphId}::uuid AS "id"
      UNION SELECT p."id" FROM "Paragraph" p JOIN here ON p."intoId" = here."id")
    SELECT DISTINCT c."id", a."name" AS "author", c."html", c."createdAt", x."slug" AS "textSlug", q."key",
           b."kind"::text AS "kind", b."number", b."label"
      FROM here JOIN "Citation" i ON i."paragraphId" = here."id"
      JOIN "Comment" c ON c."id" = i."commentId" AND c."standing" = 'visible'
      JOIN "User" a ON a."id" = c."authorId"
      JOIN "Thread" t ON t."id" = c."threadId"
      JOIN "Text" x ON x."id" = t."textId"
      JOIN "Paragraph" q ON q."id" = t."paragraphId"
      JOIN LATERAL (
        SELECT k.* FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
         WHERE k."paragraphId" = t."paragraphId" ORDER BY v."number" DESC LIMIT 1) b ON true
     WHERE NOT ${hides(who)} AND NOT EXISTS (
       WITH RECURSIVE up AS (
         SELECT u."parentId", u."standing" FROM "Comment" u WHERE u."id" = c."parentId"
         UNION ALL SELECT u."parentId", u."standing" FROM "Comment" u JOIN up ON u."id" = up."parentId")
       SELECT FROM up WHERE up."standing" = 'held')
     ORDER BY c."createdAt" DESC LIMIT ${limit + 1}`);

// Writes a revision: its paragraphs, blocks and lineage, and where the talk stands from then on.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Descent, Leaving, Placing } from "@/server/revisions/outcome";
import type { DraftBlock } from "@/server/revisions/plan";

/** How many rows go in one statement; PostgreSQL takes 32,767 values. */
const BATCH = 1_000;

async function inBatches<T>(all: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += BATCH) await write(all.slice(from, from + BATCH));
}

/** Keeps talk from growing on any paragraph of the text, and other revisions out, until the transaction ends. */
export async function holdText(tx: Tx, textId: string): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM "Text" WHERE "id" = ${textId}::uuid FOR NO KEY UPDATE`);
  await tx.$queryRaw(
    Prisma.sql`SELECT 1 FROM "Paragraph" WHERE "textId" = ${textId}::uuid ORDER BY "id" FOR NO KEY UPDATE`,
  );
}

/** What is known of a text apart from its words. */
export type Details = { title: string; author: string | null; source: string | null; language: string };

/** Keeps the text's details as the draft has them. */
export async function saveDetails(tx: Tx, textId: string, { title, author, source, language }: Details): Promise<void> {
  await tx.text.update({ where: { id: textId }, data: { title, author, source, language } });
}

/** A revision that is yet to be written. */
export type NewRevision = {
  groupId: string;
  textId: string;
  number: number;
  createdById: string;
  summary: string;
  restores: number | null;
  createdAt: Date;
};

/** Writes the revision with its blocks; `owners` are their paragraphs. Answers with its id. */
export async function insertBlocks(
  tx: Tx,
  revision: NewRevision,
  blocks: DraftBlock[],
  owners: readonly string[],
): Promise<string> {
  const { id } = await tx.revision.create({ data: revision, select: { id: true } });
  const rows = blocks.map(({ id: _, ...block }, i) => ({ ...block, revisionId: id, paragraphId: owners[i]! }));
  await inBatches(rows, (data) => tx.block.createMany({ data }));
  return id;
}

/** A fresh paragraph of a text. */
export type NewParagraph = { id: string; groupId: string; textId: string; key: string };

/** Makes fresh paragraphs. */
export const insertParagraphs = (tx: Tx, rows: NewParagraph[]): Promise<void> =>
  inBatches(rows, (data) => tx.paragraph.createMany({ data }));

/** Keeps the lineage of a revision. */
export const insertLineage = (tx: Tx, groupId: string, revisionId: string, rows: Descent[]): Promise<void> =>
  inBatches(rows, (some) => tx.lineage.createMany({ data: some.map((row) => ({ ...row, groupId, revisionId })) }));

/** Takes paragraphs out of the text, or says anew where those that had gone stood. */
export const markGone = (tx: Tx, number: number | null, rows: readonly Leaving[]): Promise<void> =>
  inBatches(rows, (some) =>
    tx.$executeRaw(Prisma.sql`
      UPDATE "Paragraph" p SET "goneIn" = coalesce(${number}::int, p."goneIn"), "afterId" = n."after", "intoId" = n."into"
        FROM unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ after }) => after)}::uuid[],
                    ${some.map(({ into }) => into)}::uuid[]) AS n("id", "after", "into")
       WHERE p."id" = n."id"`),
  );

/** Brings paragraphs back into the text, and home the threads that began on them unless somebody put them elsewhere. */
export async function bringBack(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Paragraph" SET "goneIn" = NULL, "afterId" = NULL, "intoId" = NULL WHERE "id" = ANY(${ids}::uuid[])`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Thread" t SET "paragraphId" = c."paragraphId" FROM "Comment" c
     WHERE c."threadId" = t."id" AND c."parentId" IS NULL AND t."placedById" IS NULL
       AND c."paragraphId" = ANY(${ids}::uuid[]) AND t."paragraphId" <> c."paragraphId"`);
}

/** Moves the threads of merged paragraphs to what carries them on. */
export const moveThreads = (tx: Tx, merged: readonly { id: string; into: string }[]): Promise<void> =>
  inBatches(merged, (some) =>
    tx.$executeRaw(Prisma.sql`
      UPDATE "Thread" t SET "paragraphId" = n."into"
        FROM unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ into }) => into)}::uuid[]) AS n("id", "into")
       WHERE t."paragraphId" = n."id"`),
  );

/** Puts threads that are about a passage where it stands now. */
export const placePassages = (tx: Tx, rows: readonly Placing[]): Promise<void> =>
  inBatches(rows, (some) =>
    tx.$executeRaw(Prisma.sql`
      UPDATE "Thread" t SET "paragraphId" = n."paragraph", "quoteStart" = n."start", "quoteEnd" = n."end"
        FROM unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ paragraphId }) => paragraphId)}::uuid[],
                    ${some.map(({ start }) => start)}::int[], ${some.map(({ end }) => end)}::int[])
             AS n("id", "paragraph", "start", "end")
       WHERE t."id" = n."id"`),
  );

/** Lets those who follow a paragraph follow what it became, where they have not said anything of that yet. */
export const passFollows = (tx: Tx, heirs: readonly { id: string; heir: string }[]): Promise<void> =>
  inBatches(heirs, (some) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO "Follow" ("id", "groupId", "userId", "paragraphId", "cadence", "origin", "createdAt", "updatedAt")
      SELECT gen_random_uuid(), f."groupId", f."userId", n."heir", f."cadence", f."origin", f."createdAt", now()
        FROM unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ heir }) => heir)}::uuid[]) AS n("id", "heir")
        JOIN "Follow" f ON f."paragraphId" = n."id"
      ON CONFLICT ("userId", "paragraphId") DO NOTHING`),
  );

// Writes a text: reading, text, revision, paragraphs, blocks.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { FinalBlock } from "@/server/texts/import/final";

/** How many rows go in one statement; PostgreSQL takes 32,767 values. */
const BATCH = 1_000;

/** Lets one publication at a time choose slugs and positions in a group; people may join it meanwhile. */
export async function lockGroup(tx: Tx, groupId: string): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM "Group" WHERE "id" = ${groupId}::uuid FOR NO KEY UPDATE`);
}

/** The slugs that readings of the group have. */
export const readingSlugs = async (tx: Tx, groupId: string): Promise<Set<string>> =>
  new Set((await tx.reading.findMany({ where: { groupId }, select: { slug: true } })).map(({ slug }) => slug));

/** The slugs and positions that a reading's texts have. */
export const textsOf = (tx: Tx, readingId: string) =>
  tx.text.findMany({ where: { readingId }, select: { slug: true, position: true } });

/** Makes a reading; answers with its id. */
export const insertReading = async (tx: Tx, data: { groupId: string; slug: string; title: string }): Promise<string> =>
  (await tx.reading.create({ data, select: { id: true } })).id;

/** What is known of a text apart from its words. */
export type NewText = {
  groupId: string;
  readingId: string;
  slug: string;
  position: number;
  title: string;
  author: string | null;
  source: string | null;
  language: string;
};

/** Makes a text; answers with its id. */
export const insertText = async (tx: Tx, data: NewText): Promise<string> =>
  (await tx.text.create({ data, select: { id: true } })).id;

/** Makes a text's first revision, with a paragraph of its own for every block; `keys` are the paragraphs'. */
export async function insertRevision(
  tx: Tx,
  text: { groupId: string; textId: string; createdById: string },
  blocks: FinalBlock[],
  keys: string[],
): Promise<void> {
  const { groupId, textId } = text;
  const revision = await tx.revision.create({ data: { ...text, number: 1 }, select: { id: true } });
  for (let from = 0; from < blocks.length; from += BATCH) {
    const own = keys.slice(from, from + BATCH);
    const made = await tx.paragraph.createManyAndReturn({
      data: own.map((key) => ({ groupId, textId, key })),
      select: { id: true, key: true },
    });
    const ids = new Map(made.map(({ id, key }) => [key, id]));
    const data = blocks.slice(from, from + BATCH).map((block, i) => ({
      ...block,
      revisionId: revision.id,
      paragraphId: ids.get(own[i] ?? "") ?? "",
    }));
    await tx.block.createMany({ data });
  }
}

// Keeps drafts: what came in, what was found in it, and the journal of what was done.
import { Prisma } from "@/prisma/client/client";
import type { DraftState } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import type { Found } from "@/server/texts/import/block";
import type { Journal } from "@/server/texts/import/journal";
import type { Origin } from "@/server/texts/intake.store";

/** A draft with everything in it. Its JSON was written by this store alone, and is read as it was written. */
export type DraftRow = {
  id: string;
  groupId: string;
  readingId: string | null;
  createdById: string;
  raw: string;
  found: Found;
  journal: Journal;
  version: number;
  textId: string | null;
  updatedAt: Date;
  revisesId: string | null;
  baseId: string | null;
  fromId: string | null;
  decisions: DraftDecisions;
  state: DraftState;
};

/** What people decided of paragraphs with talk, by paragraph. */
export type DraftDecisions = Record<string, { to: number[]; by: string }>;

const json = (value: Found | Journal): Prisma.InputJsonValue => value as unknown as Prisma.InputJsonValue;

type Headline = { title: string; author: string | null; source: string | null; language: string };

/** Keeps a new draft; answers with its id. */
export async function insertDraft(
  tx: Tx,
  origin: Origin & { fromId?: string },
  found: Found,
  journal: Journal,
): Promise<string> {
  const data = { ...origin, ...found.details, found: json(found), acts: json(journal) };
  return (await tx.draft.create({ data, select: { id: true } })).id;
}

/** Which group a draft belongs to, before anything else is known of it. */
export const draftGroup = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.draft.findUnique({ where: { id }, select: { groupId: true } }))?.groupId ?? null;

/** How often a draft has been changed, or null where there is none. */
export const draftVersion = async (tx: Tx, id: string): Promise<number | null> =>
  (await tx.draft.findUnique({ where: { id }, select: { version: true } }))?.version ?? null;

/** A draft, or null. */
export async function findDraft(tx: Tx, id: string): Promise<DraftRow | null> {
  const row = await tx.draft.findUnique({ where: { id } });
  if (!row) return null;
  return {
    ...row,
    found: row.found as unknown as Found,
    journal: row.acts as unknown as Journal,
    decisions: row.decisions as unknown as DraftDecisions,
  };
}

/** Keeps everybody else from the draft until the transaction ends. */
export async function lockDraft(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM "Draft" WHERE "id" = ${id}::uuid FOR UPDATE`);
}

/** What is kept after acts, or after the source was read anew. */
export type DraftChange = { journal: Journal; headline: Headline; raw?: string; found?: Found };

/** Keeps the draft's next version. */
export async function saveDraft(tx: Tx, row: DraftRow, change: DraftChange): Promise<number> {
  const { title, author, source, language } = change.headline;
  const data = { title, author, source, language, acts: json(change.journal), version: row.version + 1 };
  const anew = {
    ...(change.found && { found: json(change.found) }),
    ...(change.raw !== undefined && { raw: change.raw }),
  };
  await tx.draft.update({ where: { id: row.id }, data: { ...data, ...anew } });
  return data.version;
}

/** Says that a draft became a text. */
export async function markPublished(tx: Tx, id: string, textId: string, at: Date): Promise<void> {
  // Its file is no longer needed: the words stand in the text, and anew in every revision.
  await tx.draftFile.deleteMany({ where: { draftId: id } });
  await tx.draft.update({ where: { id }, data: { textId, publishedAt: at } });
}

/** Keeps what was decided, and the revision that the draft changes; the words of the draft stay as they are. */
export async function saveDecisions(tx: Tx, id: string, baseId: string, decisions: DraftDecisions): Promise<void> {
  await tx.draft.update({ where: { id }, data: { baseId, decisions } });
}

/** Throws a draft away; a published one stays, as the record of its text. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.draft.deleteMany({ where: { id, textId: null } });
}

/** A draft in its group's list. */
export type ListedDraft = {
  id: string;
  title: string;
  by: string | null;
  reading: string | null;
  /** The title of the text that it revises. */
  revises: string | null;
  state: DraftState;
  updatedAt: Date;
};

/** The group's drafts in progress, the one touched last first. */
export const listDrafts = (tx: Tx, groupId: string): Promise<ListedDraft[]> =>
  tx.$queryRaw<ListedDraft[]>(Prisma.sql`
    SELECT d."id", d."title", u."name" AS "by", r."title" AS "reading", t."title" AS "revises",
           d."state"::text AS "state", d."updatedAt"
      FROM "Draft" d
      JOIN "User" u ON u."id" = d."createdById"
      LEFT JOIN "Reading" r ON r."id" = d."readingId"
      LEFT JOIN "Text" t ON t."id" = d."revisesId"
     WHERE d."groupId" = ${groupId}::uuid AND d."textId" IS NULL
     ORDER BY d."updatedAt" DESC, d."id" DESC
     LIMIT 100`);

/** The name of a person, for saying who was quicker. */
export const nameOf = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.user.findUnique({ where: { id }, select: { name: true } }))?.name ?? null;

/** The names of people, by their ids. */
export async function namesOf(tx: Tx, ids: string[]): Promise<Map<string, string | null>> {
  const rows = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Where a draft belongs: its group, and the reading that it will be a companion in. */
export type DraftHome = { group: { slug: string; name: string }; reading: { slug: string; title: string } | null };

/** The group and the reading of a draft. */
export async function homeOf(tx: Tx, groupId: string, readingId: string | null): Promise<DraftHome> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: { slug: true, name: true } });
  const reading = readingId
    ? await tx.reading.findUnique({ where: { id: readingId }, select: { slug: true, title: true } })
    : null;
  return { group, reading };
}

/** The text that a draft is a revision of; `from` is the number of the revision whose blocks it began with. */
export type Revised = {
  group: string;
  reading: string;
  text: string;
  title: string;
  from: number | null;
  newest: number;
};

/** What a draft revises, or null where that text is gone. */
export async function revisedBy(tx: Tx, textId: string, fromId: string | null): Promise<Revised | null> {
  const rows = await tx.$queryRaw<Revised[]>(Prisma.sql`
    SELECT g."slug" AS "group", r."slug" AS "reading", t."slug" AS "text", t."title",
           (SELECT v."number" FROM "Revision" v WHERE v."id" = ${fromId}::uuid) AS "from",
           (SELECT max(v."number") FROM "Revision" v WHERE v."textId" = t."id") AS "newest"
      FROM "Text" t JOIN "Reading" r ON r."id" = t."readingId" JOIN "Group" g ON g."id" = r."groupId"
     WHERE t."id" = ${textId}::uuid`);
  return rows[0] ?? null;
}

/** Somebody else who has a draft open. */
export type Visitor = { name: string | null };

/** Says that somebody has the draft open, and answers with who else has had it since then. */
export async function visit(tx: Tx, draftId: string, userId: string, at: Date, since: Date): Promise<Visitor[]> {
  await tx.draftVisit.upsert({
    where: { draftId_userId: { draftId, userId } },
    update: { at },
    create: { draftId, userId, at },
  });
  const others = { draftId, userId: { not: userId }, at: { gt: since } };
  const rows = await tx.draftVisit.findMany({ where: others, select: { user: { select: { name: true } } }, take: 20 });
  return rows.map(({ user }) => user);
}

/** The reading of a group by its slug. */
export const findReading = (tx: Tx, groupId: string, slug: string) =>
  tx.reading.findUnique({ where: { groupId_slug: { groupId, slug } }, select: { id: true, archivedAt: true } });

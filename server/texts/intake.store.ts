// Keeps what drafts are read from, and how far the reading of each has come.
import { Prisma } from "@/prisma/client/client";
import type { DraftState } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import type { Found } from "@/server/texts/import/block";
import type { Journal } from "@/server/texts/import/journal";
import type { Part } from "@/server/texts/import/source";

/** Where a draft belongs, and whose it is. */
export type Origin = {
  groupId: string;
  readingId: string | null;
  createdById: string;
  raw: string;
  revisesId?: string;
  baseId?: string;
};

/** What is known of a text before its file is read. */
export type Known = { title: string; author: string | null; source: string | null; language: string };

/** What a draft is read from: bytes with what they were sent as, or an address. */
export type Source = { name: string | null; type: string | null; address: string | null; bytes: Uint8Array | null };

const json = (value: Found | Journal | Part[] | number[]): Prisma.InputJsonValue =>
  value as unknown as Prisma.InputJsonValue;

const bytesOf = ({ bytes, ...rest }: Source) => ({ ...rest, bytes: bytes && Uint8Array.from(bytes) });

/** How a draft stands that is about to be read. */
const WAITING = { state: "reading", progress: 0, doing: "", beatAt: null, refusal: null } as const;

/** A text that a draft may revise. */
export type Revisable = Known & { id: string; baseId: string; archived: boolean };

/** A text by where it stands: what is known of it, its newest revision, and whether its reading is archived. */
export async function findRevised(tx: Tx, groupId: string, reading: string, text: string): Promise<Revisable | null> {
  const rows = await tx.$queryRaw<Revisable[]>(Prisma.sql`
    SELECT t."id", t."title", t."author", t."source", t."language", r."archivedAt" IS NOT NULL AS "archived",
           (SELECT v."id" FROM "Revision" v WHERE v."textId" = t."id" ORDER BY v."number" DESC LIMIT 1) AS "baseId"
      FROM "Text" t JOIN "Reading" r ON r."id" = t."readingId"
     WHERE r."groupId" = ${groupId}::uuid AND r."slug" = ${reading} AND t."slug" = ${text}`);
  return rows[0] ?? null;
}

/** Keeps a draft whose source is yet to be read; answers with its id. */
export async function insertWaiting(
  tx: Tx,
  origin: Origin,
  known: Known,
  source: Source,
  journal: Journal,
): Promise<string> {
  const found: Found = { blocks: [], details: known };
  const data = { ...origin, ...known, ...WAITING, found: json(found), acts: json(journal) };
  return (await tx.draft.create({ data: { ...data, file: { create: bytesOf(source) } }, select: { id: true } })).id;
}

/** Gives a draft another source to be read; what was found in the old one stays until then. */
export async function replaceSource(tx: Tx, draftId: string, source: Source): Promise<void> {
  const file = bytesOf(source);
  await tx.draftFile.upsert({ where: { draftId }, update: file, create: { draftId, ...file } });
  const blank = { parts: Prisma.DbNull, chosen: Prisma.DbNull, format: null };
  await tx.draft.update({ where: { id: draftId }, data: { ...WAITING, ...blank, version: { increment: 1 } } });
}

/** Lets a draft's source be read again, fetched anew where it came from an address. */
export async function waitAgain(tx: Tx, draftId: string): Promise<void> {
  await tx.draftFile.updateMany({ where: { draftId, address: { not: null } }, data: { bytes: null } });
  await tx.draft.update({ where: { id: draftId }, data: { ...WAITING, version: { increment: 1 } } });
}

/** Lets the chosen parts of a draft's book be read. */
export async function waitForParts(tx: Tx, draftId: string, chosen: number[]): Promise<void> {
  await tx.draft.update({
    where: { id: draftId },
    data: { ...WAITING, chosen: json(chosen), version: { increment: 1 } },
  });
}

/** Puts a draft into a state in which nobody reads it. */
export async function settleState(
  tx: Tx,
  draftId: string,
  state: Exclude<DraftState, "reading">,
  refusal: string | null,
): Promise<void> {
  await tx.draft.update({ where: { id: draftId }, data: { state, refusal, version: { increment: 1 } } });
}

/** Lets a draft's file go, where its words came otherwise or have been published. */
export async function dropSource(tx: Tx, draftId: string): Promise<void> {
  await tx.draftFile.deleteMany({ where: { draftId } });
  const blank = { parts: Prisma.DbNull, chosen: Prisma.DbNull, format: null };
  await tx.draft.update({ where: { id: draftId }, data: { ...blank, state: "ready", refusal: null } });
}

/** How the reading of a draft stands. */
export type Intake = {
  state: DraftState;
  version: number;
  title: string;
  groupId: string;
  readingId: string | null;
  revisesId: string | null;
  textId: string | null;
  format: string | null;
  progress: number;
  doing: string;
  beatAt: Date | null;
  updatedAt: Date;
  refusal: string | null;
  parts: Part[] | null;
  chosen: number[] | null;
  name: string | null;
  address: string | null;
  size: number | null;
  /** Something was found in it before, which is still there. */
  before: boolean;
};

/** How the reading of a draft stands, without the words in it; null where there is no such draft. */
export async function findIntake(tx: Tx, id: string): Promise<Intake | null> {
  const rows = await tx.$queryRaw<Intake[]>(Prisma.sql`
    SELECT d."state"::text AS "state", d."version", d."title", d."groupId", d."readingId", d."revisesId", d."textId",
           d."format", d."progress", d."doing", d."beatAt", d."updatedAt", d."refusal", d."parts", d."chosen",
           f."name", f."address", octet_length(f."bytes") AS "size",
           jsonb_array_length(d."found"->'blocks') > 0 AS "before"
      FROM "Draft" d LEFT JOIN "DraftFile" f ON f."draftId" = d."id" WHERE d."id" = ${id}::uuid`);
  return rows[0] ?? null;
}

/** A reading that has begun: whoever holds the draft's version of that moment may say what came of it. */
export type Claim = { id: string; version: number };

/** What is read, and what is known already. */
export type Claimed = Claim & Source & { chosen: number[] | null; createdById: string; known: Known };

/** Begins a draft's reading, and takes it from anybody who had begun before; null where nothing is to be read. */
export async function claim(tx: Tx, id: string, at: Date): Promise<Claimed | null> {
  const rows = await tx.draft.updateManyAndReturn({
    where: { id, state: "reading", textId: null },
    data: { beatAt: at, version: { increment: 1 } },
    select: { version: true, createdById: true, chosen: true, title: true, author: true, source: true, language: true },
  });
  const file = await tx.draftFile.findUnique({ where: { draftId: id } });
  const [row] = rows;
  if (!row || !file) return null;
  const { version, createdById, chosen, ...known } = row;
  const { draftId: _, ...source } = file;
  return { id, version, createdById, chosen: chosen as number[] | null, known, ...source };
}

const held = ({ id, version }: Claim) => ({ id, version, state: "reading" as const });

/** Says how far a reading is; false where somebody stopped it or began it anew. */
export async function beat(tx: Tx, of: Claim, said: { progress: number; doing: string }, at: Date): Promise<boolean> {
  const { count } = await tx.draft.updateMany({ where: held(of), data: { ...said, beatAt: at } });
  return count === 1;
}

/** Keeps what came from a draft's address. */
export async function keepFetched(tx: Tx, draftId: string, file: Source): Promise<void> {
  await tx.draftFile.updateMany({ where: { draftId }, data: bytesOf(file) });
}

/** What was read: the words as they came, where they were words, and what was found in them. */
export type Read = { format: string; raw: string; found: Found; journal: Journal };

/** Keeps what was found; the draft is ready. */
export async function keepFound(tx: Tx, of: Claim, { format, raw, found, journal }: Read): Promise<boolean> {
  const data = { ...found.details, format, raw, found: json(found), acts: json(journal) };
  const done = { state: "ready" as const, progress: 1, doing: "", version: of.version + 1 };
  return (await tx.draft.updateMany({ where: held(of), data: { ...data, ...done } })).count === 1;
}

/** Keeps the parts of a book; somebody has to choose from them. */
export async function keepParts(tx: Tx, of: Claim, format: string, parts: Part[]): Promise<boolean> {
  const data = { state: "choosing" as const, format, parts: json(parts), version: of.version + 1 };
  return (await tx.draft.updateMany({ where: held(of), data })).count === 1;
}

/** Keeps why it could not be read. */
export async function keepRefusal(tx: Tx, of: Claim, refusal: string): Promise<boolean> {
  const data = { state: "refused" as const, refusal, version: of.version + 1 };
  return (await tx.draft.updateMany({ where: held(of), data })).count === 1;
}

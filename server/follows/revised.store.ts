// A revision as those hear of it who follow what it changed.
import { Prisma } from "@/prisma/client/client";
import type { LineageChange, Visibility } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import { PAGES, PLACE, WHOLE_GROUP } from "@/server/follows/follow.store";
import type { OwnWish, StandingRow } from "@/server/follows/rows";

/** The revision, and where it is read. */
export type RevisedRow = {
  id: string;
  number: number;
  summary: string;
  createdAt: Date;
  byId: string;
  by: string | null;
  groupId: string;
  group: string;
  groupName: string;
  visibility: Visibility;
  reading: string;
  text: string;
  textId: string;
  title: string;
};

/** The revision, or null. */
export async function findRevised(tx: Tx, id: string): Promise<RevisedRow | null> {
  const rows = await tx.$queryRaw<RevisedRow[]>(Prisma.sql`
    SELECT v."id", v."number", v."summary", v."createdAt", u."id" AS "byId", u."name" AS "by", g."id" AS "groupId",
           g."slug" AS "group", g."name" AS "groupName", g."visibility"::text AS "visibility", r."slug" AS "reading",
           x."slug" AS "text", x."id" AS "textId", x."title"
      FROM "Revision" v JOIN "Text" x ON x."id" = v."textId" JOIN "Reading" r ON r."id" = x."readingId"
      JOIN "Group" g ON g."id" = v."groupId" JOIN "User" u ON u."id" = v."createdById"
     WHERE v."id" = ${id}::uuid`);
  return rows[0] ?? null;
}

/** One paragraph that changed: its name and words before, and those after it (null: gone). */
export type ChangedRow = {
  fromId: string;
  toId: string | null;
  change: LineageChange;
  number: number | null;
  oldWords: string;
  newWords: string | null;
  key: string;
  /** Where it stands in the words of today. */
  place: number | null;
};

/** The paragraphs of the revision before that this one changed, in their order; of a split the piece that shares most. */
export const changedBy = (tx: Tx, revisionId: string): Promise<ChangedRow[]> =>
  tx.$queryRaw<ChangedRow[]>(Prisma.sql`
    SELECT DISTINCT ON (o."position") l."fromId", l."toId", l."change"::text AS "change", o."number", o."words" AS "oldWords",
           b."words" AS "newWords", coalesce(q."key", p."key") AS "key", "placeOfParagraph"(coalesce(l."toId", l."fromId")) AS "place"
      FROM "Lineage" l
      JOIN "Revision" v ON v."id" = l."revisionId"
      JOIN "Revision" w ON w."textId" = v."textId" AND w."number" = v."number" - 1
      JOIN "Block" o ON o."revisionId" = w."id" AND o."paragraphId" = l."fromId"
      JOIN "Paragraph" p ON p."id" = l."fromId"
      LEFT JOIN "Paragraph" q ON q."id" = l."toId"
      LEFT JOIN "Block" b ON b."revisionId" = v."id" AND b."paragraphId" = l."toId"
     WHERE l."revisionId" = ${revisionId}::uuid AND l."change" <> 'same'
     ORDER BY o."position", l."id"`);

/** One wish of somebody with a proven address, and how they stand. */
export type ReaderWish = OwnWish & StandingRow & { userId: string; email: string; timeZone: string };

/** Every wish that may speak of these paragraphs, and of their threads. */
export const wishesAboutText = (
  tx: Tx,
  { groupId, textId }: RevisedRow,
  paragraphs: readonly string[],
): Promise<ReaderWish[]> =>
  tx.$queryRaw<ReaderWish[]>(Prisma.sql`
    SELECT ${PLACE}, ${PAGES}, f."readingId", f."userId", f."cadence"::text AS "cadence", f."updatedAt" AS "since", f."origin"::text AS "origin",
           f."groupId", f."textId", coalesce(f."paragraphId", t."paragraphId") AS "paragraphId", f."threadId",
           u."email", u."timeZone", m."role"::text AS "role", m."joinedAt", m."suspendedAt"
      FROM "Follow" f
      JOIN "User" u ON u."id" = f."userId" AND u."emailVerified" IS NOT NULL
      LEFT JOIN "Thread" t ON t."id" = f."threadId"
      LEFT JOIN "Membership" m ON m."groupId" = f."groupId" AND m."userId" = f."userId"
     WHERE f."groupId" = ${groupId}::uuid
       AND (f."textId" = ${textId}::uuid OR f."paragraphId" = ANY(${paragraphs}::uuid[])
            OR t."paragraphId" = ANY(${paragraphs}::uuid[]) OR f."pagesOfId" = ${textId}::uuid
            OR f."readingId" = (SELECT "readingId" FROM "Text" WHERE "id" = ${textId}::uuid) OR ${WHOLE_GROUP})`);

/** Under which key a mail was posted, and when. */
export const findDelivery = (tx: Tx, id: string) =>
  tx.delivery.findUnique({ where: { id }, select: { dedupKey: true, createdAt: true } });

/** Why a mail to an address was skipped to which nothing is sent. */
export const SUPPRESSED = "suppressed";

/** Takes a mail out of the outbox that may not be sent any more; of one that is out of it, says why. */
export async function skipMail(tx: Tx, delivery: string, because: string): Promise<void> {
  await tx.delivery.updateMany({
    where: { id: delivery, state: { in: ["queued", "sending", "skipped"] } },
    data: { state: "skipped", raw: new Uint8Array(), leasedUntil: null, lastError: because },
  });
}

// The talk of a text as a revision meets it: how much there is on each paragraph, and the passages it is about.
import { Prisma } from "@/prisma/client/client";
import type { Quote } from "@/server/anchoring/quote";
import type { Tx } from "@/server/db";

/** How much talk hangs on a paragraph, whoever may see it. */
export type TalkOn = { paragraphId: string; threads: number; comments: number };

/** Every paragraph of a text that has talk. What was withdrawn unanswered is no talk any more. */
export const talkOn = (tx: Tx, textId: string): Promise<TalkOn[]> =>
  tx.$queryRaw<TalkOn[]>(Prisma.sql`
    SELECT t."paragraphId", count(DISTINCT t."id")::int AS "threads", count(*)::int AS "comments"
      FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id"
     WHERE t."textId" = ${textId}::uuid AND c."standing" <> 'withdrawn'
     GROUP BY t."paragraphId"`);

/** A thread with the passage that it is about, if any. */
export type Tied = { id: string; paragraphId: string; quote: Quote | null; start: number | null; end: number | null };

/** The threads of a text that are about a passage. */
export const passagesOf = (tx: Tx, textId: string): Promise<(Tied & { quote: Quote })[]> =>
  tx.$queryRaw<(Tied & { quote: Quote })[]>(Prisma.sql`
    SELECT t."id", t."paragraphId", t."quote", t."quoteStart" AS "start", t."quoteEnd" AS "end" FROM "Thread" t
     WHERE t."textId" = ${textId}::uuid AND t."quote" IS NOT NULL`);

/** A paragraph that is no longer in the text, with its last words and whether talk hangs on it. */
export type GoneRow = {
  paragraphId: string;
  key: string;
  words: string;
  kind: "paragraph";
  number: number | null;
  label: string | null;
  afterId: string | null;
  intoId: string | null;
  lastIn: number;
};

/** Everything that has gone from a text, as it was called and read last. */
export const gonePieces = (tx: Tx, textId: string): Promise<GoneRow[]> =>
  tx.$queryRaw<GoneRow[]>(Prisma.sql`
    SELECT p."id" AS "paragraphId", p."key", p."afterId", p."intoId", b."words", b."kind"::text AS "kind", b."number", b."label",
           b."in" AS "lastIn"
      FROM "Paragraph" p
      JOIN LATERAL (
        SELECT k.*, v."number" AS "in" FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
         WHERE k."paragraphId" = p."id" ORDER BY v."number" DESC LIMIT 1) b ON true
     WHERE p."textId" = ${textId}::uuid AND p."goneIn" IS NOT NULL
     ORDER BY b."in", b."position"`);

/** How many people follow something of the text, at any level, and do not mute it. */
export async function followersOf(tx: Tx, groupId: string, textId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ many: number }[]>(Prisma.sql`
    SELECT count(DISTINCT f."userId")::int AS "many" FROM "Follow" f
      LEFT JOIN "Paragraph" p ON p."id" = f."paragraphId"
      LEFT JOIN "Thread" t ON t."id" = f."threadId"
     WHERE f."groupId" = ${groupId}::uuid AND f."cadence" <> 'never'
       AND (coalesce(f."textId", p."textId", t."textId") = ${textId}::uuid
            OR num_nonnulls(f."textId", f."paragraphId", f."threadId") = 0)`);
  return rows[0]?.many ?? 0;
}

/** How many threads stand on each of these paragraphs. */
export async function threadsOn(tx: Tx, paragraphs: string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; many: number }[]>(Prisma.sql`
    SELECT "paragraphId" AS "id", count(*)::int AS "many" FROM "Thread"
     WHERE "paragraphId" = ANY(${paragraphs}::uuid[]) GROUP BY "paragraphId"`);
  return new Map(rows.map(({ id, many }) => [id, many]));
}

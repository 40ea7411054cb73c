// Keeps thanks, and brings them up by comment.
import { Prisma } from "@/prisma/client/client";
import type { Looker } from "@/server/comments/thread";
import type { Tx } from "@/server/db";
import { beneathHidden, onParagraph } from "@/server/marks/seen.store";

/** How many are named beside the count. */
export const NAMED = 2;

/** One comment's thanks as this person sees them, the earliest names first. */
export type ThanksRow = { comment: string; count: number; mine: boolean; names: (string | null)[] };

/** Gives thanks; once, however often it is said. */
export const giveThanks = (tx: Tx, data: { commentId: string; userId: string; groupId: string; at: Date }) =>
  tx.thanks.createMany({ data: [data], skipDuplicates: true });

/** Takes them back. */
export const takeBackThanks = (tx: Tx, commentId: string, userId: string) =>
  tx.thanks.deleteMany({ where: { commentId, userId } });

const summary = (me: string | null): Prisma.Sql => Prisma.sql`
  k."commentId" AS "comment", count(*)::int AS "count", bool_or(k."userId" IS NOT DISTINCT FROM ${me}::uuid) AS "mine",
  coalesce((array_agg(u."name" ORDER BY k."at", u."id") FILTER (WHERE k."userId" IS DISTINCT FROM ${me}::uuid))[1:${NAMED}], '{}') AS "names"`;

/** The thanks for one comment. */
export async function thanksFor(tx: Tx, commentId: string, me: string): Promise<ThanksRow | null> {
  const rows = await tx.$queryRaw<ThanksRow[]>(Prisma.sql`
    SELECT ${summary(me)} FROM "Thanks" k JOIN "User" u ON u."id" = k."userId"
     WHERE k."commentId" = ${commentId}::uuid GROUP BY k."commentId"`);
  return rows[0] ?? null;
}

/** The thanks for every comment on a paragraph that this person sees. */
export const thanksOn = (tx: Tx, paragraphId: string, who: Looker): Promise<ThanksRow[]> =>
  tx.$queryRaw<ThanksRow[]>(Prisma.sql`
    SELECT ${summary(who.userId)}
      FROM "Thread" t
      JOIN "Comment" m ON m."threadId" = t."id" AND m."standing" = 'visible'
      JOIN "Thanks" k ON k."commentId" = m."id"
      JOIN "User" u ON u."id" = k."userId"
     WHERE ${onParagraph(paragraphId)} AND NOT ${beneathHidden(who)} GROUP BY k."commentId"`);

/** The most that are named on request. */
const ALL_NAMED = 200;

/** Everybody who thanked, the earliest first. */
export const whoThanked = (tx: Tx, commentId: string): Promise<{ name: string | null }[]> =>
  tx.$queryRaw<{ name: string | null }[]>(Prisma.sql`
    SELECT u."name" FROM "Thanks" k JOIN "User" u ON u."id" = k."userId"
     WHERE k."commentId" = ${commentId}::uuid ORDER BY k."at", u."id" LIMIT ${ALL_NAMED}`);

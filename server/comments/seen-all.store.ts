// Marks all of a text as seen, and takes exactly that back again.
import { Prisma } from "@/prisma/client/client";
import { inText } from "@/server/comments/seen.store";
import type { Tx } from "@/server/db";

/** Numbers of comments from the first up to the last. */
export type Stretch = [first: number, last: number];

/**
 * Adds what was not seen of a text up to a number, and answers with what it added: the stretches of its numbers that no
 * comment stands between which had been seen.
 */
export async function addAllSeen(tx: Tx, userId: string, textId: string, seq: number, at: Date): Promise<Stretch[]> {
  const rows = await tx.$queryRaw<{ first: number; last: number }[]>(Prisma.sql`
    WITH before AS MATERIALIZED (
      SELECT unnest(m."seqs") AS "seq" FROM "Seen" m WHERE m."userId" = ${userId}::uuid AND m."textId" = ${textId}::uuid),
    added AS MATERIALIZED (
      SELECT t."textId", t."id" AS "threadId", t."groupId", c."seq"
        FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id" LEFT JOIN before s ON s."seq" = c."seq"
       WHERE ${inText(textId, seq)} AND c."standing" = 'visible' AND c."authorId" <> ${userId}::uuid AND s."seq" IS NULL),
    kept AS (
      INSERT INTO "Seen" AS kept ("userId", "textId", "threadId", "groupId", "seqs", "at")
      SELECT ${userId}::uuid, "textId", "threadId", "groupId", array_agg("seq" ORDER BY "seq"), ${at}::timestamp
        FROM added GROUP BY "textId", "threadId", "groupId" ORDER BY "threadId"
      ON CONFLICT ("userId", "textId", "threadId") DO UPDATE
        SET "seqs" = ARRAY(SELECT DISTINCT q FROM unnest(kept."seqs" || excluded."seqs") q ORDER BY q), "at" = excluded."at")
    SELECT min("seq")::float8 AS "first", max("seq")::float8 AS "last"
      FROM (SELECT "seq", "fresh", count(*) FILTER (WHERE NOT "fresh") OVER (ORDER BY "seq") AS "seen"
              FROM (SELECT "seq", true AS "fresh" FROM added UNION ALL SELECT "seq", false FROM before) every) counted
     WHERE "fresh" GROUP BY "seen" ORDER BY 1`);
  return rows.map(({ first, last }) => [first, last]);
}

/** Takes these out of what somebody has seen of a text; where nothing is left of a thread, its row goes. */
export async function takeOutSeen(
  tx: Tx,
  userId: string,
  textId: string,
  stretches: readonly Stretch[],
): Promise<void> {
  const mine = Prisma.sql`kept."userId" = ${userId}::uuid AND kept."textId" = ${textId}::uuid`;
  const [first, last] = [stretches.map(([from]) => from), stretches.map(([, to]) => to)];
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Seen" kept SET "seqs" = ARRAY(SELECT q FROM unnest(kept."seqs") q WHERE NOT q <@ out."all" ORDER BY q)
      FROM (SELECT range_agg(int8range(least(a, b), greatest(a, b), '[]')) AS "all"
              FROM unnest(${first}::bigint[], ${last}::bigint[]) AS s(a, b)) out
     WHERE ${mine} AND EXISTS (SELECT FROM unnest(kept."seqs") q WHERE q <@ out."all")`);
  await tx.$executeRaw(Prisma.sql`DELETE FROM "Seen" kept WHERE ${mine} AND kept."seqs" = '{}'`);
}

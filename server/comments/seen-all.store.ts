// Marks all of a text as seen, and takes exactly that back again.
import { Prisma } from "@/prisma/client/client";
import { inText } from "@/server/comments/seen.store";
import type { Tx } from "@/server/db";

/** Adds what was not seen of a text up to a number, and answers with what it added. */
export async function addAllSeen(tx: Tx, userId: string, textId: string, seq: number, at: Date): Promise<number[]> {
  const rows = await tx.$queryRaw<{ seq: number }[]>(Prisma.sql`
    WITH added AS MATERIALIZED (
      SELECT t."textId", t."id" AS "threadId", t."groupId", c."seq"
        FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id"
        LEFT JOIN (SELECT unnest(m."seqs") AS "seq" FROM "Seen" m
                    WHERE m."userId" = ${userId}::uuid AND m."textId" = ${textId}::uuid) s ON s."seq" = c."seq"
       WHERE ${inText(textId, seq)} AND c."standing" = 'visible' AND c."authorId" <> ${userId}::uuid AND s."seq" IS NULL),
    kept AS (
      INSERT INTO "Seen" AS kept ("userId", "textId", "threadId", "groupId", "seqs", "at")
      SELECT ${userId}::uuid, "textId", "threadId", "groupId", array_agg("seq" ORDER BY "seq"), ${at}::timestamp
        FROM added GROUP BY "textId", "threadId", "groupId" ORDER BY "threadId"
      ON CONFLICT ("userId", "textId", "threadId") DO UPDATE
        SET "seqs" = ARRAY(SELECT DISTINCT q FROM unnest(kept."seqs" || excluded."seqs") q ORDER BY q), "at" = excluded."at")
    SELECT "seq"::float8 AS "seq" FROM added ORDER BY "seq"`);
  return rows.map((row) => row.seq);
}

/** Takes these out of what somebody has seen of a text; where nothing is left of a thread, its row goes. */
export async function takeOutSeen(tx: Tx, userId: string, textId: string, seqs: readonly number[]): Promise<void> {
  const mine = Prisma.sql`kept."userId" = ${userId}::uuid AND kept."textId" = ${textId}::uuid`;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Seen" kept
       SET "seqs" = ARRAY(SELECT unnest(kept."seqs") EXCEPT SELECT unnest(${seqs}::bigint[]) ORDER BY 1)
     WHERE ${mine} AND kept."seqs" && ${seqs}::bigint[]`);
  await tx.$executeRaw(Prisma.sql`DELETE FROM "Seen" kept WHERE ${mine} AND kept."seqs" = '{}'`);
}

// Keeps which further paragraphs threads are about.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Sql } from "@/server/plain";

/** A thread whose further paragraphs somebody says. */
export type NewAlso = { threadId: string; groupId: string; byId: string; at: Date };

/** Adds paragraphs to those that a thread is also about, in one statement; answers how many of them it can be about. */
export async function addAlso(tx: Sql, to: NewAlso, paragraphs: readonly string[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    WITH known AS (
      SELECT p."id" FROM "Paragraph" p JOIN "Thread" t ON t."textId" = p."textId"
       WHERE t."id" = ${to.threadId}::uuid AND p."id" = ANY(${[...paragraphs]}::uuid[]) AND p."id" <> t."paragraphId"
         AND NOT EXISTS (SELECT FROM "Block" b WHERE b."paragraphId" = p."id" AND b."kind" = 'whole')),
    kept AS (
      INSERT INTO "ThreadAlso" ("threadId", "paragraphId", "groupId", "byId", "at")
      SELECT ${to.threadId}::uuid, "id", ${to.groupId}::uuid, ${to.byId}::uuid, ${to.at}::timestamp FROM known
          ON CONFLICT DO NOTHING)
    SELECT count(*)::int AS "count" FROM known`);
  return row?.count ?? 0;
}

/** Keeps these in the place of those that a thread had; false where one of them is none that it can be about. */
export async function keepAlso(tx: Tx, to: NewAlso, paragraphs: readonly string[]): Promise<boolean> {
  await tx.threadAlso.deleteMany({ where: { threadId: to.threadId, paragraphId: { notIn: [...paragraphs] } } });
  return paragraphs.length === 0 || (await addAlso(tx, to, paragraphs)) === paragraphs.length;
}

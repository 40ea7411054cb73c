// Keeps which reply answers a thread, and brings it up.
import { Prisma } from "@/prisma/client/client";
import type { Looker } from "@/server/comments/thread";
import type { Tx } from "@/server/db";
import { beneathHidden } from "@/server/marks/seen.store";

/** A thread's answer, while its comment is there for everybody. */
export type AnswerRow = { thread: string; comment: string; author: string | null; by: string | null; at: Date };

/** Who began the thread. */
export async function starterOf(tx: Tx, threadId: string): Promise<string | null> {
  const root = await tx.comment.findFirst({ where: { threadId, parentId: null }, select: { authorId: true } });
  return root?.authorId ?? null;
}

/** A mark that is made. */
export type NewAnswer = { threadId: string; groupId: string; commentId: string; byId: string; at: Date };

/** Marks the answer, in the place of another one. The same again keeps who said it first. */
export const markAnswer = (tx: Tx, { threadId, groupId, commentId, byId, at }: NewAnswer) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "Answer" ("threadId", "groupId", "commentId", "byId", "at")
    VALUES (${threadId}::uuid, ${groupId}::uuid, ${commentId}::uuid, ${byId}::uuid, ${at}::timestamp)
    ON CONFLICT ("threadId") DO UPDATE
       SET "commentId" = excluded."commentId", "byId" = excluded."byId", "at" = excluded."at"
     WHERE "Answer"."commentId" <> excluded."commentId"`);

/** Takes the mark from this comment; another one's stays. */
export const unmarkAnswer = (tx: Tx, threadId: string, commentId: string) =>
  tx.answer.deleteMany({ where: { threadId, commentId } });

/** The answers of these threads that this person sees. */
export const answersOf = (tx: Tx, threads: Prisma.Sql, who: Looker): Promise<AnswerRow[]> =>
  tx.$queryRaw<AnswerRow[]>(Prisma.sql`
    SELECT n."threadId" AS "thread", n."commentId" AS "comment", a."name" AS "author", y."name" AS "by", n."at"
      FROM "Answer" n
      JOIN "Thread" t ON t."id" = n."threadId"
      JOIN "Comment" m ON m."id" = n."commentId" AND m."standing" = 'visible'
      JOIN "User" a ON a."id" = m."authorId"
      JOIN "User" y ON y."id" = n."byId"
     WHERE ${threads} AND NOT ${beneathHidden(who)}`);

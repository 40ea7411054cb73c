// Keeps what each member has seen of the talk, comment by comment: what is not in the list is new, whatever its number.
import { Prisma } from "@/prisma/client/client";
import { hides } from "@/server/comments/hiding.store";
import type { Reader } from "@/server/comments/thread";
import type { Tx } from "@/server/db";

/** New to this person: by others, after they joined, not among what they saw, and nothing that they hide. Needs `c`, and `s` of `joinSeen`. */
export const freshFor = (who: Reader): Prisma.Sql =>
  who.userId && who.joinedAt
    ? Prisma.sql`(c."standing" = 'visible' AND c."authorId" <> ${who.userId}::uuid
        AND c."createdAt" > ${who.joinedAt}::timestamp AND s."seq" IS NULL AND NOT ${hides(who)})`
    : Prisma.sql`false`;

/** What this person has seen, row by row beside `c`. `within` says of the rows `m` of Seen which of them may matter. */
export const joinSeen = (who: Reader, within: Prisma.Sql): Prisma.Sql => Prisma.sql`
  LEFT JOIN (SELECT unnest(m."seqs") AS "seq" FROM "Seen" m WHERE m."userId" = ${who.userId}::uuid AND ${within}) s
    ON s."seq" = c."seq"`;

/** Whose marks, when they were made, and of which comments `c` on threads `t`. */
type Marks = { userId: string; at: Date; of: Prisma.Sql };

/** Adds to what was seen; two devices at once lose nothing to each other. */
export async function addSeen(tx: Tx, { userId, at, of }: Marks): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Seen" AS kept ("userId", "textId", "threadId", "groupId", "seqs", "at")
    SELECT ${userId}::uuid, t."textId", t."id", t."groupId", array_agg(c."seq" ORDER BY c."seq"), ${at}::timestamp
      FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id"
     WHERE ${of} AND c."standing" = 'visible' AND c."authorId" <> ${userId}::uuid
     GROUP BY t."id" ORDER BY t."id"
    ON CONFLICT ("userId", "textId", "threadId") DO UPDATE
      SET "seqs" = ARRAY(SELECT DISTINCT q FROM unnest(kept."seqs" || excluded."seqs") q ORDER BY q), "at" = excluded."at"
     WHERE NOT kept."seqs" @> excluded."seqs"`);
}

/** These comments, as far as they stand in the text. */
export const theseOf = (textId: string, comments: readonly string[]): Prisma.Sql =>
  Prisma.sql`t."textId" = ${textId}::uuid AND c."id" = ANY(${comments}::uuid[])`;

/** Everything on the paragraph up to this number. */
export const onParagraph = (paragraphId: string, seq: number): Prisma.Sql =>
  Prisma.sql`t."paragraphId" = ${paragraphId}::uuid AND c."seq" <= ${seq}::bigint`;

/** Everything in the text up to this number. */
export const inText = (textId: string, seq: number): Prisma.Sql => Prisma.sql`
  t."paragraphId" IN (SELECT p."id" FROM "Paragraph" p WHERE p."textId" = ${textId}::uuid) AND c."seq" <= ${seq}::bigint`;

/** Takes a comment, and what came after it in its thread, out of what was seen. */
export async function dropSeen(tx: Tx, userId: string, threadId: string, seq: number): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Seen" kept SET "seqs" = ARRAY(SELECT q FROM unnest(kept."seqs") q WHERE q < ${seq}::bigint ORDER BY q)
      FROM "Thread" t
     WHERE t."id" = ${threadId}::uuid AND kept."userId" = ${userId}::uuid
       AND kept."textId" = t."textId" AND kept."threadId" = t."id"`);
}

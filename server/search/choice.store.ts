// What a search can be narrowed to: the texts of a group, and the people who wrote in it and are gone.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

/** A text of the group, in the order in which readings are offered: the newest first. */
export type TextRow = {
  id: string;
  slug: string;
  title: string;
  language: string;
  readingSlug: string;
  readingTitle: string;
};

/** More than these are not offered one by one. */
export const MOST_TEXTS = 500;

/** The group's texts. */
export const textsIn = (tx: Tx, groupId: string): Promise<TextRow[]> =>
  tx.$queryRaw<TextRow[]>(Prisma.sql`
    SELECT x."id", x."slug", x."title", x."language", r."slug" AS "readingSlug", r."title" AS "readingTitle"
      FROM "Reading" r JOIN "Text" x ON x."readingId" = r."id"
     WHERE r."groupId" = ${groupId}::uuid ORDER BY r."createdAt" DESC, r."id" DESC, x."position" LIMIT ${MOST_TEXTS}`);

/**
 * Who wrote what can be read in the group and is no longer in it. Authors are walked through by their index, one step
 * each, however much they wrote; and their newest comments are asked, not gathered, whether one can be read.
 */
export const formerIn = (tx: Tx, groupId: string, limit: number): Promise<{ id: string; name: string | null }[]> =>
  tx.$queryRaw<{ id: string; name: string | null }[]>(Prisma.sql`
    WITH RECURSIVE wrote AS (
      (SELECT w."authorId" AS "id" FROM "CommentWords" w WHERE w."groupId" = ${groupId}::uuid ORDER BY w."authorId" LIMIT 1)
      UNION ALL
      SELECT (SELECT w."authorId" FROM "CommentWords" w
               WHERE w."groupId" = ${groupId}::uuid AND w."authorId" > wrote."id" ORDER BY w."authorId" LIMIT 1)
        FROM wrote WHERE wrote."id" IS NOT NULL)
    SELECT u."id"::text, u."name" FROM wrote JOIN "User" u ON u."id" = wrote."id"
     WHERE NOT EXISTS (SELECT FROM "Membership" m
                        WHERE m."groupId" = ${groupId}::uuid AND m."userId" = u."id" AND m."suspendedAt" IS NULL)
       AND (SELECT true FROM "CommentWords" w JOIN "Comment" c ON c."id" = w."commentId" AND c."standing" = 'visible'
             WHERE w."groupId" = ${groupId}::uuid AND w."authorId" = u."id" ORDER BY w."createdAt" DESC, w."seq" DESC LIMIT 1)
     LIMIT ${limit}`);

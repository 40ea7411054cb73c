// The newest words of a group's talk, with the paragraphs that they stand beside.
import { Prisma } from "@/prisma/client/client";
import { hides } from "@/server/comments/hiding.store";
import type { SpotRow } from "@/server/comments/row";
import { notOpenTo } from "@/server/comments/talk.store";
import type { Looker } from "@/server/comments/thread";
import type { Tx } from "@/server/db";

/** A visible comment and where it stands. */
export type RecentRow = Pick<
  SpotRow,
  "textSlug" | "kind" | "number" | "label" | "words" | "key" | "readingSlug" | "language"
> & {
  id: string;
  paragraphId: string;
  html: string;
  authorName: string | null;
  createdAt: Date;
  /** The words of the text that its thread is about, where they still stand in it. */
  passage: string | null;
};

/** The newest visible comments of a group, newest first: none that this person hides, or that hangs below one that they may not see. */
export const findRecent = (tx: Tx, groupId: string, who: Looker, limit: number): Promise<RecentRow[]> =>
  tx.$queryRaw<RecentRow[]>(Prisma.sql`
    WITH RECURSIVE newest AS (
      SELECT c.* FROM "Comment" c
       WHERE c."groupId" = ${groupId}::uuid AND c."standing" = 'visible' AND NOT ${hides(who)}
       ORDER BY c."seq" DESC LIMIT ${limit}),
    up AS (
      SELECT n."id" AS "leaf", n."parentId" FROM newest n
      UNION ALL SELECT up."leaf", c."parentId" FROM up JOIN "Comment" c ON c."id" = up."parentId"),
    hidden AS (SELECT DISTINCT up."leaf" FROM up JOIN "Comment" c ON c."id" = up."parentId" WHERE ${notOpenTo(who)})
    SELECT n."id", n."html", n."createdAt", a."name" AS "authorName", p."id" AS "paragraphId", p."key",
           x."slug" AS "textSlug", x."language", r."slug" AS "readingSlug", b."kind"::text AS "kind", b."number", b."label", b."words",
           CASE WHEN t."quoteStart" IS NOT NULL THEN t."quote"->>'exact' END AS "passage"
      FROM newest n
      JOIN "User" a ON a."id" = n."authorId"
      JOIN "Thread" t ON t."id" = n."threadId"
      JOIN "Paragraph" p ON p."id" = t."paragraphId"
      JOIN "Text" x ON x."id" = p."textId"
      JOIN "Reading" r ON r."id" = x."readingId" AND r."archivedAt" IS NULL
      CROSS JOIN LATERAL (
        SELECT k.* FROM "Block" k JOIN "Revision" w ON w."id" = k."revisionId"
         WHERE k."paragraphId" = p."id" ORDER BY w."number" DESC LIMIT 1) b
     WHERE NOT EXISTS (SELECT FROM hidden WHERE hidden."leaf" = n."id")
     ORDER BY n."seq" DESC`);

// Counts the talk of a text by paragraph, in one statement.
import { Prisma } from "@/prisma/client/client";
import { type Asking, freshFor, joinSeen, notOpenTo } from "@/server/comments/talk.store";
import type { Counts } from "@/server/comments/view";
import type { Tx } from "@/server/db";

/** How many comments there are on each paragraph that has any, and how many of them are new to this person. */
export const countByParagraph = (tx: Tx, textId: string, who: Asking): Promise<Counts> =>
  tx.$queryRaw<Counts>(Prisma.sql`
    WITH RECURSIVE hidden AS (
      SELECT c."id" FROM "Paragraph" p JOIN "Thread" t ON t."paragraphId" = p."id" JOIN "Comment" c ON c."threadId" = t."id"
       WHERE p."textId" = ${textId}::uuid AND ${notOpenTo(who)}
      UNION SELECT c."id" FROM "Comment" c JOIN hidden ON c."parentId" = hidden."id")
    SELECT t."paragraphId" AS "paragraph", count(*)::int AS "count", (count(*) FILTER (WHERE ${freshFor(who)}))::int AS "fresh"
      FROM "Paragraph" p
      JOIN "Thread" t ON t."paragraphId" = p."id"
      JOIN "Comment" c ON c."threadId" = t."id"
      ${joinSeen(who)}
     WHERE p."textId" = ${textId}::uuid AND c."standing" = 'visible'
       AND NOT EXISTS (SELECT FROM hidden WHERE hidden."id" = c."id")
     GROUP BY t."paragraphId"`);

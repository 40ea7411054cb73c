// Counts the talk of a text by paragraph, and says which passages it is about, in one statement.
import { Prisma } from "@/prisma/client/client";
import { hides } from "@/server/comments/hiding.store";
import { freshFor, joinSeen } from "@/server/comments/seen.store";
import { type Asking, notOpenTo } from "@/server/comments/talk.store";
import type { Counts } from "@/server/comments/view";
import type { Sql } from "@/server/plain";

/**
 * How many comments there are on each paragraph that has any, how many of them are new to this person, and which of its
 * passages threads are about; what they hide is left out. The talk is read once, for the hidden branches and for all of these alike.
 */
export const countByParagraph = (tx: Sql, textId: string, who: Asking): Promise<Counts> =>
  tx.$queryRaw<Counts>(Prisma.sql`
    WITH RECURSIVE said AS MATERIALIZED (
      SELECT c."id", c."parentId", t."paragraphId", c."standing" = 'visible' AND NOT ${hides(who)} AS "shown",
             ${notOpenTo(who)} AS "closed", ${freshFor(who)} AS "fresh",
             CASE WHEN c."parentId" IS NULL AND t."quoteStart" IS NOT NULL
                  THEN json_build_array(t."quoteStart", t."quoteEnd") END AS "passage"
        FROM "Paragraph" p
        JOIN "Thread" t ON t."paragraphId" = p."id"
        JOIN "Comment" c ON c."threadId" = t."id"
        ${joinSeen(who, Prisma.sql`m."textId" = ${textId}::uuid`)}
       WHERE p."textId" = ${textId}::uuid),
    hidden AS (
      SELECT "id" FROM said WHERE "closed"
      UNION SELECT said."id" FROM said JOIN hidden ON said."parentId" = hidden."id")
    SELECT "paragraphId" AS "paragraph", count(*)::int AS "count", (count(*) FILTER (WHERE "fresh"))::int AS "fresh",
           coalesce(json_agg("passage") FILTER (WHERE "passage" IS NOT NULL), '[]') AS "passages"
      FROM said WHERE "shown" AND NOT EXISTS (SELECT FROM hidden WHERE hidden."id" = said."id")
     GROUP BY "paragraphId"`);

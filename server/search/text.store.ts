// Finds texts by their titles and authors. A group has few of them: they are compared one by one, as the talk's words are.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { holds, type Terms } from "@/server/search/condition.store";

/** A text that was found. */
export type TextHitRow = {
  id: string;
  slug: string;
  title: string;
  author: string | null;
  language: string;
  readingSlug: string;
  found: number;
};

/** Texts whose title and author hold the terms, the newest reading first; each row says how many there are. */
export const findTexts = (
  tx: Tx,
  { groupId, texts }: { groupId: string; texts: string[] | null },
  terms: Terms,
  limit: number,
): Promise<TextHitRow[]> =>
  tx.$queryRaw<TextHitRow[]>(Prisma.sql`
    SELECT x."id", x."slug", x."title", x."author", x."language", r."slug" AS "readingSlug", (count(*) OVER ())::int AS "found"
      FROM "Text" x
      JOIN "Reading" r ON r."id" = x."readingId"
      CROSS JOIN LATERAL (SELECT "search_plain"(concat_ws(' ', x."title", x."author")) AS "plain") s
      CROSS JOIN LATERAL (SELECT s."plain", "search_stems"(s."plain", x."language") AS "stems") w
     WHERE x."groupId" = ${groupId}::uuid ${texts ? Prisma.sql`AND x."id" = ANY(${texts}::uuid[])` : Prisma.empty}
       AND ${holds(terms)}
     ORDER BY r."createdAt" DESC, r."id" DESC, x."position" LIMIT ${limit}`);

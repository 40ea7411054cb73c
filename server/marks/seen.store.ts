// Which marks somebody may see: those on talk that they may know of. Fragments for the stores of marks.
import { Prisma } from "@/prisma/client/client";
import { notOpenTo } from "@/server/comments/talk.store";
import type { Looker } from "@/server/comments/thread";

/** Whether this person may not see something above the comment `m`. */
export const beneathHidden = (who: Looker): Prisma.Sql =>
  who.moderates
    ? Prisma.sql`false`
    : Prisma.sql`EXISTS (
        WITH RECURSIVE up AS (
          SELECT m."parentId" AS "id"
          UNION ALL SELECT o."parentId" FROM up JOIN "Comment" o ON o."id" = up."id")
        SELECT FROM up JOIN "Comment" c ON c."id" = up."id" WHERE ${notOpenTo(who)})`;

/** The threads on a paragraph. Needs `t`. */
export const onParagraph = (id: string): Prisma.Sql => Prisma.sql`t."paragraphId" = ${id}::uuid`;

/** One thread. Needs `t`. */
export const oneThread = (id: string): Prisma.Sql => Prisma.sql`t."id" = ${id}::uuid`;

// Finds the further paragraphs that threads are about, as they stand today.
import { Prisma } from "@/prisma/client/client";
import { hides } from "@/server/comments/hiding.store";
import type { SpotRow } from "@/server/comments/row";
import { notOpenTo } from "@/server/comments/talk.store";
import type { Looker } from "@/server/comments/thread";
import type { Tx } from "@/server/db";
import { ECHOES_LISTED } from "@/server/marks/also";

/** A further paragraph of a thread, as it stands today. */
export type AlsoRow = Pick<SpotRow, "textSlug" | "kind" | "number" | "label" | "key"> & {
  thread: string;
  paragraph: string;
  stands: boolean;
};

const LAST_BLOCK = Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT k."kind"::text AS "kind", k."number", k."label", k."position" FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
     WHERE k."paragraphId" = p."id" ORDER BY v."number" DESC LIMIT 1) b`;

/** The further paragraphs of these threads, in the order of the text, a gone one before what took its place: a merged one is what carries it on. */
export const alsoOf = (tx: Tx, threads: Prisma.Sql, who: Looker): Promise<AlsoRow[]> =>
  tx.$queryRaw<AlsoRow[]>(Prisma.sql`
    WITH RECURSIVE named AS (
      SELECT a."threadId", a."paragraphId", t."paragraphId" AS "standsOn", 0 AS "steps"
        FROM "Thread" t
        JOIN "ThreadAlso" a ON a."threadId" = t."id"
        JOIN "Comment" c ON c."threadId" = t."id" AND c."parentId" IS NULL AND NOT ${notOpenTo(who)}
       WHERE ${threads}
      UNION
      SELECT n."threadId", p."intoId", n."standsOn", n."steps" + 1 FROM named n JOIN "Paragraph" p ON p."id" = n."paragraphId"
       WHERE p."intoId" IS NOT NULL AND n."steps" < 100),
    today AS (
      SELECT DISTINCT n."threadId", n."paragraphId" FROM named n JOIN "Paragraph" p ON p."id" = n."paragraphId"
       WHERE p."intoId" IS NULL AND n."paragraphId" <> n."standsOn")
    SELECT d."threadId" AS "thread", p."id" AS "paragraph", p."key", x."slug" AS "textSlug", b."kind", b."number", b."label",
           p."goneIn" IS NULL AS "stands"
      FROM today d
      JOIN "Paragraph" p ON p."id" = d."paragraphId"
      JOIN "Text" x ON x."id" = p."textId" ${LAST_BLOCK}
     ORDER BY d."threadId", b."position", p."goneIn", p."id"`);

/** A thread that stands elsewhere. */
export type EchoRow = Pick<SpotRow, "textSlug" | "kind" | "number" | "label" | "key"> & {
  thread: string;
  author: string | null;
  html: string;
};

/** Threads that stand on other paragraphs and are also about this one, or about one that was merged into it. */
export const echoesOn = (tx: Tx, paragraphId: string, who: Looker): Promise<EchoRow[]> =>
  tx.$queryRaw<EchoRow[]>(Prisma.sql`
    WITH RECURSIVE here AS (
      SELECT ${paragraphId}::uuid AS "id"
      UNION SELECT p."id" FROM "Paragraph" p JOIN here ON p."intoId" = here."id"
       WHERE p."textId" = (SELECT o."textId" FROM "Paragraph" o WHERE o."id" = ${paragraphId}::uuid))
    SELECT DISTINCT ON (b."position", c."seq") t."id" AS "thread", p."key", x."slug" AS "textSlug", b."kind", b."number", b."label",
           u."name" AS "author", c."html"
      FROM here
      JOIN "ThreadAlso" a ON a."paragraphId" = here."id"
      JOIN "Thread" t ON t."id" = a."threadId" AND t."paragraphId" <> ${paragraphId}::uuid
      JOIN "Comment" c ON c."threadId" = t."id" AND c."parentId" IS NULL AND c."standing" = 'visible' AND NOT ${hides(who)}
      JOIN "User" u ON u."id" = c."authorId"
      JOIN "Paragraph" p ON p."id" = t."paragraphId"
      JOIN "Text" x ON x."id" = p."textId" ${LAST_BLOCK}
     ORDER BY b."position", c."seq" LIMIT ${ECHOES_LISTED}`);

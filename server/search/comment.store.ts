// Finds comments: first among the newest, then, where these hold too few, through the index.
import { Prisma } from "@/prisma/client/client";
import { hidesAuthor } from "@/server/comments/hiding.store";
import type { SpotRow } from "@/server/comments/row";
import { notOpenTo } from "@/server/comments/talk.store";
import type { Looker } from "@/server/comments/thread";
import type { Tx } from "@/server/db";
import { holds, indexed, type Known, likely, type Terms } from "@/server/search/condition.store";
import type { Compared } from "@/server/search/fit";

/** Where a list goes on: behind this comment. */
export type After = { createdAt: Date; seq: bigint };

/** Which comments: by whom, on which texts, when, behind which one. */
export type Scope = {
  groupId: string;
  who: Looker;
  author: string | null;
  texts: string[] | null;
  from: Date | null;
  until: Date | null;
  after: After | null;
};

// What this person may not see in this group: what is held, and whatever hangs below it. (Some of it twice: to keep each
// once, the database would first make room for all that there might be.)
const hidden = ({ groupId, who }: Scope): Prisma.Sql => Prisma.sql`
  hidden AS MATERIALIZED (
    SELECT c."id" FROM "Comment" c WHERE c."groupId" = ${groupId}::uuid AND c."standing" = 'held' AND ${notOpenTo(who)}
    UNION ALL SELECT c."id" FROM "Comment" c JOIN hidden ON c."parentId" = hidden."id")`;

// The comments of threads that this person hides in this group. What they hide for its author is told from the row itself.
const unwanted = ({ groupId, who }: Scope): Prisma.Sql => Prisma.sql`
  unwanted AS MATERIALIZED (
    SELECT c."id" FROM "Hiding" h JOIN "Comment" c ON c."threadId" = h."threadId"
     WHERE h."userId" = ${who.userId}::uuid AND h."groupId" = ${groupId}::uuid)`;

const inScope = ({ groupId, author, texts, from, until, after }: Scope): Prisma.Sql => {
  const tests = [
    Prisma.sql`w."groupId" = ${groupId}::uuid`,
    ...(author ? [Prisma.sql`w."authorId" = ${author}::uuid`] : []),
    ...(texts ? [Prisma.sql`w."textId" = ANY(${texts}::uuid[])`] : []),
    ...(from ? [Prisma.sql`w."createdAt" >= ${from}::timestamp`] : []),
    ...(until ? [Prisma.sql`w."createdAt" < ${until}::timestamp`] : []),
    ...(after ? [Prisma.sql`(w."createdAt", w."seq") < (${after.createdAt}::timestamp, ${after.seq}::bigint)`] : []),
  ];
  return Prisma.join(tests, " AND ");
};

const shownTo = ({ who }: Scope): Prisma.Sql => Prisma.sql`(
  NOT EXISTS (SELECT FROM hidden WHERE hidden."id" = w."commentId")
  AND NOT EXISTS (SELECT FROM unwanted WHERE unwanted."id" = w."commentId")
  AND NOT ${hidesAuthor(who, Prisma.sql`w`)})`;

/** Ids of comments, the newest first; how many there are, and whether these are all. */
export type FoundIds = { ids: string[]; found: number; all: boolean };

/** What was found among the newest; how many the index would have brought of them, and the last that was looked at. */
export type Looked = FoundIds & { likely: number; end: After | null };

const FIRST = Prisma.sql`array_agg(w."commentId" ORDER BY w."createdAt" DESC, w."seq" DESC)`;

type LookedRow = { looked: number; likely: number; found: number; ids: string[] | null } & Partial<After>;

/** Among so many of the newest of the scope. */
export async function amongNewest(tx: Tx, scope: Scope, terms: Terms, rows: number, limit: number): Promise<Looked> {
  const [row] = await tx.$queryRaw<LookedRow[]>(Prisma.sql`
    WITH RECURSIVE ${hidden(scope)}, ${unwanted(scope)},
    looked AS MATERIALIZED (
      SELECT w."commentId", w."groupId", w."authorId", w."createdAt", w."seq", l."likely", l."likely" AND ${holds(terms)} AS "hit"
        FROM (SELECT * FROM "CommentWords" w WHERE ${inScope(scope)}
               ORDER BY w."createdAt" DESC, w."seq" DESC LIMIT ${rows}) w
       CROSS JOIN LATERAL (SELECT ${likely(terms)} AS "likely" OFFSET 0) l)
    SELECT n.*, f.*, e."createdAt", e."seq"
      FROM (SELECT count(*)::int AS "looked", (count(*) FILTER (WHERE "likely"))::int AS "likely" FROM looked) n
      CROSS JOIN (SELECT count(*)::int AS "found", (${FIRST})[1:${limit}::int] AS "ids"
                    FROM looked w WHERE "hit" AND ${shownTo(scope)}) f
      LEFT JOIN (SELECT "createdAt", "seq" FROM looked ORDER BY "createdAt", "seq" LIMIT 1) e ON true`);
  const { looked = 0, likely: brought = 0, found = 0, ids = null, createdAt, seq } = row ?? {};
  const end = createdAt && seq ? { createdAt, seq } : null;
  return { ids: ids ?? [], found, all: looked < rows, likely: brought, end };
}

/** In the whole scope, through the index. */
export async function throughIndex(tx: Tx, scope: Scope, terms: Terms, known: Known, limit: number): Promise<FoundIds> {
  const [row] = await tx.$queryRaw<{ found: number; ids: string[] | null }[]>(Prisma.sql`
    WITH RECURSIVE ${hidden(scope)}, ${unwanted(scope)}
    SELECT count(*)::int AS "found", (${FIRST})[1:${limit}::int] AS "ids"
      FROM "CommentWords" w WHERE ${inScope(scope)} AND ${indexed(terms, known)} AND ${holds(terms)} AND ${shownTo(scope)}`);
  return { ids: row?.ids ?? [], found: row?.found ?? 0, all: true };
}

/** The words of these comments as they are compared, the newest first. */
export const comparedAt = (tx: Tx, ids: readonly string[]): Promise<(Compared & { id: string })[]> =>
  tx.$queryRaw<(Compared & { id: string })[]>(Prisma.sql`
    SELECT w."commentId" AS "id", w."plain", w."stems", c."parentId" IS NULL AS "opening"
      FROM "CommentWords" w JOIN "Comment" c ON c."id" = w."commentId" WHERE w."commentId" = ANY(${ids}::uuid[])
     ORDER BY w."createdAt" DESC, w."seq" DESC`);

/** A comment that was found, and where it stands. */
export type CommentHitRow = Pick<
  SpotRow,
  "textSlug" | "textTitle" | "language" | "readingSlug" | "key" | "kind" | "number" | "label" | "words"
> & {
  id: string;
  seq: bigint;
  html: string;
  held: boolean;
  createdAt: Date;
  author: string | null;
  stands: boolean;
  root: string | null;
  rootAuthor: string | null;
  rootHtml: string | null;
};

/** The comments with these ids that stand in this group and can be read, each with what began its thread; in no order. */
export const commentsAt = (tx: Tx, { groupId, who }: Scope, ids: readonly string[]): Promise<CommentHitRow[]> =>
  tx.$queryRaw<CommentHitRow[]>(Prisma.sql`
    SELECT c."id", c."seq", c."html", c."standing" = 'held' AS "held", c."createdAt", a."name" AS "author",
           p."key", p."goneIn" IS NULL AS "stands", x."slug" AS "textSlug", x."title" AS "textTitle", x."language",
           r."slug" AS "readingSlug", b."kind"::text AS "kind", b."number", b."label", b."words",
           o."id" AS "root", o."name" AS "rootAuthor", o."html" AS "rootHtml"
      FROM "Comment" c
      JOIN "User" a ON a."id" = c."authorId"
      JOIN "Thread" t ON t."id" = c."threadId"
      JOIN "Paragraph" p ON p."id" = t."paragraphId"
      JOIN "Text" x ON x."id" = p."textId"
      JOIN "Reading" r ON r."id" = x."readingId"
      CROSS JOIN LATERAL (
        SELECT k.* FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
         WHERE k."paragraphId" = p."id" ORDER BY v."number" DESC LIMIT 1) b
      LEFT JOIN LATERAL (
        SELECT k."id", k."html", u."name" FROM "Comment" k JOIN "User" u ON u."id" = k."authorId"
         WHERE c."parentId" IS NOT NULL AND k."threadId" = c."threadId" AND k."parentId" IS NULL AND k."standing" = 'visible'
            AND NOT ${hidesAuthor(who, Prisma.sql`k`)}) o ON true
     WHERE c."groupId" = ${groupId}::uuid AND c."id" = ANY(${ids}::uuid[]) AND c."standing" IN ('visible', 'held')`);

// Writes comments: new ones, and other words for old ones.
import { Prisma } from "@/prisma/client/client";
import type { Person } from "@/server/actor";
import { asks } from "@/server/comments/asks";
import type { QuotedRow } from "@/server/comments/row";
import { type PlaceRow, placeOf, placeSql } from "@/server/groups/place.store";
import type { Sql } from "@/server/plain";

/** What this author did of late, and what they sent with this key before (as it was then, edited since or not). */
export type Recent = {
  count: number;
  oldest: Date | null;
  comment: string | null;
  body: string | null;
  parentId: string | null;
  paragraphId: string | null;
};

/** Who writes where, with which key, and since when it is counted how often. */
export type Writing = { actor: Person; groupId: string; key: string; since: Date };

/**
 * In one statement: how the writer stands in the group, the comment that was sent with the key, if any, and the pace
 * since then. The key's draft ends with it.
 */
export async function standAndPace(tx: Sql, { actor, groupId, key, since }: Writing) {
  const { id: authorId } = actor;
  const rows = await tx.$queryRaw<(Recent & (PlaceRow | { groupId: null }))[]>(Prisma.sql`
    WITH ended AS (DELETE FROM "CommentDraft" WHERE "userId" = ${authorId}::uuid AND "key" = ${key})
    SELECT late."count", late."oldest", same."id" AS "comment", same."first" AS "body", same."parentId", same."paragraphId", here.*
      FROM (SELECT count(*)::int AS "count", min(c."createdAt") AS "oldest" FROM "Comment" c
             WHERE c."authorId" = ${authorId}::uuid AND c."createdAt" > ${since}::timestamp) late
      LEFT JOIN (SELECT c."id", c."parentId", c."paragraphId",
                        coalesce((SELECT o."body" FROM "CommentVersion" o WHERE o."commentId" = c."id"
                                   ORDER BY o."number" LIMIT 1), c."body") AS "first"
                   FROM "Comment" c
                  WHERE c."authorId" = ${authorId}::uuid AND c."key" = ${key}) same ON true
      LEFT JOIN (${placeSql(actor, { id: groupId })}) here ON true`);
  const row = rows[0]!;
  return { recent: row satisfies Recent, place: row.groupId === null ? null : placeOf(row) };
}

/** A thread that begins. */
export type NewThread = {
  id: string;
  groupId: string;
  readingId: string;
  textId: string;
  paragraphId: string;
  subject: string;
} & QuotedRow;

/** A comment that is added, and what it leads to: the paragraphs that it cites by their ordinals, the people it names. */
export type NewRow = {
  id: string;
  groupId: string;
  threadId: string;
  parentId: string | null;
  authorId: string;
  key: string;
  body: string;
  html: string;
  pipeline: number;
  revisionId: string;
  /** The paragraph that was in front of the writer, wherever its talk stands by now. */
  paragraphId: string;
  createdAt: Date;
  cited: ReadonlyMap<number, string>;
  people: readonly string[];
};

const beginning = (thread: NewThread | null, at: Date): Prisma.Sql =>
  thread
    ? Prisma.sql`
    begun AS (
      INSERT INTO "Thread" ("id", "groupId", "readingId", "textId", "paragraphId", "subject", "quote", "quoteStart", "quoteEnd", "createdAt")
      VALUES (${thread.id}::uuid, ${thread.groupId}::uuid, ${thread.readingId}::uuid, ${thread.textId}::uuid, ${thread.paragraphId}::uuid,
              ${thread.subject}, ${thread.quote && JSON.stringify(thread.quote)}::jsonb, ${thread.quoteStart}::int, ${thread.quoteEnd}::int,
              ${at}::timestamp)),`
    : Prisma.empty;

/** Adds a comment in one statement, with the thread that it begins if it is no answer; tells its place in the order. */
export async function insertComment(tx: Sql, thread: NewThread | null, row: NewRow): Promise<number> {
  const added = await tx.$queryRaw<{ seq: number }[]>(Prisma.sql`
    WITH ${beginning(thread, row.createdAt)}
    citing AS (
      INSERT INTO "Citation" ("groupId", "commentId", "ordinal", "paragraphId")
      SELECT ${row.groupId}::uuid, ${row.id}::uuid, c.*
        FROM unnest(${[...row.cited.keys()]}::int[], ${[...row.cited.values()]}::uuid[]) c),
    naming AS (
      INSERT INTO "Mention" ("groupId", "commentId", "userId")
      SELECT ${row.groupId}::uuid, ${row.id}::uuid, m FROM unnest(${row.people}::uuid[]) m)
    INSERT INTO "Comment" ("id", "groupId", "threadId", "parentId", "authorId", "key", "body", "html", "pipeline", "asks",
                           "revisionId", "paragraphId", "createdAt")
    VALUES (${row.id}::uuid, ${row.groupId}::uuid, ${row.threadId}::uuid, ${row.parentId}::uuid, ${row.authorId}::uuid, ${row.key},
            ${row.body}, ${row.html}, ${row.pipeline}::int, ${asks(row.body)}, ${row.revisionId}::uuid, ${row.paragraphId}::uuid, ${row.createdAt}::timestamp)
    RETURNING "seq"::float8 AS "seq"`);
  return added[0]!.seq;
}

/** Other words for a comment, at the version that was seen. */
export type Rewording = { comment: string; version: number; body: string; html: string; pipeline: number; at: Date };

/** Puts the former words away and the new ones in their place; false where the comment is no longer as it was seen. */
export async function reword(tx: Sql, edit: Rewording): Promise<boolean> {
  const changed = await tx.$executeRaw(Prisma.sql`
    WITH former AS (
      SELECT c."id", c."version", c."body", c."html", coalesce(c."editedAt", c."createdAt") AS "writtenAt" FROM "Comment" c
       WHERE c."id" = ${edit.comment}::uuid AND c."version" = ${edit.version} AND c."standing" IN ('visible', 'held')
         FOR NO KEY UPDATE),
    kept AS (
      INSERT INTO "CommentVersion" ("commentId", "number", "body", "html", "writtenAt")
      SELECT "id", "version", "body", "html", "writtenAt" FROM former),
    ended AS (DELETE FROM "CommentDraft" d USING "Comment" o WHERE o."id" = ${edit.comment}::uuid
                 AND d."commentId" = o."id" AND d."userId" = o."authorId")
    UPDATE "Comment" c
       SET "body" = ${edit.body}, "html" = ${edit.html}, "pipeline" = ${edit.pipeline}, "asks" = ${asks(edit.body)},
           "editedAt" = ${edit.at}::timestamp, "version" = c."version" + 1
      FROM former WHERE c."id" = former."id"`);
  return changed === 1;
}

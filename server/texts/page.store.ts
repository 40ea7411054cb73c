// Reads a text as it stands now, and a group's readings, each in as few statements as there are shapes.
import { Prisma } from "@/prisma/client/client";
import type { Actor } from "@/server/actor";
import type { Tx } from "@/server/db";
import { type PlaceRow, placeOf, placeSql } from "@/server/groups/place.store";
import type { Place } from "@/server/groups/policy";
import type { Sql } from "@/server/plain";
import type { ListedText, TextPageRow } from "@/server/texts/rows";
import type { TextAddress } from "@/server/texts/schema";

/** What stands at an address: the group as the reader stands in it, and the text; null for what is not there. */
export type Addressed = { place: Place | null; page: TextPageRow | null };

/** In one statement: the reader's place, and the text with its newest revision and that one's blocks in their order. */
export async function findTextPage(tx: Sql, actor: Actor, address: TextAddress): Promise<Addressed> {
  const { group, reading, text } = address;
  const [row] = await tx.$queryRaw<(PlaceRow & (TextPageRow | { textId: null }))[]>(Prisma.sql`
    SELECT here.*, page.* FROM (${placeSql(actor, { slug: group })}) here LEFT JOIN LATERAL (
    SELECT g."slug" AS "groupSlug", g."name" AS "groupName",
           r."id" AS "readingId", r."slug" AS "readingSlug", r."title" AS "readingTitle",
           r."archivedAt" IS NOT NULL AS "archived",
           (SELECT json_agg(json_build_object('id', o."id", 'slug', o."slug", 'title', o."title", 'author', o."author")
                            ORDER BY o."position")
              FROM "Text" o WHERE o."readingId" = r."id") AS "texts",
           t."id" AS "textId", t."slug" AS "textSlug", t."title", t."author", t."source", t."language",
           v."id" AS "revisionId", v."number" AS "revisionNumber", v."createdAt" AS "revisionAt",
           (SELECT coalesce(json_agg(json_build_object(
                     'position', b."position", 'paragraphId', b."paragraphId", 'key', p."key", 'kind', b."kind",
                     'number', b."number", 'level', b."level", 'label', b."label", 'words', b."words", 'marks', b."marks")
                     ORDER BY b."position"), '[]')
              FROM "Block" b JOIN "Paragraph" p ON p."id" = b."paragraphId" WHERE b."revisionId" = v."id" AND b."kind" <> 'whole') AS "blocks",
           (SELECT json_build_object('paragraphId', p."id", 'key', p."key") FROM "Block" b JOIN "Paragraph" p ON p."id" = b."paragraphId"
             WHERE b."revisionId" = v."id" AND b."kind" = 'whole') AS "whole",
           (SELECT coalesce(json_object_agg(p."key", q."key"), '{}')
              FROM "Paragraph" p JOIN "Paragraph" q ON q."id" = p."intoId" WHERE p."textId" = t."id") AS "former",
           (SELECT coalesce(max(e."id"), 0)::float8 FROM "LiveEvent" e WHERE e."readingId" = r."id") AS "heard"
      FROM "Reading" r
      JOIN "Group" g ON g."id" = r."groupId"
      JOIN "Text" t ON t."readingId" = r."id" AND t."slug" = ${text}
      JOIN LATERAL (SELECT * FROM "Revision" w WHERE w."textId" = t."id" ORDER BY w."number" DESC LIMIT 1) v ON true
     WHERE r."groupId" = here."groupId" AND r."slug" = ${reading}) page ON true`);
  return { place: row ? placeOf(row) : null, page: row && row.textId !== null ? row : null };
}

/** Every text of the group, newest reading first, texts in their order. */
export const listTexts = (tx: Tx, groupId: string): Promise<ListedText[]> =>
  tx.$queryRaw<ListedText[]>(Prisma.sql`
    SELECT r."id" AS "readingId", r."slug" AS "readingSlug", r."title" AS "readingTitle",
           r."archivedAt" IS NOT NULL AS "archived", r."createdAt" AS "readingAt",
           t."id", t."slug", t."title", t."author", v."number" AS "revisionNumber", v."createdAt" AS "revisionAt",
           ARRAY(SELECT char_length(b."words") FROM "Block" b
                  WHERE b."revisionId" = v."id" AND b."number" IS NOT NULL ORDER BY b."position") AS "lengths"
      FROM "Reading" r
      JOIN "Text" t ON t."readingId" = r."id"
      JOIN LATERAL (SELECT * FROM "Revision" w WHERE w."textId" = t."id" ORDER BY w."number" DESC LIMIT 1) v ON true
     WHERE r."groupId" = ${groupId}::uuid
     ORDER BY r."createdAt" DESC, r."id" DESC, t."position"`);

/** Where a text is read, by its id. */
export async function addressOf(
  tx: Tx,
  textId: string,
): Promise<{ group: string; reading: string; text: string } | null> {
  const rows = await tx.$queryRaw<{ group: string; reading: string; text: string }[]>(Prisma.sql`
    SELECT g."slug" AS "group", r."slug" AS "reading", t."slug" AS "text"
      FROM "Text" t JOIN "Reading" r ON r."id" = t."readingId" JOIN "Group" g ON g."id" = r."groupId"
     WHERE t."id" = ${textId}::uuid`);
  return rows[0] ?? null;
}

// Moves a comment to another standing where the table allows it, at once for everybody.
import { Prisma } from "@/prisma/client/client";
import type { Standing } from "@/prisma/client/enums";
import { legalFrom, type Mover } from "@/server/comments/standing";
import type { Tx } from "@/server/db";

/** A move. With `version` it happens only if the comment is still as it was seen. */
export type Move = { comment: string; to: Standing; by: Mover; version?: number };

/**
 * Moves a comment, or does nothing and answers null: it is not there, no longer at that version, or stands where
 * the table knows no way from. Two at once: one wins. The caller asks the rights before and enqueues `comment.changed` after.
 */
export async function changeStanding(tx: Tx, move: Move): Promise<{ from: Standing; version: number } | null> {
  const from = legalFrom(move.to, move.by);
  if (from.length === 0) return null;
  const asSeen = move.version === undefined ? Prisma.empty : Prisma.sql`AND c."version" = ${move.version}`;
  const rows = await tx.$queryRaw<{ from: Standing; version: number }[]>(Prisma.sql`
    WITH held AS (
      SELECT c."id", c."standing" FROM "Comment" c
       WHERE c."id" = ${move.comment}::uuid AND c."standing"::text IN (${Prisma.join(from)}) ${asSeen}
         FOR NO KEY UPDATE)
    UPDATE "Comment" c SET "standing" = ${move.to}::"Standing", "version" = c."version" + 1
      FROM held WHERE c."id" = held."id"
    RETURNING held."standing"::text AS "from", c."version"`);
  return rows[0] ?? null;
}

// Reads a person's follows with the names of what they are about, in one statement.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { PLACE } from "@/server/follows/follow.store";
import type { FollowRow } from "@/server/follows/mine";

/** A line of the list, with what its place in it is told by. */
type ListedRow = FollowRow & { id: string; updatedAt: Date };

/** Follows in groups that the person may read, latest wish first, after the one where the page before ended. */
export const listFollows = (
  tx: Tx,
  userId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ListedRow[]> =>
  tx.$queryRaw<ListedRow[]>(Prisma.sql`
    SELECT f."id", f."updatedAt", ${PLACE},
           coalesce(f."threadId", f."paragraphId", f."textId", f."readingId", f."groupId") AS "targetId",
           f."fromId", f."toId", (SELECT k."number" FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
                                   WHERE k."paragraphId" = f."toId" ORDER BY v."number" DESC LIMIT 1) AS "toNumber",
           f."cadence"::text AS "cadence", f."origin"::text AS "origin", g."slug" AS "group", g."name" AS "groupName",
           r."slug" AS "reading", r."title" AS "readingTitle", x."slug" AS "text", x."title" AS "textTitle", p."key",
           b."number", b."kind", b."label", h."subject", c."id" AS "rootId"
      FROM "Follow" f
      JOIN "Group" g ON g."id" = f."groupId"
      LEFT JOIN "Membership" m ON m."groupId" = g."id" AND m."userId" = f."userId"
      LEFT JOIN "Thread" h ON h."id" = f."threadId"
      LEFT JOIN "Comment" c ON c."threadId" = h."id" AND c."parentId" IS NULL
      LEFT JOIN "Paragraph" p ON p."id" = coalesce(h."paragraphId", f."paragraphId", f."fromId")
      LEFT JOIN "Text" x ON x."id" = coalesce(p."textId", f."textId")
      LEFT JOIN "Reading" r ON r."id" = coalesce(x."readingId", f."readingId")
      LEFT JOIN LATERAL (SELECT k."number", k."kind"::text AS "kind", k."label"
                           FROM "Block" k JOIN "Revision" v ON v."id" = k."revisionId"
                          WHERE k."paragraphId" = p."id" ORDER BY v."number" DESC LIMIT 1) b ON true
     WHERE f."userId" = ${userId}::uuid AND m."suspendedAt" IS NULL
       AND (g."visibility" = 'public' OR m."userId" IS NOT NULL)
       AND (${after?.at ?? null}::timestamp IS NULL
            OR (f."updatedAt", f."id") < (${after?.at ?? null}::timestamp, ${after?.id ?? null}::uuid))
     ORDER BY f."updatedAt" DESC, f."id" DESC LIMIT ${limit}`);

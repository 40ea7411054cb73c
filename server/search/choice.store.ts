// What a search can be narrowed to: the texts of a group.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

/** A text of the group, in the order in which readings are offered: the newest first. */
export type TextRow = {
  id: string;
  slug: string;
  title: string;
  language: string;
  readingSlug: string;
  readingTitle: string;
};

/** More than these are not offered one by one. */
export const MOST_TEXTS = 500;

/** The group's texts. */
export const textsIn = (tx: Tx, groupId: string): Promise<TextRow[]> =>
  tx.$queryRaw<TextRow[]>(Prisma.sql`
    SELECT x."id", x."slug", x."title", x."language", r."slug" AS "readingSlug", r."title" AS "readingTitle"
      FROM "Reading" r JOIN "Text" x ON x."readingId" = r."id"
     WHERE r."groupId" = ${groupId}::uuid ORDER BY r."createdAt" DESC, r."id" DESC, x."position" LIMIT ${MOST_TEXTS}`);

// What a person keeps out of their own view, as fragments for the stores of the talk.
import { Prisma } from "@/prisma/client/client";
import type { Looker } from "@/server/comments/thread";

/** Whether this person hides the thread of this id. */
export const hidesThread = (who: Looker, threadId: Prisma.Sql): Prisma.Sql =>
  who.userId
    ? Prisma.sql`(${threadId} IN (
        SELECT h."threadId" FROM "Hiding" h WHERE h."userId" = ${who.userId}::uuid AND h."threadId" IS NOT NULL))`
    : Prisma.sql`false`;

/** Whether they hide what the author of the comment `c`, or of another row that has an author and a group, writes there. */
export const hidesAuthor = (who: Looker, row = Prisma.sql`c`): Prisma.Sql =>
  who.userId
    ? Prisma.sql`((${row}."authorId", ${row}."groupId") IN (
        SELECT h."personId", h."groupId" FROM "Hiding" h WHERE h."userId" = ${who.userId}::uuid AND h."personId" IS NOT NULL))`
    : Prisma.sql`false`;

/** Whether they hide the comment `c`, for either reason. */
export const hides = (who: Looker): Prisma.Sql =>
  who.userId ? Prisma.sql`(${hidesAuthor(who)} OR ${hidesThread(who, Prisma.sql`c."threadId"`)})` : Prisma.sql`false`;

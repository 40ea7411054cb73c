// Keeps where threads landed: a row for each wording, never changed.
import { Prisma } from "@/prisma/client/client";
import { notOpenTo } from "@/server/comments/talk.store";
import type { Looker } from "@/server/comments/thread";
import type { Tx } from "@/server/db";
import { LANDINGS_LISTED } from "@/server/marks/landing";

/** One wording; no words where it was taken away. */
export type LandingRow = {
  thread: string;
  version: number;
  body: string;
  html: string;
  byId: string;
  by: string | null;
  at: Date;
};

const ROW = Prisma.sql`l."threadId" AS "thread", l."version", l."body", l."html", l."byId", y."name" AS "by", l."at"`;

/** What stands now above these threads, where anything ever stood and this person may know of the thread. */
export const landingsOf = (tx: Tx, threads: Prisma.Sql, who: Looker): Promise<LandingRow[]> =>
  tx.$queryRaw<LandingRow[]>(Prisma.sql`
    SELECT DISTINCT ON (l."threadId") ${ROW}
      FROM "Thread" t
      JOIN "Comment" c ON c."threadId" = t."id" AND c."parentId" IS NULL AND NOT ${notOpenTo(who)}
      JOIN "Landing" l ON l."threadId" = t."id"
      JOIN "User" y ON y."id" = l."byId"
     WHERE ${threads} ORDER BY l."threadId", l."version" DESC`);

/** All wordings of one thread, newest first. */
export const wordingsOf = (tx: Tx, threadId: string): Promise<LandingRow[]> =>
  tx.$queryRaw<LandingRow[]>(Prisma.sql`
    SELECT ${ROW} FROM "Landing" l JOIN "User" y ON y."id" = l."byId"
     WHERE l."threadId" = ${threadId}::uuid ORDER BY l."version" DESC LIMIT ${LANDINGS_LISTED}`);

/** A wording that is added. */
export type NewWording = {
  threadId: string;
  groupId: string;
  version: number;
  body: string;
  html: string;
  byId: string;
  at: Date;
};

/** Adds it; false where somebody else's has its version already. */
export async function addWording(tx: Tx, data: NewWording): Promise<boolean> {
  return (await tx.landing.createMany({ data: [data], skipDuplicates: true })).count === 1;
}

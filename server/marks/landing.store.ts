// Keeps where threads landed: a row for each wording, never changed.
import { Prisma } from "@/prisma/client/client";
import { targetsFrom } from "@/server/comments/citation.store";
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

/** Under which name what a wording cites is found. */
export const wordingKey = ({ thread, version }: Pick<LandingRow, "thread" | "version">): string =>
  `${thread} ${version}`;

/** What these wordings cite, as it stands today, by `wordingKey`. */
export const citedIn = (tx: Tx, wordings: Pick<LandingRow, "thread" | "version">[]) =>
  targetsFrom(
    tx,
    Prisma.sql`
      SELECT i."threadId" || ' ' || i."version" AS "by", i."ordinal", i."paragraphId", t."textId" AS "hereId"
        FROM unnest(${wordings.map(({ thread }) => thread)}::uuid[], ${wordings.map(({ version }) => version)}::int[])
             AS w("threadId", "version")
        JOIN "LandingCitation" i USING ("threadId", "version") JOIN "Thread" t ON t."id" = i."threadId"`,
  );

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

/** Adds it, with the paragraphs that it cites; false where somebody else's has its version already. */
export async function addWording(tx: Tx, data: NewWording, cited: ReadonlyMap<number, string>): Promise<boolean> {
  if ((await tx.landing.createMany({ data: [data], skipDuplicates: true })).count === 0) return false;
  const { threadId, groupId, version } = data;
  const rows = [...cited].map(([ordinal, paragraphId]) => ({ threadId, groupId, version, ordinal, paragraphId }));
  if (rows.length > 0) await tx.landingCitation.createMany({ data: rows });
  return true;
}

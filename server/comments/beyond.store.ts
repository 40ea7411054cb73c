// Counts what hangs below the comments that are brought up and is not brought up itself, as fragments of one statement.
import { Prisma } from "@/prisma/client/client";
import { hidesAuthor } from "@/server/comments/hiding.store";
import type { LastRow } from "@/server/comments/row";
import { freshFor, joinSeen } from "@/server/comments/seen.store";
import { type Below, NOTHING_BELOW, type Reader } from "@/server/comments/thread";

/** What a fold may count: it has words, and the reader does not hide its author. Needs `c`. */
const toBeRead = (who: Reader): Prisma.Sql =>
  Prisma.sql`c."standing" NOT IN ('removed', 'withdrawn') AND NOT ${hidesAuthor(who)}`;

/**
 * `below`: for each row of `brought` the number of comments under it that are not in `brought`, those among them that
 * are new, and the last of them. Each is counted once, for the nearest comment above it that was brought up: whoever
 * adds up the branches adds it to all the others. Needs `page`, `hidden`, and `brought` with `cut`.
 */
export const below = (who: Reader): Prisma.Sql => Prisma.sql`
  beyond AS (
    SELECT "id" AS "over", "id" FROM brought WHERE "cut"
    UNION ALL
    SELECT up."over", c."id" FROM beyond up JOIN "Comment" c ON c."parentId" = up."id"
     WHERE NOT EXISTS (SELECT FROM brought WHERE brought."id" = c."id")
       AND NOT EXISTS (SELECT FROM hidden WHERE hidden."id" = c."id")),
  below AS (
    SELECT "over", (count(*) FILTER (WHERE "counts"))::int AS "count", (count(*) FILTER (WHERE "fresh"))::int AS "fresh",
           max("seq") FILTER (WHERE "counts") AS "last"
      FROM (
        SELECT beyond."over", c."seq", ${toBeRead(who)} AS "counts", ${freshFor(who)} AS "fresh"
          FROM beyond JOIN "Comment" c ON c."id" = beyond."id" AND beyond."id" <> beyond."over"
          ${joinSeen(who, Prisma.sql`(m."textId", m."threadId") IN (SELECT k."textId", k."id" FROM page k)`)}) c
     GROUP BY "over")`;

/** What of `below` goes with each comment `c`. */
export const BELOW_OF = Prisma.sql`
  coalesce(below."count", 0) AS "belowCount", coalesce(below."fresh", 0) AS "belowFresh",
  last."seq"::float8 AS "lastSeq", last."standing"::text AS "lastStanding", last."createdAt" AS "lastAt", speaker."name" AS "lastName"`;

/** Brings it to each comment `c`. */
export const JOIN_BELOW = Prisma.sql`
  LEFT JOIN below ON below."over" = c."id"
  LEFT JOIN "Comment" last ON last."threadId" = c."threadId" AND last."seq" = below."last"
  LEFT JOIN "User" speaker ON speaker."id" = last."authorId"`;

/** What comes up of it. */
export type BelowLine = {
  belowCount: number;
  belowFresh: number;
  lastSeq: number | null;
  lastStanding: LastRow["standing"] | null;
  lastAt: Date | null;
  lastName: string | null;
};

/** The same as a value. */
export function belowOf({ belowCount, belowFresh, ...line }: BelowLine): Below<LastRow> {
  const { lastSeq: seq, lastStanding: standing, lastAt: createdAt, lastName: authorName } = line;
  if (belowCount + belowFresh === 0) return NOTHING_BELOW;
  const last = seq === null || !standing || !createdAt ? null : { seq, standing, createdAt, authorName };
  return { count: belowCount, fresh: belowFresh, last };
}

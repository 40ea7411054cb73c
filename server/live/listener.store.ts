// How many sessions stand in a reading's group at once, in one statement.
import type { Role, Visibility } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import { standingOf } from "@/server/groups/place.store";
import type { Place } from "@/server/groups/policy";

/** A living session's person, as they stand in the group. */
export type Listening = { userId: string; place: Place };

/** The group as a visitor stands in it, and each living session by the hash of its token. */
export type Listeners = { visitor: Place; sessions: ReadonlyMap<string, Listening> };

type Row = {
  groupId: string;
  visibility: Visibility;
  hash: string | null;
  userId: string | null;
  role: Role | null;
  joinedAt: Date | null;
  suspendedAt: Date | null;
  suspensionReason: string | null;
};

/** The group of the reading and who of these sessions stands how in it; null where there is no such reading. */
export async function listenersOf(
  tx: Tx,
  reading: string,
  hashes: readonly string[],
  now: Date,
): Promise<Listeners | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT g."id" AS "groupId", g."visibility"::text AS "visibility", s."sessionToken" AS "hash", s."userId",
           m."role"::text AS "role", m."joinedAt", m."suspendedAt", m."suspensionReason"
      FROM "Reading" r
      JOIN "Group" g ON g."id" = r."groupId"
      LEFT JOIN ("Session" s JOIN "User" u ON u."id" = s."userId" AND u."emailVerified" IS NOT NULL)
             ON s."sessionToken" = ANY(${[...hashes]}::text[]) AND s."expires" > ${now}::timestamp
      LEFT JOIN "Membership" m ON m."groupId" = g."id" AND m."userId" = s."userId"
     WHERE r."id" = ${reading}::uuid`;
  const [first] = rows;
  if (!first) return null;
  const { groupId, visibility } = first;
  const sessions = new Map<string, Listening>();
  for (const row of rows)
    if (row.hash && row.userId)
      sessions.set(row.hash, { userId: row.userId, place: { groupId, visibility, standing: standingOf(row) } });
  return { visitor: { groupId, visibility, standing: { kind: "none" } }, sessions };
}

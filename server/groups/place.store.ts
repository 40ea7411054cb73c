// Finds a group together with the asking actor's membership, in one statement.
import { Prisma } from "@/prisma/client/client";
import type { Role, Visibility } from "@/prisma/client/enums";
import type { Actor, Standing } from "@/server/actor";
import type { Place } from "@/server/groups/policy";
import type { Sql } from "@/server/plain";

/** A group by its id, by its slug, or by a text that is read in it. */
export type GroupKey = { id: string } | { slug: string } | { text: string };

/** A group as its row, and a person's membership of it. */
export type PlaceRow = {
  groupId: string;
  visibility: Visibility;
  role: Role | null;
  joinedAt: Date | null;
  suspendedAt: Date | null;
  suspensionReason: string | null;
};

/** The statement that finds a place; a larger one may hold it. */
export function placeSql(actor: Actor, key: GroupKey): Prisma.Sql {
  const userId = actor.kind === "person" ? actor.id : null;
  return Prisma.sql`
    SELECT g."id" AS "groupId", g."visibility"::text AS "visibility",
           m."role"::text AS "role", m."joinedAt", m."suspendedAt", m."suspensionReason"
      FROM "Group" g LEFT JOIN "Membership" m ON m."groupId" = g."id" AND m."userId" = ${userId}::uuid
     WHERE ${named(key)}`;
}

/** The place that a row tells of. */
export const placeOf = (row: PlaceRow): Place => ({
  groupId: row.groupId,
  visibility: row.visibility,
  standing: standingOf(row),
});

/** The place, or null where there is no such group. */
export async function findPlace(tx: Sql, actor: Actor, key: GroupKey): Promise<Place | null> {
  // PostgreSQL has no U+0000 and would call a name with it a fault, where it is only nobody's.
  if ("slug" in key && key.slug.includes("\u0000")) return null;
  const [row] = await tx.$queryRaw<PlaceRow[]>(placeSql(actor, key));
  return row ? placeOf(row) : null;
}

function named(key: GroupKey): Prisma.Sql {
  if ("slug" in key) return Prisma.sql`g."slug" = ${key.slug}`;
  if ("id" in key) return Prisma.sql`g."id" = ${key.id}::uuid`;
  return Prisma.sql`g."id" = (SELECT x."groupId" FROM "Text" x WHERE x."id" = ${key.text}::uuid)`;
}

/** The standing that a membership gives; none where there is no membership. */
export function standingOf({
  role,
  joinedAt,
  suspendedAt,
  suspensionReason,
}: Pick<PlaceRow, "role" | "joinedAt" | "suspendedAt" | "suspensionReason">): Standing {
  if (!role || !joinedAt) return { kind: "none" };
  if (suspendedAt) return { kind: "suspended", reason: suspensionReason };
  return { kind: "active", role, joinedAt };
}

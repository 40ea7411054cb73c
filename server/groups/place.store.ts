// Finds a group together with the asking actor's membership, in one statement.
import { Prisma } from "@/prisma/client/client";
import type { Role, Visibility } from "@/prisma/client/enums";
import type { Actor, Standing } from "@/server/actor";
import type { Place } from "@/server/groups/policy";
import type { Sql } from "@/server/plain";

/** A group by its id, by its slug, or by a text that is read in it. */
export type GroupKey = { id: string } | { slug: string } | { text: string };

type Row = {
  groupId: string;
  visibility: Visibility;
  role: Role | null;
  joinedAt: Date | null;
  suspendedAt: Date | null;
  suspensionReason: string | null;
};

/** The place, or null where there is no such group. */
export async function findPlace(tx: Sql, actor: Actor, key: GroupKey): Promise<Place | null> {
  // PostgreSQL has no U+0000 and would call a name with it a fault, where it is only nobody's.
  if ("slug" in key && key.slug.includes("\u0000")) return null;
  const userId = actor.kind === "person" ? actor.id : null;
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT g."id" AS "groupId", g."visibility"::text AS "visibility",
           m."role"::text AS "role", m."joinedAt", m."suspendedAt", m."suspensionReason"
      FROM "Group" g LEFT JOIN "Membership" m ON m."groupId" = g."id" AND m."userId" = ${userId}::uuid
     WHERE ${named(key)}`);
  return row ? { groupId: row.groupId, visibility: row.visibility, standing: standingOf(row) } : null;
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
}: Pick<Row, "role" | "joinedAt" | "suspendedAt" | "suspensionReason">): Standing {
  if (!role || !joinedAt) return { kind: "none" };
  if (suspendedAt) return { kind: "suspended", reason: suspensionReason };
  return { kind: "active", role, joinedAt };
}

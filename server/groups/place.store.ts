// Finds a group together with the asking actor's membership, in one statement.
import type { Actor, Standing } from "@/server/actor";
import type { Tx } from "@/server/db";
import type { Place } from "@/server/groups/policy";

/** A group by its id or by its slug. */
export type GroupKey = { id: string } | { slug: string };

/** A user id that nobody has: a visitor's. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The place, or null where there is no such group. */
export async function findPlace(tx: Tx, actor: Actor, key: GroupKey): Promise<Place | null> {
  // PostgreSQL has no U+0000 and would call a name with it a fault, where it is only nobody's.
  if ("slug" in key && key.slug.includes("\u0000")) return null;
  const group = await tx.group.findUnique({
    where: key,
    select: {
      id: true,
      visibility: true,
      memberships: { where: { userId: actor.kind === "person" ? actor.id : NOBODY } },
    },
  });
  if (!group) return null;
  return { groupId: group.id, visibility: group.visibility, standing: standingOf(group.memberships[0]) };
}

type Row = {
  role: "owner" | "moderator" | "member" | "guest";
  joinedAt: Date;
  suspendedAt: Date | null;
  suspensionReason: string | null;
};

function standingOf(row: Row | undefined): Standing {
  if (!row) return { kind: "none" };
  if (row.suspendedAt) return { kind: "suspended", reason: row.suspensionReason };
  return { kind: "active", role: row.role, joinedAt: row.joinedAt };
}

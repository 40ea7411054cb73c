// Coming in by an invitation. Whatever is wrong with one, the answer is the same.

import { hashToken } from "@/server/accounts/token.service";
import type { Actor, Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { suspended } from "@/server/groups/entry.service";
import { isAlive } from "@/server/groups/invitation";
import { countUse, findByToken, inviterName, lockByToken } from "@/server/groups/invitation.store";
import { addMember } from "@/server/groups/member.store";
import { findPlace } from "@/server/groups/place.store";
import { canInvite, type Place } from "@/server/groups/policy";
import { missing } from "@/server/refusal";

/** What an invitation says to whoever holds its link, while it opens the door. */
export async function lookAt(actor: Actor, token: string, now: Date) {
  const { invitation, place } = await findOpen(db, actor, token, now);
  return {
    group: { slug: invitation.group.slug, name: invitation.group.name, visibility: invitation.group.visibility },
    inviter: await inviterName(db, invitation.invitedById),
    role: invitation.role,
    member: place.standing.kind === "active",
    signedIn: actor.kind === "person",
    named: actor.kind === "person" && actor.name !== null,
  };
}

/** Joins. For those who are in already nothing changes, neither their role nor the count. */
export const accept = (actor: Person, token: string, now: Date) =>
  db.$transaction(async (tx) => {
    await lockByToken(tx, hashToken(token));
    const { invitation } = await findOpen(tx, actor, token, now);
    const { groupId, role } = invitation;
    const joined = await addMember(tx, { groupId, userId: actor.id, role, joinedAt: now });
    if (joined) await countUse(tx, invitation.id);
    return { group: invitation.group.slug, joined };
  });

/** The invitation where it opens the door for this actor, and how they stand in its group. */
async function findOpen(tx: Tx, actor: Actor, token: string, now: Date) {
  const invitation = await findByToken(tx, hashToken(token));
  if (!invitation || !isAlive(invitation, now)) throw missing();
  if (invitation.email && actor.kind === "person" && invitation.email !== actor.email) throw missing();
  const inviter = await inviterPlace(tx, invitation);
  if (!inviter || !canInvite(inviter, invitation.role)) throw missing();
  const place = await findPlace(tx, actor, { id: invitation.groupId });
  if (!place) throw missing();
  if (place.standing.kind === "suspended") throw suspended(place.standing.reason);
  return { invitation, place };
}

/** How whoever invited stands in the group today: an invitation lives no longer than the right to make it. */
const inviterPlace = (tx: Tx, invitation: { groupId: string; invitedById: string }): Promise<Place | null> =>
  findPlace(
    tx,
    { kind: "person", id: invitation.invitedById, email: "", name: null, timeZone: "UTC", singleKeys: true },
    { id: invitation.groupId },
  );

// Who belongs to a group, in which role, and how they leave.
import type { Actor, Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { countOwners, deleteMember, findMember, lockRoles, membersOf, setRole } from "@/server/groups/member.store";
import { findPlace } from "@/server/groups/place.store";
import { canGovern, canSeeAddresses, canSeeMembers, type Place } from "@/server/groups/policy";
import type { RoleChange } from "@/server/groups/schema";
import { enqueue } from "@/server/jobs/queue";
import { missing, Refusal } from "@/server/refusal";

/** The group's people by name; their addresses for an owner only. */
export async function listMembers(actor: Actor, slug: string) {
  const place = await enter(db, actor, { slug });
  demand(place, canSeeMembers, "Only members see who belongs to this group.");
  const rows = await membersOf(db, place.groupId);
  return rows.map(({ user, suspendedAt, ...row }) => ({
    id: user.id,
    name: user.name,
    email: canSeeAddresses(place) ? user.email : null,
    role: row.role,
    joinedAt: row.joinedAt,
    suspended: suspendedAt !== null,
    self: actor.kind === "person" && actor.id === user.id,
  }));
}

/** Gives a member another role. Nobody raises themselves, and the last owner stays one. */
export const changeRole = (actor: Person, input: RoleChange) =>
  db.$transaction(async (tx) => {
    await lockRoles(tx, input.group);
    const place = await enter(tx, actor, { slug: input.group });
    demand(place, canGovern, "Only an owner can change roles.");
    const member = await findMember(tx, place.groupId, input.member);
    if (!member) throw missing();
    if (input.member === actor.id && member.role === input.role)
      throw new Refusal("forbidden", "You are an owner already, and there is nothing above that.");
    if (member.role === "owner" && !member.suspendedAt && input.role !== "owner")
      await keepAnOwner(tx, place, "Make somebody else an owner first.");
    return setRole(tx, place.groupId, input.member, input.role);
  });

/** Ends the actor's own membership, and with it what they hear of the group. Also those who are suspended may go. */
export const leave = (actor: Person, slug: string) =>
  db.$transaction(async (tx) => {
    await lockRoles(tx, slug);
    const place = await findPlace(tx, actor, { slug });
    if (!place || place.standing.kind === "none") throw missing();
    const member = await findMember(tx, place.groupId, actor.id);
    if (!member) throw missing();
    if (member.role === "owner" && !member.suspendedAt)
      await keepAnOwner(tx, place, "Make somebody else an owner before you leave.");
    await deleteMember(tx, place.groupId, actor.id);
    await enqueue(tx, { kind: "member.left", groupId: place.groupId, userId: actor.id });
    return { left: true };
  });

async function keepAnOwner(tx: Tx, place: Place, advice: string) {
  if ((await countOwners(tx, place.groupId)) < 2)
    throw new Refusal("conflict", `A group needs an owner, and this is the last one. ${advice}`);
}

// What the group's home says of the group itself; its reading and its talk are asked of their own rooms.
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { enter } from "@/server/groups/entry.service";
import { findFace } from "@/server/groups/group.store";
import { countMembers, namesOf } from "@/server/groups/member.store";
import { canGovern, canModerate, canSeeMembers, isMember } from "@/server/groups/policy";

/** The names that the home lists; the members' page has them all. */
export const NAMES_SHOWN = 8;

/** The group, its people by name for those who may see them, and what the viewer may do. */
export async function groupHome(actor: Actor, slug: string) {
  const place = await enter(db, actor, { slug });
  const seesPeople = canSeeMembers(place);
  const [group, people, count] = await Promise.all([
    findFace(db, place.groupId),
    seesPeople ? namesOf(db, place.groupId, NAMES_SHOWN) : [],
    seesPeople ? countMembers(db, place.groupId) : 0,
  ]);
  return {
    ...group,
    people,
    others: Math.max(0, count - people.length),
    viewer: {
      seesPeople,
      canImport: canModerate(place),
      canInvite: canModerate(place),
      canGovern: canGovern(place),
      isMember: isMember(place),
      signedIn: actor.kind === "person",
    },
  };
}

// A group's name, visibility and beginnings.
import { Prisma } from "@/prisma/client/client";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { changeGroup, groupsOf, insertGroup, lockFounding, ownership, slugsLike } from "@/server/groups/group.store";
import { canFound, canGovern } from "@/server/groups/policy";
import type { NewGroup, Rename, VisibilityChange } from "@/server/groups/schema";
import { groupSlug } from "@/server/groups/slug";
import { Refusal } from "@/server/refusal";
import { freeSlug } from "@/server/slug";

/** How often a slug is chosen anew when somebody else took it in the same moment. */
const SLUG_TRIES = 5;

/** The person's groups, and whether they may found another. */
export async function myGroups(actor: Person) {
  const [groups, owned] = await Promise.all([groupsOf(db, actor.id), ownership(db, actor.id)]);
  return {
    canFound: canFound(owned),
    groups: groups.map(({ memberships, _count, ...group }) => ({
      ...group,
      role: memberships[0]?.role ?? "guest",
      people: _count.memberships,
    })),
  };
}

/** Founds a group; its founder owns it. */
export async function found(actor: Person, input: NewGroup) {
  for (let tries = 1; ; tries++) {
    try {
      return await foundOnce(actor, input);
    } catch (error) {
      const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
      if (!taken || tries === SLUG_TRIES) throw error;
    }
  }
}

const foundOnce = (actor: Person, input: NewGroup) =>
  db.$transaction(async (tx) => {
    await lockFounding(tx);
    if (!canFound(await ownership(tx, actor.id)))
      throw new Refusal("forbidden", "Only someone who owns a group can found another here. Ask an owner.");
    const wanted = groupSlug(input.name);
    return insertGroup(tx, {
      name: input.name,
      slug: freeSlug(wanted, await slugsLike(tx, wanted)),
      ownerId: actor.id,
    });
  });

/** Gives the group another name; its address stays, because mails and bookmarks hold it. */
export const renameGroup = (actor: Person, input: Rename) =>
  db.$transaction(async (tx) => {
    const place = await enter(tx, actor, { slug: input.group });
    demand(place, canGovern, "Only an owner can rename the group.");
    return changeGroup(tx, place.groupId, { name: input.name });
  });

/** Opens the group to everybody's eyes, or closes it. */
export const setVisibility = (actor: Person, input: VisibilityChange) =>
  db.$transaction(async (tx) => {
    const place = await enter(tx, actor, { slug: input.group });
    demand(place, canGovern, "Only an owner can decide who sees the group.");
    return changeGroup(tx, place.groupId, { visibility: input.visibility });
  });

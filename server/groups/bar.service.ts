// What the bar of a group's pages shows: the name, and the pages that the viewer may open.
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { enter } from "@/server/groups/entry.service";
import { currentReading, findFace } from "@/server/groups/group.store";
import { canModerate, canSeeMembers, isMember, type Place } from "@/server/groups/policy";

/** A page of a group that the bar can lead to. */
export type GroupPage = "group" | "reading" | "members" | "moderation" | "import" | "log";

/** One way that the bar offers. */
export type GroupLink = { page: GroupPage; href: string; label: string };

/** The bar as this viewer sees it. */
export async function groupBar(actor: Actor, slug: string) {
  const place = await enter(db, actor, { slug });
  const [group, reading] = await Promise.all([findFace(db, place.groupId), currentReading(db, place.groupId)]);
  return {
    name: group.name,
    signedIn: actor.kind === "person",
    links: linksOf(place, `/groups/${slug}`, reading?.slug ?? null),
  };
}

/** The links in the order of the bar; pure. */
export function linksOf(place: Place, home: string, reading: string | null): GroupLink[] {
  const link = (page: GroupPage, href: string, label: string): GroupLink => ({ page, href, label });
  const moderates = canModerate(place);
  return [
    link("group", home, "Group"),
    ...(reading ? [link("reading", `${home}/${reading}/article`, "Reading")] : []),
    ...(canSeeMembers(place) ? [link("members", `${home}/members`, "Members")] : []),
    ...(moderates
      ? [link("moderation", `${home}/moderation`, "Moderation"), link("import", `${home}/import`, "Import")]
      : []),
    ...(!moderates && isMember(place) ? [link("log", `${home}/log`, "Log")] : []),
  ];
}

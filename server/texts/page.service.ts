// Texts as they are read: one text's page, and a group's readings.
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { admit, enter } from "@/server/groups/entry.service";
import { canFollow, canModerate, canWrite, isMember } from "@/server/groups/policy";
import { plain } from "@/server/plain";
import { missing } from "@/server/refusal";
import { findTextPage, listTexts } from "@/server/texts/page.store";
import { canImport } from "@/server/texts/policy";
import type { TextAddress } from "@/server/texts/schema";
import { presentBlocks, presentList, presentPage } from "@/server/texts/view";

/** Everything that the reading page needs to know about the text itself; and the place that its reader was let into. */
export async function openPage(actor: Actor, address: TextAddress) {
  const found = await findTextPage(plain, actor, address);
  const [place, row] = [admit(found.place), found.page];
  if (!row) throw missing();
  return {
    place,
    ...presentPage(place.groupId, row),
    blocks: presentBlocks(row.blocks),
    whole: row.whole,
    former: row.former,
    heard: row.heard,
    viewer: {
      isMember: isMember(place),
      canWrite: canWrite(place) && !row.archived,
      canModerate: canModerate(place),
      canRevise: canImport(place) && !row.archived,
      canFollow: actor.kind === "person" && canFollow(place),
      signedIn: actor.kind === "person",
    },
  };
}

/** The text at an address, without its talk. */
export async function page(actor: Actor, address: TextAddress) {
  const { place: _, ...text } = await openPage(actor, address);
  return text;
}

/** The group's readings with their texts, and how long each numbered paragraph is. */
export async function list(actor: Actor, group: string) {
  const place = await enter(db, actor, { slug: group });
  return { readings: presentList(await listTexts(db, place.groupId)), viewer: { canImport: canImport(place) } };
}

// How much talk there is on a text: alone, or with the words that it is about.
import type { Actor } from "@/server/actor";
import { countByParagraph } from "@/server/comments/count.store";
import { askingOf } from "@/server/comments/talk.service";
import type { Counts } from "@/server/comments/view";
import { enter } from "@/server/groups/entry.service";
import type { Place } from "@/server/groups/policy";
import { plain, type Sql } from "@/server/plain";
import { openPage } from "@/server/texts/page.service";
import type { TextAddress } from "@/server/texts/schema";

// The place is that of the text: whoever counts has just been let in there.
const countIn = (tx: Sql, actor: Actor, place: Place, textId: string, now: Date): Promise<Counts> =>
  countByParagraph(tx, textId, askingOf({ actor, room: { place, archived: false, locked: false, now } }));

/** The counts of a text's talk, as of the moment of a transaction. */
export const countsIn = async (tx: Sql, actor: Actor, textId: string, now: Date): Promise<Counts> =>
  countIn(tx, actor, await enter(tx, actor, { text: textId }), textId, now);

/** How much talk there is on each paragraph of a text, and how much of it is new to this person. */
export const counts = (actor: Actor, textId: string, now: Date): Promise<Counts> => countsIn(plain, actor, textId, now);

/** What a reading page begins with: the text at its address, and how much talk there is on it. The group is entered once for both. */
export async function page(actor: Actor, address: TextAddress, now: Date) {
  const { place, ...text } = await openPage(actor, address);
  return { ...text, counts: await countIn(plain, actor, place, text.text.id, now) };
}

// The way to a text's revisions, for every service of the room.
import type { Actor, Person } from "@/server/actor";
import type { Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import type { Place } from "@/server/groups/policy";
import { missing, Refusal } from "@/server/refusal";
import { canRevise } from "@/server/revisions/policy";
import { findText, newestOf, type RevisionRow, type TextRow, textById } from "@/server/revisions/store";
import type { RevisedText } from "@/server/revisions/view";
import { type DraftRow, findDraft } from "@/server/texts/draft.store";
import type { TextAddress } from "@/server/texts/schema";
import { labelOf } from "@/server/texts/view";

const ONLY_MODERATORS = "Only moderators and owners of this group revise its texts.";

/** The text, for whoever may read it. */
export async function approachText(
  tx: Tx,
  actor: Actor,
  address: TextAddress,
): Promise<{ place: Place; text: TextRow }> {
  const place = await enter(tx, actor, { slug: address.group });
  const text = await findText(tx, place.groupId, address.reading, address.text);
  if (!text) throw missing();
  return { place, text };
}

/** Refuses where the text does not take revisions from this person now. */
export function demandRevision(place: Place, text: TextRow): void {
  demand(place, canRevise, ONLY_MODERATORS);
  if (text.archived) throw new Refusal("conflict", "This reading is archived. Its texts stay as they are.");
}

/** A draft of a revision with its text and the text's newest revision, for somebody who may publish it. */
export type Drafted = { row: DraftRow & { revisesId: string; baseId: string }; text: TextRow; newest: RevisionRow };

/** The draft, or a refusal. */
export async function approachDraft(tx: Tx, actor: Person, id: string): Promise<Drafted> {
  const row = await findDraft(tx, id);
  if (!row) throw missing();
  demand(await enter(tx, actor, { id: row.groupId }), canRevise, ONLY_MODERATORS);
  if (!row.revisesId || !row.baseId)
    throw new Refusal("invalid", "This draft is a new text, not a revision of one. Publish it from its own page.");
  const [text, newest] = [await textById(tx, row.revisesId), await newestOf(tx, row.revisesId)];
  if (!text || !newest) throw missing();
  return { row: { ...row, revisesId: row.revisesId, baseId: row.baseId }, text, newest };
}

/** The text as its pages name it. */
export const presentText = (text: TextRow): RevisedText => ({
  address: { group: text.groupSlug, reading: text.readingSlug, text: text.slug },
  group: { slug: text.groupSlug, name: text.groupName },
  reading: { slug: text.readingSlug, title: text.readingTitle },
  label: labelOf(text.slug),
  title: text.title,
  language: text.language,
});

// Beginning a revision: a draft of the newest one, or of an earlier one to go back to.
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { missing } from "@/server/refusal";
import { approachText, demandRevision } from "@/server/revisions/entry.service";
import { foundIn, rawOf } from "@/server/revisions/found";
import type { StartRevision } from "@/server/revisions/schema";
import { blocksOf, openDrafts, revisionsOf } from "@/server/revisions/store";
import { insertDraft } from "@/server/texts/draft.store";
import { emptyJournal } from "@/server/texts/import/journal";

/** A draft to work on; one that this person began from the same revision is gone on with. */
export async function start(actor: Person, { from, ...address }: StartRevision): Promise<{ draft: string }> {
  const { place, text } = await approachText(db, actor, address);
  demandRevision(place, text);
  const revisions = await revisionsOf(db, text.textId);
  const [base] = revisions;
  const source = from === undefined ? base : revisions.find(({ number }) => number === from);
  if (!base || !source) throw missing();
  const open = (await openDrafts(db, text.textId)).find(
    (draft) => draft.byId === actor.id && draft.fromId === source.id,
  );
  if (open) return { draft: open.id };
  const blocks = await blocksOf(db, source.id);
  const { title, author, source: origin, language } = text;
  const draft = await insertDraft(
    db,
    {
      ...{ groupId: text.groupId, readingId: null, createdById: actor.id, raw: rawOf(blocks) },
      ...{ revisesId: text.textId, baseId: base.id, fromId: source.id },
    },
    foundIn(blocks, { title, author, source: origin, language }),
    emptyJournal(actor.id),
  );
  return { draft };
}

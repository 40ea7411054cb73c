// A text's revisions, and any one of them as it was read.
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { missing } from "@/server/refusal";
import { approachText, presentText } from "@/server/revisions/entry.service";
import { canRevise } from "@/server/revisions/policy";
import type { OneRevision } from "@/server/revisions/schema";
import { blocksOf, openDrafts, type RevisionRow, revisionsOf } from "@/server/revisions/store";
import type { OldRevision, RevisionEntry, RevisionList } from "@/server/revisions/view";
import type { TextAddress } from "@/server/texts/schema";
import { presentBlocks } from "@/server/texts/view";

/** A revision as a list shows it. */
export const presentRevision = ({ id: _, changes, number, ...row }: RevisionRow): RevisionEntry => ({
  ...row,
  number,
  changes: number === 1 ? null : (changes ?? {}),
});

/** All revisions, newest first; the drafts of the next one for those who may revise. */
export async function list(actor: Actor, address: TextAddress): Promise<RevisionList> {
  const { place, text } = await approachText(db, actor, address);
  const may = canRevise(place);
  const drafts = may ? await openDrafts(db, text.textId) : [];
  return {
    text: presentText(text),
    revisions: (await revisionsOf(db, text.textId)).map(presentRevision),
    drafts: drafts.map(({ id, by, updatedAt, from }) => ({ id, by, updatedAt, from })),
    viewer: { canRevise: may && !text.archived },
  };
}

/** One revision as it was read. */
export async function read(actor: Actor, { number, ...address }: OneRevision): Promise<OldRevision> {
  const { place, text } = await approachText(db, actor, address);
  const revisions = await revisionsOf(db, text.textId);
  const revision = revisions.find((one) => one.number === number);
  if (!revision) throw missing();
  return {
    text: presentText(text),
    revision: presentRevision(revision),
    newest: revisions[0]!.number,
    blocks: presentBlocks(await blocksOf(db, revision.id)),
    viewer: { canRevise: canRevise(place) && !text.archived },
  };
}

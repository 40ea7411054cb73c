// Comparing two revisions of a text.
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { missing } from "@/server/refusal";
import { compareBlocks } from "@/server/revisions/compare";
import { approachText, presentText } from "@/server/revisions/entry.service";
import { presentRevision } from "@/server/revisions/list.service";
import type { TwoRevisions } from "@/server/revisions/schema";
import { blocksOf, lineageBetween, revisionsOf } from "@/server/revisions/store";
import type { Comparison } from "@/server/revisions/view";

/** The earlier one against the later one, whichever was named first. */
export async function compare(actor: Actor, { from, to, ...address }: TwoRevisions): Promise<Comparison> {
  const { text } = await approachText(db, actor, address);
  const revisions = await revisionsOf(db, text.textId);
  const [older, newer] = [Math.min(from, to), Math.max(from, to)].map((number) =>
    revisions.find((one) => one.number === number),
  );
  if (!older || !newer) throw missing();
  const lineage = await lineageBetween(db, text.textId, older.number, newer.number);
  const rows = compareBlocks(await blocksOf(db, older.id), await blocksOf(db, newer.id), lineage);
  return { text: presentText(text), from: presentRevision(older), to: presentRevision(newer), rows };
}

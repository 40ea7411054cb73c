// Comparing two revisions of a text.
import type { Actor, Person } from "@/server/actor";
import { db } from "@/server/db";
import { missing } from "@/server/refusal";
import { compareBlocks, composed } from "@/server/revisions/compare";
import { approachDraft, approachText, presentText } from "@/server/revisions/entry.service";
import { planned } from "@/server/revisions/grounds.service";
import { presentRevision } from "@/server/revisions/list.service";
import type { TwoRevisions } from "@/server/revisions/schema";
import { blocksOf, lineageBetween, revisionsOf } from "@/server/revisions/store";
import type { ComparedRow, Comparison } from "@/server/revisions/view";

/** The earlier one against the later one, whichever was named first. */
export async function compare(actor: Actor, { from, to, ...address }: TwoRevisions): Promise<Comparison> {
  const { text } = await approachText(db, actor, address);
  const revisions = await revisionsOf(db, text.textId);
  const [older, newer] = [Math.min(from, to), Math.max(from, to)].map((number) =>
    revisions.find((one) => one.number === number),
  );
  if (!older || !newer) throw missing();
  const lineage = await lineageBetween(db, text.textId, older.number, newer.number);
  const base = await blocksOf(db, older.id);
  const rows = compareBlocks(base, await blocksOf(db, newer.id), composed(base, lineage));
  return { text: presentText(text), from: presentRevision(older), to: presentRevision(newer), rows };
}

/** A draft against the revision that it changes: only what differs. */
export async function changes(actor: Person, draft: string): Promise<ComparedRow[]> {
  const { grounds, plan } = await planned(await approachDraft(db, actor, draft));
  const next = grounds.draft.map((block, i) => {
    const paragraphId = plan.owners[i] ?? `fresh-${i}`;
    return { ...block, paragraphId, key: paragraphId };
  });
  const descent = new Map(
    plan.steps.map(({ from, to }) => [
      grounds.base[from]!.paragraphId,
      new Set(to.map((place) => next[place]!.paragraphId)),
    ]),
  );
  return compareBlocks(grounds.base, next, descent).filter(({ change }) => change !== "same");
}

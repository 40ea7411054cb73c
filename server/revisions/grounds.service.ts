// Brings together what a plan is made from: the text as it stands, the draft, what has gone, what was decided.
import { createHash } from "node:crypto";
import type { Alignment } from "@/server/anchoring/align";
import { db, type Tx } from "@/server/db";
import { Refusal } from "@/server/refusal";
import type { Drafted } from "@/server/revisions/entry.service";
import { answersOf, type DraftBlock, type Grounds, type Plan, planOf } from "@/server/revisions/plan";
import { blocksOf } from "@/server/revisions/store";
import { type GoneRow, gonePieces } from "@/server/revisions/talk.store";
import { type Draft, fold } from "@/server/texts/import/act";
import { finalBlocks, keptIds } from "@/server/texts/import/final";
import { actsOf } from "@/server/texts/import/journal";

/** A draft against its base, and what publishing it would do. */
export type Planned = { draft: Draft; grounds: Grounds; gone: GoneRow[]; plan: Plan };

/** Reviews of so many drafts at once are answered without asking the engine again for every decision. */
const KEPT = 8;

const kept = new Map<string, Alignment>();

/** What the words say, known by the words themselves: they stay the same while somebody looks through a review. */
function answersFor(grounds: Grounds): Alignment {
  const { base, draft, source } = grounds;
  const said = [base, draft, source].map((blocks) =>
    blocks?.map((block) => ["paragraphId" in block ? block.paragraphId : block.id, block.words]),
  );
  const key = createHash("sha256").update(JSON.stringify(said)).digest("base64");
  const answers = kept.get(key) ?? answersOf(grounds);
  kept.delete(key);
  kept.set(key, answers);
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
  return answers;
}

/** The plan of a draft against the text's newest revision. Takes about a second for a thousand paragraphs the first time. */
export async function planned({ row, text, newest }: Drafted, tx: Tx = db): Promise<Planned> {
  if (row.state !== "ready") throw new Refusal("conflict", "This draft is still being read. Wait until it is there.");
  const draft = fold(row.found, actsOf(row.journal));
  const ids = keptIds(draft);
  const gone = await gonePieces(tx, text.textId);
  const grounds: Grounds = {
    base: await blocksOf(tx, newest.id),
    draft: finalBlocks(draft).map((block, i): DraftBlock => ({ ...block, id: ids[i]! })),
    source: row.fromId ? await blocksOf(tx, row.fromId) : null,
    gone,
    decided: new Map(Object.entries(row.decisions).map(([paragraph, { to }]) => [paragraph, to])),
  };
  return { draft, grounds, gone, plan: planOf(grounds, answersFor(grounds)) };
}

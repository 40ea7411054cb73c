// Cuts the next portion of a text for somebody, and changes nothing: what is mailed and what a preview shows are the same.
import type { Tx } from "@/server/db";
import { dateAt } from "@/server/follows/calendar";
import { goOn, lastSeen } from "@/server/portions/again";
import type { Portion } from "@/server/portions/letter";
import { latestMade, type Plan } from "@/server/portions/plan.store";
import { addedBefore, inOrder, nextPortion, notesIn, WORDS } from "@/server/portions/portion";
import { addedSince, blocksOf, findText, placeOf, type TextRow, talkOn } from "@/server/portions/text.store";
import type { BlockRow } from "@/server/texts/rows";

/** What a portion is made of; without one the text has come to its end. */
export type Composed = { text: TextRow; portion: Portion | null; added: readonly BlockRow[] };

/** The plan as reading goes on: what did not arrive is sent again, in its order and one portion a date. */
export async function resumed(tx: Tx, plan: Plan): Promise<Plan & { since: Date }> {
  const made = await latestMade(tx, plan);
  const since = lastSeen(made) ?? plan.startedAt;
  return { ...plan, ...goOn({ afterId: plan.afterId, sent: plan.sent }, made), since };
}

type Reader = { timeZone: string; digestHour: number };
type Wish = Pick<Plan, "textId" | "pace" | "weekdays" | "afterId"> & { since?: Date };

/** The next portion at this moment; null where the text is no more. */
export async function compose(tx: Tx, reader: Reader, wish: Wish, now: Date): Promise<Composed | null> {
  const { textId, pace, weekdays, afterId, since } = wish;
  const text = await findText(tx, textId);
  if (!text) return null;
  const all = await blocksOf(tx, text.revisionId);
  const after = afterId === null ? null : await placeOf(tx, afterId);
  const blocks = nextPortion(all, after, WORDS[pace]);
  const fresh = since && after !== null ? await addedSince(tx, textId, since) : new Set<string>();
  const added = addedBefore(all, after ?? 0, fresh);
  if (blocks.length === 0) return { text, portion: null, added };
  const talk = await talkOn(
    tx,
    blocks.map(({ paragraphId }) => paragraphId),
  );
  const of = Math.max(0, ...all.flatMap(({ number }) => number ?? []));
  const last = inOrder(all).at(-1)?.position === blocks.at(-1)?.position;
  const date = dateAt(now, reader.timeZone);
  const notes = notesIn(blocks, all);
  return { text, added, portion: { text, reader, pace, weekdays, date, blocks, notes, talk, of, last } };
}

// Cuts the next portion of a text for somebody, and changes nothing: what is mailed and what a preview shows are the same.
import type { Tx } from "@/server/db";
import { dateAt } from "@/server/follows/calendar";
import { goOn } from "@/server/portions/again";
import type { Portion } from "@/server/portions/letter";
import { latestMade, type Plan } from "@/server/portions/plan.store";
import { inOrder, nextPortion, notesIn, WORDS } from "@/server/portions/portion";
import { blocksOf, findText, placeOf, type TextRow, talkOn } from "@/server/portions/text.store";

/** What a portion is made of; without one the text has come to its end. */
export type Composed = { text: TextRow; portion: Portion | null };

/** The plan as reading goes on: what did not arrive is sent again, in its order and one portion a date. */
export const resumed = async (tx: Tx, plan: Plan): Promise<Plan> => ({
  ...plan,
  ...goOn({ afterId: plan.afterId, sent: plan.sent }, await latestMade(tx, plan)),
});

type Reader = { timeZone: string; digestHour: number };
type Wish = Pick<Plan, "textId" | "pace" | "weekdays" | "afterId">;

/** The next portion at this moment; null where the text is no more. */
export async function compose(tx: Tx, reader: Reader, wish: Wish, now: Date): Promise<Composed | null> {
  const { textId, pace, weekdays, afterId } = wish;
  const text = await findText(tx, textId);
  if (!text) return null;
  const all = await blocksOf(tx, text.revisionId);
  const after = afterId === null ? null : await placeOf(tx, afterId);
  const blocks = nextPortion(all, after, WORDS[pace]);
  if (blocks.length === 0) return { text, portion: null };
  const talk = await talkOn(
    tx,
    blocks.map(({ paragraphId }) => paragraphId),
  );
  const of = Math.max(0, ...all.flatMap(({ number }) => number ?? []));
  const last = inOrder(all).at(-1)?.position === blocks.at(-1)?.position;
  const date = dateAt(now, reader.timeZone);
  const notes = notesIn(blocks, all);
  return { text, portion: { text, reader, pace, weekdays, date, blocks, notes, talk, of, last } };
}

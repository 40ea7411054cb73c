// Cuts the next portion of a text for somebody, and changes nothing: what is mailed and what a preview shows are the same.
import type { Tx } from "@/server/db";
import { dateAt } from "@/server/follows/calendar";
import { lastSeen, lostOf, type Stretch, wasToldEnd } from "@/server/portions/again";
import type { Portion } from "@/server/portions/letter";
import { latestMade, type Plan } from "@/server/portions/plan.store";
import { addedBefore, inOrder, nextPortion, notesIn, WORDS } from "@/server/portions/portion";
import { addedSince, blocksOf, findText, placeOf, type TextRow, talkOn } from "@/server/portions/text.store";
import type { BlockRow } from "@/server/texts/rows";

/** What a portion is made of; without one the text has come to its end. */
export type Composed = {
  text: TextRow;
  portion: Portion | null;
  added: readonly BlockRow[];
  /** The paragraph behind which it begins, and whether it is of what was lost. */
  afterId: string | null;
  lost: boolean;
};

/** A plan with what of it did not arrive, and whether its reader was told that the text has ended. */
export type Resumed = Plan & { since: Date; lost: readonly Stretch[]; toldEnd: boolean };

/** The plan as reading goes on: first what did not arrive, in its order and one portion a date. */
export async function resumed(tx: Tx, plan: Plan): Promise<Resumed> {
  const made = await latestMade(tx, plan);
  const since = lastSeen(made) ?? plan.startedAt;
  return { ...plan, since, lost: lostOf(made), toldEnd: wasToldEnd(plan.afterId, made) };
}

type Reader = { timeZone: string; digestHour: number };
type Wish = Pick<Plan, "textId" | "pace" | "weekdays" | "afterId"> & Partial<Pick<Resumed, "since" | "lost">>;

/** What is to be read next, and after which paragraph: the first of what was lost that the text still has, or what was never sent. */
function cut(all: readonly BlockRow[], { pace, afterId, lost = [] }: Wish, frontier: number | null) {
  for (const way of lost) {
    const blocks = nextPortion(all, way.from, WORDS[pace], way.to);
    if (blocks.length > 0) return { blocks, afterId: way.afterId, lost: true, leap: way.to < (frontier ?? 0) };
  }
  return { blocks: nextPortion(all, frontier, WORDS[pace]), afterId, lost: false, leap: false };
}

/** The next portion at this moment; null where the text is no more. */
export async function compose(tx: Tx, reader: Reader, wish: Wish, now: Date): Promise<Composed | null> {
  const { textId, pace, weekdays, since } = wish;
  const text = await findText(tx, textId);
  if (!text) return null;
  const all = await blocksOf(tx, text.revisionId);
  const frontier = wish.afterId === null ? null : await placeOf(tx, wish.afterId);
  const { blocks, leap, ...way } = cut(all, wish, frontier);
  const fresh = since && frontier !== null ? await addedSince(tx, textId, since) : new Set<string>();
  const added = addedBefore(all, frontier ?? 0, fresh).filter((block) => !blocks.includes(block));
  if (blocks.length === 0) return { text, portion: null, added, ...way };
  const talk = await talkOn(
    tx,
    blocks.map(({ paragraphId }) => paragraphId),
  );
  const of = Math.max(0, ...all.flatMap(({ number }) => number ?? []));
  const last = inOrder(all).at(-1)?.position === blocks.at(-1)?.position;
  const date = dateAt(now, reader.timeZone);
  const notes = notesIn(blocks, all);
  return { text, added, ...way, portion: { text, reader, pace, weekdays, date, blocks, notes, talk, of, last, leap } };
}

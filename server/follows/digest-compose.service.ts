// Gathers what one digest tells, and changes nothing: what is mailed and what a preview shows are made by the same hands.
import { findFiltered } from "@/server/comments/filter.store";
import type { Tx } from "@/server/db";
import { dateAt } from "@/server/follows/calendar";
import { arrange, forDigest, type Item } from "@/server/follows/digest";
import type { DigestTelling, StillAwaiting, WeekLook } from "@/server/follows/digest-letter";
import { ancestorsOf, dueFor, type Reader, whereIs } from "@/server/follows/due.store";
import { wishesOf } from "@/server/follows/follow.store";
import type { DueRow } from "@/server/follows/rows";
import type { DigestCadence } from "@/server/follows/schema";
import type { Skipped } from "@/server/follows/sorting";
import { answeredIn, type LandedRow, landedIn, type Week, weekOf } from "@/server/follows/week.store";
import { articlesOf, findProgress } from "@/server/texts/progress.store";
import { DAY } from "@/server/when";

/** The days that the weekly one looks back on, in milliseconds. */
export const WEEK = 7 * DAY;

/** What a digest is made of: what it tells, or null where nothing is new; and what is not told, and why. */
export type Composed = { telling: DigestTelling | null; skipped: Skipped[]; told: string[]; landed: string };

/** Where threads landed, in a form that can be compared later. */
export const landedKey = (rows: readonly LandedRow[]): string =>
  rows.map(({ threadId, version }) => `${threadId}.${version}`).join(" ");

/** What somebody's digest of a cadence tells at this moment. */
export async function compose(tx: Tx, reader: Reader, cadence: DigestCadence, now: Date): Promise<Composed> {
  const waiting = await dueFor(tx, reader.id, true, now);
  const groups = [...new Set(waiting.map(({ groupId }) => groupId))];
  const own = groups.length ? await wishesOf(tx, reader.id, groups) : [];
  const { items, skipped } = forDigest(waiting, own, cadence);
  if (items.length === 0) return { telling: null, skipped, told: [], landed: "" };
  const week = cadence === "weekly" ? await lookBack(tx, weekAround(reader.id, items, now)) : null;
  const telling = await tell(tx, reader, cadence, items, week, now);
  return { telling, skipped, told: items.map(({ row }) => row.id), landed: landedKey(week?.landed ?? []) };
}

/** The week before a moment, in the readings of these items; it begins with the oldest of them, where a worker was away. */
export const weekAround = (userId: string, items: readonly Pick<Item, "row">[], until: Date): Week => ({
  userId,
  readings: [...new Set(items.map(({ row }) => row.readingId))],
  since: new Date(Math.min(until.getTime() - WEEK, ...items.map(({ row }) => row.createdAt.getTime() - 1))),
  until,
});

const lookBack = async (tx: Tx, week: Week): Promise<WeekLook> => ({
  row: await weekOf(tx, week),
  landed: await landedIn(tx, week),
  answered: await answeredIn(tx, week),
});

/** Texts of one digest that are asked what still waits in them: the first ones; each takes a look through its talk. */
const TEXTS_ASKED = 6;

/** Threads of these texts in which somebody waits for the reader, but for those of which the digest tells something new. */
async function stillAwaiting(tx: Tx, userId: string, rows: readonly DueRow[]): Promise<StillAwaiting[]> {
  const told = new Set(rows.map(({ threadId }) => threadId));
  const found: StillAwaiting[] = [];
  for (const textId of [...new Set(rows.map((row) => row.textId))].slice(0, TEXTS_ASKED)) {
    const filtered = await findFiltered(tx, textId, { userId, moderates: false });
    const threads = filtered.filter(({ thread, awaiting }) => awaiting && !told.has(thread)).length;
    const paragraphId = rows.find((row) => row.textId === textId)?.paragraphId;
    if (threads && paragraphId) found.push({ paragraphId, threads });
  }
  return found;
}

async function tell(
  tx: Tx,
  reader: Reader,
  cadence: DigestCadence,
  items: readonly Item[],
  week: WeekLook | null,
  now: Date,
): Promise<DigestTelling | null> {
  const rows = items.map(({ row }) => row);
  const commentIds = rows.map(({ commentId }) => commentId);
  const named = [...rows, ...(week?.landed ?? []), ...(week?.answered ?? [])];
  const places = await whereIs(tx, [...new Set(named.map(({ paragraphId }) => paragraphId))]);
  const above = await ancestorsOf(tx, commentIds, 1);
  const [first, ...others] = arrange(items, places);
  if (!first) return null;
  const articles = rows.map(({ readingId }) => readingId);
  const progress = await findProgress(tx, reader.id, articlesOf([...new Set(articles)]));
  const reached = progress.flatMap(({ textId, furthest }) =>
    furthest?.number ? [{ textId, number: furthest.number }] : [],
  );
  const parents = new Map(above.map((row) => [row.of, row]));
  const still = await stillAwaiting(tx, reader.id, rows);
  return {
    reader,
    cadence,
    date: dateAt(now, reader.timeZone),
    spots: [first, ...others],
    parents,
    places,
    reached,
    still,
    week,
  };
}

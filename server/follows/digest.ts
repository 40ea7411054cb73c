// What one digest tells, in the order in which one reads. Pure.

import { asks } from "@/server/comments/asks";
import type { Because } from "@/server/follows/recipients";
import type { AncestorRow, DueRow, OwnWish, WhereRow } from "@/server/follows/rows";
import type { DigestCadence } from "@/server/follows/schema";
import { lookAt, type Skipped, wroteThere } from "@/server/follows/sorting";

/** A comment that a digest tells, and why. */
export type Item = { row: DueRow; because: Because; tookPart: boolean };

/** Everything of one paragraph. */
export type Spot = { where: WhereRow; items: [Item, ...Item[]] };

/** Looks at what waits: what this digest tells, and what is not told after all. The rest is the other digest's. */
export function forDigest(waiting: readonly DueRow[], own: readonly OwnWish[], cadence: DigestCadence) {
  const skipped: Skipped[] = [];
  const items: Item[] = [];
  for (const row of waiting) {
    const heard = lookAt(row, own);
    if (typeof heard === "string") skipped.push({ id: row.id, because: heard });
    // What was to be told at once, and was too much for an hour, comes with the next daily one.
    else if ((heard.cadence === "weekly") === (cadence === "weekly"))
      items.push({ row, because: heard.because, tookPart: wroteThere(own, row.threadId) });
  }
  return { items, skipped };
}

const byTime = (a: Date, b: Date): number => a.getTime() - b.getTime();
const byWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Group by group, reading by reading, text by text, paragraph by paragraph; the whole text stands before its first. */
const inTextOrder = (a: Spot, b: Spot): number =>
  byWords(a.where.groupName, b.where.groupName) ||
  byWords(a.where.group, b.where.group) ||
  byTime(a.where.readingAt, b.where.readingAt) ||
  byWords(a.where.reading, b.where.reading) ||
  a.where.textPosition - b.where.textPosition ||
  (a.items[0].row.place ?? 0) - (b.items[0].row.place ?? 0) ||
  byWords(a.where.paragraphId, b.where.paragraphId);

/** Thread by thread as they began, each in the order in which it was written. */
const inThreadOrder = ({ row: a }: Item, { row: b }: Item): number =>
  byTime(a.threadAt, b.threadAt) || byWords(a.threadId, b.threadId) || (a.seq < b.seq ? -1 : 1);

/** The items by paragraph, in the order in which one reads. */
export function arrange(items: readonly Item[], places: readonly WhereRow[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const item of [...items].sort(inThreadOrder)) {
    const spot = spots.get(item.row.paragraphId);
    const where = places.find((place) => place.paragraphId === item.row.paragraphId);
    if (spot) spot.items.push(item);
    else if (where) spots.set(item.row.paragraphId, { where, items: [item] });
  }
  return [...spots.values()].sort(inTextOrder);
}

/** Why a comment waits for its reader: it names them, or answers them; and whether it asks. Null where it does neither. */
export function awaits({ row }: Item, parents: ReadonlyMap<string, AncestorRow>, readerId: string) {
  const toReader = parents.get(row.commentId)?.authorId === readerId;
  if (!row.mentioned && !toReader) return null;
  return { how: row.mentioned ? ("mentions" as const) : ("answers" as const), asks: asks(row.body) };
}

// Where a list of results goes on: a place in time for the newest first, a number for lists that are ordered otherwise.
import { fromCursor, toCursor } from "@/server/cursor";

/** How many results one page has. */
export const PAGE = 20;

/** How many passages are shown above the comments, where both are asked for. */
export const FIRST_PASSAGES = 5;

/** How many of the newest are put in the order in which they fit; and how far one can turn pages by number. */
export const MOST_ORDERED = 1_000;

/** Long after everything that will be written here, and still a moment that every clock knows. */
const LAST_MOMENT = BigInt(Date.UTC(9999, 0));

/** A moment and a sequence number as a cursor. */
export const timeCursor = ({ createdAt, seq }: { createdAt: Date; seq: bigint }): string =>
  `${toCursor(BigInt(createdAt.getTime()))}-${toCursor(seq)}`;

/** The moment and the sequence number of a cursor, or null where it is not one of ours. */
export function fromTimeCursor(cursor: string): { createdAt: Date; seq: bigint } | null {
  const [time, seq, more] = cursor.split("-").map(fromCursor);
  if (time === undefined || time === null || seq === undefined || seq === null || more !== undefined) return null;
  return time > LAST_MOMENT ? null : { createdAt: new Date(Number(time)), seq };
}

/** How many results come before a page; none where the cursor is not one of ours. */
export function fromNumberCursor(cursor: string): number {
  const skipped = fromCursor(cursor);
  return skipped === null || skipped > BigInt(MOST_ORDERED) ? 0 : Number(skipped);
}

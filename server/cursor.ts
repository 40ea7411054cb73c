// Cursors for long lists: opaque to the browser, a sequence number to the store.

/** A sequence number as a cursor. */
export const toCursor = (seq: bigint): string => seq.toString(36);

/** The largest number that the database can count to; thirteen signs could say more. */
const LARGEST = 2n ** 63n - 1n;

/** The sequence number of a cursor, or null where it is not one of ours. */
export const fromCursor = (cursor: string): bigint | null => {
  if (!/^[0-9a-z]{1,13}$/.test(cursor)) return null;
  const seq = [...cursor].reduce((n, c) => n * 36n + BigInt(Number.parseInt(c, 36)), 0n);
  return seq > LARGEST ? null : seq;
};

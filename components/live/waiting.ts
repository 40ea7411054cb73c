// How long a browser waits before it comes back to a server that did not answer. Pure.

/** The first wait is at most this long, in milliseconds: a thousand readers of a server that restarts come one by one. */
const FIRST = 4_000;

/** No wait is longer than this. */
const LONGEST = 60_000;

/** After a change many readers look at once; each does within so many milliseconds, by chance. */
export const LOOKS = [0, 600] as const;

/** Between a tenth of it and the whole, by chance (from 0 to 1): twice as long each time. */
export const waitOf = (tries: number, chance: number): number =>
  Math.min(LONGEST, FIRST * 2 ** tries) * (0.1 + 0.9 * chance);

/** Between the two, by chance: so that many readers do not ask in the same moment. */
export const spread = ([from, to]: readonly [number, number], chance: number): number => from + (to - from) * chance;

// A hostile file, and the small parts that many of them share.

/**
 * A file that somebody brings. `ends`: "refused" always; words when it must be read, and these are all that is in it;
 * "either" where both are right.
 */
export type HostileFile = {
  what: string;
  name: string;
  bytes: Uint8Array | Promise<Uint8Array>;
  ends: "refused" | "either" | string[];
};

/** A megabyte. */
export const MB = 1024 * 1024;
/** Words as bytes. */
export const utf8 = (words: string): Uint8Array => Buffer.from(words, "utf8");
/** Bytes as they are. */
export const latin1 = (bytes: string): Uint8Array => Buffer.from(bytes, "latin1");
/** The front of a file. */
export const cut = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.subarray(0, Math.floor(bytes.length * share));

/** What honest people would have written. */
export const LAMP = "The lamp burned until the Friday, and then the ledger was closed for good.";

/** 20,000 beginnings, each a little different, so that they do not pack to nothing. */
export const deep = (open: (id: string) => string): string =>
  Array.from({ length: 20_000 }, (_, i) => open(((i * 2_654_435_761) >>> 0).toString(36))).join("");

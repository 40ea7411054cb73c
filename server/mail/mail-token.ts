// The token of a link or an address in a mail: fit for both, where upper and lower case are one.

/** Bytes of luck behind a token: five bits of each are used, 130 in all. */
export const TOKEN_BYTES = 26;

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const SHAPE = /^[a-z2-7]{26}$/;

/** A token of random bytes. */
export const newTokenFrom = (random: Uint8Array): string => [...random].map((byte) => LETTERS[byte % 32]).join("");

/** What came in as a token in its one form, or null where it is none of ours. */
export function readToken(text: string): string | null {
  const token = text.toLowerCase();
  return text.length === TOKEN_BYTES && SHAPE.test(token) ? token : null;
}

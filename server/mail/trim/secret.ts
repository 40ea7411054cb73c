// Our own keys, which must never be published: the address to answer at, the links that stop mail.

const KEY = "[a-z2-7]{26}";
const KEYS = new RegExp(
  `<?(?:https?://[^\\s<>()\\]]{0,300}/unsubscribe/[^\\s<>()\\]]{1,200}|(?:mailto:)?(?:unsubscribe\\+|[a-z]-)${KEY}(?:\\.\\d{1,4})?(?:@[a-z0-9.-]{1,200}[a-z0-9])?(?:\\?subject=[^\\s<>()\\]]{1,300})?)>?`,
  "gi",
);

/** Stands in place of a key. */
export const MASK = "[…]";

/** A line without our keys; the same one where it holds none. */
export function masked(line: string): string {
  if (!/unsubscribe|[a-z]-[a-z2-7]{26}/i.test(line)) return line;
  return line.replace(new RegExp(`\\]\\(${KEYS.source}\\)`, "gi"), "]").replace(KEYS, MASK);
}

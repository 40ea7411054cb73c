// The keys of paragraphs: short, stable, easily read out.
import { randomInt } from "node:crypto";

/** Letters and digits that are not taken for one another; a key begins with a letter. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz";
const SIGNS = `${LETTERS}23456789`;
const KEY_LENGTH = 8;

const sign = (from: string): string => from[randomInt(from.length)] ?? "a";

/** As many paragraph keys, all different. */
export function freshKeys(count: number): string[] {
  const keys = new Set<string>();
  while (keys.size < count)
    keys.add(sign(LETTERS) + Array.from({ length: KEY_LENGTH - 1 }, () => sign(SIGNS)).join(""));
  return [...keys];
}

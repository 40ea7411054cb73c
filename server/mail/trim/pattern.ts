// Lists of words as patterns that find them whole, in any script.

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const byLength = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

/** One of these, as words of their own. */
export const oneOf = (list: readonly string[], before = "", after = ""): RegExp =>
  new RegExp(`${before}(?<![\\p{L}\\p{N}])(?:${byLength(list)})(?![\\p{L}\\p{N}])${after}`, "iu");

/** One of these, also inside a word. */
export const anyOf = (list: readonly string[], before = "", after = ""): RegExp =>
  new RegExp(`${before}(?:${byLength(list)})${after}`, "iu");

// Shortens words for the queue and the case, at a word's end, without cutting a character in two.

/** A glance: two lines of the queue. */
export const GLANCE = 90;

/** Enough of a long paragraph to judge a comment by; the whole is one click away. */
export const AROUND = 700;

const segments = new Intl.Segmenter("en", { granularity: "grapheme" });

const take = (text: string, length: number): string => {
  let out = "";
  for (const { segment } of segments.segment(text.slice(0, length * 4))) {
    if (out.length + segment.length > length) break;
    out += segment;
  }
  return out;
};

/** The first words, with an ellipsis where there are more. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= length) return flat;
  const cut = take(flat, length);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > length / 2 ? space : cut.length).trimEnd()}\u00a0…`;
}

/** Markdown as one line of plain words, for a glance. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/^\s*(?:[>#]+|[-*+]|\d+\.)\s+/gmu, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/[*_`~]/gu, "");

// A text's blocks as the page uses them: the paragraphs that carry talk, the headings, the notes. Pure.
import type { Detached } from "@/server/revisions/view";
import type { BlockView } from "@/server/texts/view";

/** A paragraph as the browser knows it: enough for counts, map, contents and panel, without its words. */
export type Passage = {
  id: string;
  key: string;
  number: number | null;
  label: string;
  opening: string;
  length: number;
  /** The last revision that had it, where it is no longer in the text. */
  gone?: number;
  /** It stands for the whole text: its place is the title. */
  whole?: true;
};

/** A heading with the keys of the passages beneath it. */
export type Section = { key: string; title: string; level: number; keys: string[] };

/** How much talk a paragraph has, and how much of it is new. */
export type Count = { count: number; fresh: number };

/** Talk by paragraph key; a paragraph without talk has no entry. */
export type Counts = Readonly<Record<string, Count>>;

/** No talk at all. */
export const NONE: Count = { count: 0, fresh: 0 };

/** How many letters of a paragraph stand beneath its number in the panel's head: one line of it. */
const OPENING = 90;

/** Words that a member reads in a minute, for "about 25 minutes of reading". */
const PACE = 230;

const NBSP = "\u00a0";

/** Whether talk can hang on a block of this kind: all but headings and notes. */
export const carriesTalk = (block: Pick<BlockView, "kind">): boolean =>
  block.kind !== "heading" && block.kind !== "note";

/** "¶ 7" in the article, "Companion ¶ 7" elsewhere, "Figure" where nothing is numbered. */
export function labelOf(block: Pick<BlockView, "kind" | "number">, text: { slug: string; label: string }): string {
  const own =
    block.number === null ? `${block.kind.charAt(0).toUpperCase()}${block.kind.slice(1)}` : `¶${NBSP}${block.number}`;
  return text.slug === "article" ? own : `${text.label} ${own}`;
}

/** "The whole text", "The whole companion". */
export const wholeOf = ({ slug, label }: Named): string =>
  `The whole ${slug === "article" ? "text" : label.toLowerCase()}`;

/** A label within a sentence: "the whole text". */
export const within = (label: string): string => label.replace(/^The whole/, "the whole");

const openingOf = (words: string): string => {
  // Far more than the letters shown, and far less than a paragraph of a thousand words.
  const line = words
    .slice(0, 3 * OPENING)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > OPENING ? `${line.slice(0, OPENING).trimEnd()}…` : line;
};

/** What has gone from the text and has talk, by the paragraph after which it stood; null: at the front. */
export type GoneAfter = ReadonlyMap<string | null, readonly Detached[]>;

/** Detached paragraphs by their places in the text. */
export function goneAfter(detached: readonly Detached[], blocks: readonly BlockView[]): GoneAfter {
  const there = new Set(blocks.map((block) => block.paragraphId));
  const places = new Map<string | null, Detached[]>();
  for (const one of detached) {
    const after = one.after && there.has(one.after) ? one.after : null;
    places.set(after, [...(places.get(after) ?? []), one]);
  }
  return places;
}

const goneAs = ({ paragraph, key, label, words, revision }: Detached, text: Named): Passage => ({
  ...{ id: paragraph, key, number: null, opening: openingOf(words), length: 0, gone: revision },
  label: text.slug === "article" ? label : `${text.label} ${label}`,
});

type Named = { slug: string; label: string };

/** The passages of a text in its order, with those that have gone where they stood. */
export const passagesOf = (blocks: readonly BlockView[], text: Named, gone: GoneAfter = new Map()): Passage[] => [
  ...(gone.get(null) ?? []).map((one) => goneAs(one, text)),
  ...blocks.flatMap((block) => [
    ...(carriesTalk(block) ? [passageOf(block, text)] : []),
    ...(gone.get(block.paragraphId) ?? []).map((one) => goneAs(one, text)),
  ]),
];

/** The whole text, as the first of its passages. */
export const wholePassage = (
  whole: { paragraphId: string; key: string },
  text: Named & { title: string },
): Passage => ({
  ...{ id: whole.paragraphId, key: whole.key, number: null, whole: true },
  ...{ label: wholeOf(text), opening: openingOf(text.title), length: text.title.length },
});

const passageOf = (block: BlockView, text: Named): Passage => ({
  id: block.paragraphId,
  key: block.key,
  number: block.number,
  label: labelOf(block, text),
  opening: openingOf(block.words),
  length: block.words.length,
});

/** The sections of a text; what stands before the first heading belongs to the title. */
export function sectionsOf(blocks: readonly BlockView[], title: string): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === "heading")
      sections.push({ key: block.key, title: block.words, level: block.level ?? 1, keys: [] });
    else if (!carriesTalk(block)) continue;
    else if (sections.length) sections.at(-1)!.keys.push(block.key);
    else sections.push({ key: block.key, title, level: 1, keys: [block.key] });
  }
  return sections;
}

/** The talk of several paragraphs together. */
export const sumOf = (counts: Counts, keys: readonly string[]): Count =>
  keys.reduce(
    (sum, key) => ({ count: sum.count + (counts[key]?.count ?? 0), fresh: sum.fresh + (counts[key]?.fresh ?? 0) }),
    NONE,
  );

/** How many spaces there are: a count of words that costs a page nothing. */
function spaces(words: string): number {
  let count = 0;
  for (let at = words.indexOf(" "); at >= 0; at = words.indexOf(" ", at + 1)) count++;
  return count;
}

/** Minutes of reading, at least one. */
export const minutesOf = (blocks: readonly BlockView[]): number =>
  Math.max(1, Math.round(blocks.reduce((sum, { words }) => sum + spaces(words) + 1, 0) / PACE));

/** "comment" or "comments". */
export const commentsWord = (count: number): string => (count === 1 ? "comment" : "comments");

/** What a count says to those who do not see where it stands. */
export function countLabel(label: string, { count, fresh }: Count): string {
  const place = label.replace("¶", "paragraph").replace(NBSP, " ");
  const where = place.charAt(0).toLowerCase() + place.slice(1);
  if (!count) return `No comments on ${where} yet. Write the first`;
  return `${count} ${commentsWord(count)} on ${where}${fresh ? `, ${fresh} new for you` : ""}`;
}

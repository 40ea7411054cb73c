// What a reader of texts finds: blocks, their note marks, and why each was taken for what it is.

/** What a block may be while it is being prepared. The title and what is left out are never stored as blocks. */
export const FOUND_KINDS = [
  "title",
  "heading",
  "paragraph",
  "quotation",
  "listItem",
  "verse",
  "figure",
  "note",
  "furniture",
] as const;
/** One of them. */
export type FoundKind = (typeof FOUND_KINDS)[number];

/** What a block can be that somebody writes here; a text has one title, and what is left out need not be written. */
export const WRITTEN_KINDS = FOUND_KINDS.filter((kind) => kind !== "title" && kind !== "furniture");
/** One of them. */
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

/** A note's mark, taken out of the words: it stood at `at`, looked like `literal`, and belongs to the note block `note`. */
export type Mark = { at: number; label: string; literal: string; note: number | null };

/** One block on its way in. `lead` is what was taken off its front: a bullet, a note's label, quotation arrows. */
export type FoundBlock = {
  id: number;
  kind: FoundKind;
  words: string;
  lead: string;
  level: number | null;
  label: string | null;
  marks: Mark[];
  /** One sentence for the person who checks it. */
  why: string;
  /** What it was before it was left out. */
  was?: FoundKind;
};

/** What is known of the text as a whole. */
export type Details = { title: string; author: string | null; source: string | null; language: string };

/** A text as it was found. */
export type Found = { blocks: FoundBlock[]; details: Details };

const NUMBERED: ReadonlySet<FoundKind> = new Set(["paragraph", "quotation", "listItem", "verse", "figure"]);

/** Whether blocks of this kind get a ¶ number: all that is read, but headings and notes. */
export const isNumbered = (kind: FoundKind): boolean => NUMBERED.has(kind);

/** How many words there are; in scripts without spaces, two characters count as one. */
export function wordCount(words: string): number {
  const unspaced = words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const rest = words.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu, " ");
  return Math.ceil(unspaced / 2) + rest.split(/\s+/).filter(Boolean).length;
}

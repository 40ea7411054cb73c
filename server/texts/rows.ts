// The rows that stores of texts answer with.
import type { BlockKind } from "@/prisma/client/enums";

/** A text of a reading as the switcher needs it. */
export type TextRow = { id: string; slug: string; title: string; author: string | null };

/** A reading, its texts in their order, and one of them with its newest revision and the blocks of that. */
export type TextPageRow = {
  groupSlug: string;
  groupName: string;
  readingId: string;
  readingSlug: string;
  readingTitle: string;
  archived: boolean;
  texts: TextRow[];
  textId: string;
  textSlug: string;
  title: string;
  author: string | null;
  source: string | null;
  language: string;
  revisionId: string;
  revisionNumber: number;
  revisionAt: Date;
  blocks: BlockRow[];
  /** What talk about the whole text hangs on. */
  whole: { paragraphId: string; key: string };
  /** The keys of paragraphs that were merged, and of those that carry them on. */
  former: Record<string, string>;
  /** The newest event of the reading: what happens after it is not on the page. */
  heard: number;
};

/** Where a note is marked in a block: `note` is the position of the note's block. */
export type MarkRow = { at: number; label: string; note: number | null };

/** One block of a revision with its paragraph's key. */
export type BlockRow = {
  position: number;
  paragraphId: string;
  key: string;
  kind: Exclude<BlockKind, "whole">;
  number: number | null;
  level: number | null;
  label: string | null;
  words: string;
  marks: MarkRow[];
};

/** One text of a group's list; `lengths` are its numbered paragraphs' lengths in characters. */
export type ListedText = {
  readingId: string;
  readingSlug: string;
  readingTitle: string;
  archived: boolean;
  readingAt: Date;
  id: string;
  slug: string;
  title: string;
  author: string | null;
  revisionNumber: number;
  revisionAt: Date;
  lengths: number[];
};

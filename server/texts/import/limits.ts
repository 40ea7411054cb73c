// How much a text may be; the sentences that say so are beside the numbers.
import { Refusal } from "@/server/refusal";
import type { Found } from "@/server/texts/import/block";

/** Words that are pasted: a long book is 1 MB of plain text; five leave room for a very long one with its notes. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** A file: a scanned book with its text layer is larger than this only where its pictures are. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** What is said of a file over MAX_FILE_BYTES. */
export const FILE_TOO_LARGE =
  "This file is larger than 20 MB. Nothing was imported. Save it without its pictures, or divide it into parts, and try again.";

/** Half a million words come to some 3,000,000 characters; what is found is kept and shown in one piece. */
export const MAX_CHARACTERS = 5_000_000;

/** What is said of a text over MAX_CHARACTERS. */
const TOO_LONG =
  "This text has more than 5,000,000 characters, which is more than a group reads as one. Nothing was imported. Divide it into parts, and import each as a text of its own.";

/** Refuses more words than one text may have. */
export function refuseTooLong({ blocks }: Found): void {
  const characters = blocks.reduce((sum, { words, lead }) => sum + words.length + lead.length, 0);
  if (characters > MAX_CHARACTERS) throw new Refusal("invalid", TOO_LONG);
}

/** The longest novels have some 12,000 paragraphs; more blocks than this are a table, a log or a library. */
export const MAX_BLOCKS = 20_000;

/** Chapters of a book to choose from; a book of more has its pages for chapters. */
export const MAX_PARTS = 2_000;

/** An address as it is typed. */
export const ADDRESS_LENGTH = 2_000;

/** More marks than this in one text are not marks of notes. */
export const MAX_MARKS = 10_000;

/** What is said of a text over MAX_BYTES. */
export const TOO_LARGE =
  "This text is larger than 5 MB. Nothing was imported. Divide it into parts, and import each as a text of its own.";

/** Five megabytes of verse have fewer lines; what has more is a table or a log, and would keep the server from others. */
export const MAX_LINES = 250_000;

/** What is said of a text over MAX_LINES. */
export const TOO_MANY_LINES =
  "This text has more than 250,000 lines, too many for words that are read together. Nothing was imported. Divide it into parts, and import each as a text of its own.";

/** What is said of a text over MAX_BLOCKS. */
const tooManyBlocks = (blocks: number): string =>
  `This text comes to ${blocks.toLocaleString("en")} blocks; 20,000 is the most that one text may have. Nothing was imported. Divide it into parts, chapter by chapter for instance, and import each as a text of its own.`;

/** Refuses more blocks than one text may have. */
export function refuseTooMany(blocks: number): void {
  if (blocks > MAX_BLOCKS) throw new Refusal("invalid", tooManyBlocks(blocks));
}

/** What is said where there is nothing to read. */
export const NOTHING = "There are no words in this. Paste a text, or choose a file that holds one.";

/** Every act is folded again with each next one; a person does some hundreds. */
export const MAX_ACTS = 10_000;

/** What is said of a draft with MAX_ACTS. */
export const TOO_MANY_ACTS =
  "This draft has been changed 10,000 times and takes no more changes. Publish it, or start anew from a corrected source.";

/** A title longer than this is the first paragraph. */
export const TITLE_LENGTH = 300;

/** Names and places of publication. */
export const DETAIL_LENGTH = 500;

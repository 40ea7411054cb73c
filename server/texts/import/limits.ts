// How much a text may be; the sentences that say so are beside the numbers.
import { Refusal } from "@/server/refusal";

/** A long book is 1 MB of plain text; five leave room for UTF-16 and for notes. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** More blocks than this are more than a group reads together, and more than a page can show at once. */
export const MAX_BLOCKS = 5_000;

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
  `This text comes to ${blocks.toLocaleString("en")} blocks; 5,000 is the most that one text may have. Nothing was imported. Divide it into parts, chapter by chapter for instance, and import each as a text of its own.`;

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

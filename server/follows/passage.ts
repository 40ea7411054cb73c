// Makes long words short for a mail: a paragraph's beginning, a comment in one line.
import { excerpt, plain } from "@/server/comments/body";

/** How much of a paragraph a mail quotes: about five lines, enough to know it again. */
export const PASSAGE_LENGTH = 420;

/** How much of the answered comment a mail quotes: one line on a wide screen. */
export const LINE_LENGTH = 110;

/** How much of a comment a digest shows: about three lines. */
export const SHOWN_WORDS = 260;

const SENTENCE_END = /[.!?…。！？][)"'”’»\]]*\s/gu;

/** The beginning of a paragraph: whole where it is short, else to the end of a sentence or of a word. */
export function passage(words: string): string {
  const flat = words.replace(/\s+/g, " ").trim();
  if (flat.length <= PASSAGE_LENGTH) return flat;
  const head = flat.slice(0, PASSAGE_LENGTH);
  const ends = [...head.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const end = ends.at(-1) ?? 0;
  return end > PASSAGE_LENGTH / 2 ? `${head.slice(0, end).trimEnd()} …` : excerpt(flat, PASSAGE_LENGTH);
}

const QUOTATION = /<blockquote>(?:(?!<blockquote>)[\s\S])*?<\/blockquote>/;

/** A comment's HTML as one short line of plain words; what it quotes from others is left out where it says more. */
export function oneLine(html: string, most = LINE_LENGTH): string {
  let own = html;
  while (QUOTATION.test(own)) own = own.replace(QUOTATION, " ");
  return excerpt(plain(own) || plain(html), most);
}

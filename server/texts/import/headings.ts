// Titles and headings: short lines that stand by themselves above something longer.
import { wordCount } from "@/server/texts/import/block";
import type { Piece } from "@/server/texts/import/pieces";

/** A heading of more words than this is a sentence; in characters for scripts without spaces. */
const HEADING_WORDS = 18;
const HEADING_LENGTH = 140;
const TITLE_WORDS = 30;
const TITLE_LENGTH = 220;

const CHAPTER =
  /^(?:chapter|part|book|section|appendix|kapitel|teil|abschnitt|anhang|chapitre|partie|livre|annexe|cap[ií]tulo|parte|capitolo|глава|часть|раздел|книга|приложение)\s+[\p{L}\d]{1,8}\b/iu;
const CJK_CHAPTER = /^第[\d一二三四五六七八九十百]+[章节節部篇回]/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\S/;
const ROMAN = /^(?=[IVXLC])(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})[.)]\s+\S/;
const ROMAN_ALONE = /^(?=[IVXLC])(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})\.?$/;
const HASHES = /^(#{1,6})\s+\S/;

const SENTENCE_END = /[.,;:…。，；：、!！؟۔،؛][\])"”»'’」』]*$/u;
const SPEECH = /^["“„«‘'—–「『-]/u;

/** All capitals, as typewriters set headings. */
const isShouted = (words: string): boolean => /\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);

const isShort = (words: string): boolean => words.length <= HEADING_LENGTH && wordCount(words) <= HEADING_WORDS;

/** A heading found: how deep, and why. */
export type HeadingFound = { level: number; why: string; lead: string };

/** What looks like a heading by its own form, whatever follows. */
function byForm(words: string): HeadingFound | null {
  const hashes = HASHES.exec(words)?.[1];
  if (hashes)
    return { level: Math.min(hashes.length, 4), why: "It begins with #, as headings do in Markdown.", lead: hashes };
  if (CHAPTER.test(words) || CJK_CHAPTER.test(words))
    return { level: 1, why: "It names a chapter or a part.", lead: "" };
  if (ROMAN.test(words) || ROMAN_ALONE.test(words))
    return { level: 1, why: "A short line with a Roman numeral.", lead: "" };
  const decimal = DECIMAL.exec(words)?.[1];
  if (decimal)
    return { level: Math.min(decimal.split(".").length, 4), why: "A short line with a section's number.", lead: "" };
  if (isShouted(words)) return { level: 1, why: "A short line in capitals.", lead: "" };
  return null;
}

const announcesNothing = (piece: Piece): boolean => !isShort(piece.words) || SENTENCE_END.test(piece.words);

/** Whether the piece is a heading, given what stands before and after it. */
export function asHeading(piece: Piece, before: Piece | undefined, next: Piece | undefined): HeadingFound | null {
  const { words } = piece;
  if ((piece.shape !== "prose" && piece.shape !== "item") || !next) return null;
  if (!piece.oneLine || !isShort(words) || !/[\p{L}\p{N}]/u.test(words)) return null;
  if (piece.underlined) return { level: 1, why: "It is underlined.", lead: "" };
  const form = byForm(words);
  if (form?.lead) return form;
  if ((SENTENCE_END.test(words) && !ROMAN_ALONE.test(words)) || SPEECH.test(words)) return null;
  const inList = piece.shape === "item" && (!piece.alone || next.shape === "item" || before?.shape === "item");
  if (form && !inList && (next.words.length > words.length || !announcesNothing(next))) return form;
  if (!piece.alone || piece.shape === "item" || !/^[\p{Lu}\p{Lo}\p{N}¿¡(]/u.test(words)) return null;
  const above = next.words.length > 60 && (next.shape !== "prose" || next.words.length >= words.length * 1.5);
  return above || longerInScript(words, next.words)
    ? { level: 1, why: "A short line by itself, without a full stop, above something longer.", lead: "" }
    : null;
}

/** Scripts without spaces say as much in a third of the characters. */
const longerInScript = (words: string, next: string): boolean =>
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(words) && next.length > 20 && next.length > words.length * 1.5;

/** Whether the first piece of a text is its title. */
export const asTitle = (piece: Piece, next: Piece | undefined): boolean =>
  next !== undefined &&
  (piece.shape === "prose" || piece.shape === "item") &&
  piece.words.length <= TITLE_LENGTH &&
  wordCount(piece.words) <= TITLE_WORDS &&
  !/[.,;。，；،؛][\])"”»]*$/u.test(piece.words) &&
  !/^(dear|hi|hello|sehr geehrte|liebe|cher|chère|estimad|уважаем|дорог)\b/iu.test(piece.words);

/** The author that a line directly below the title names: "By Ines Calder", "von Ines Calder". */
export function bylineOf(words: string): string | null {
  if (words.length > HEADING_LENGTH) return null;
  const name =
    /^(?:by|von|par|por|di|автор:?)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|e|и|de|von|van|der|la)){0,7})$/iu.exec(
      words,
    );
  return name?.[1] && wordCount(words) <= 10 && /^\S+\s+\p{Lu}/u.test(words) ? name[1] : null;
}

// Marks in a result what was looked for, and cuts the result down to what stands around it.
import type { Wanted } from "@/server/search/pattern";

/** A piece of a result's words; `marked` where it is what was looked for. */
export type Piece = { words: string; marked: boolean };

/** How much of a result is shown, and how much of that before the first mark, in characters. */
export const SHOWN = { all: 280, before: 90 };

// Scripts without spaces: each sign is a word.
const ALONE =
  "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u2fff\\u3005-\\u3007\\u3040-\\u30fa\\u30fc-\\ua4cf\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const WORD = new RegExp(`[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200f])+`, "gu");

const LETTERS: Record<string, string> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ё: "е" },
};

/** A word as the database compares it: without case, and without the accents of Latin and Greek letters. */
export const fold = (word: string): string =>
  word
    .normalize("NFKC")
    .replace(/[\p{Script=Latin}\p{Script=Greek}]/gu, (letter) => letter.normalize("NFD"))
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f]/g, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþıё]/g, (letter) => LETTERS[letter] ?? letter);

/** The words of a result that may have one of these stems: those that begin alike. */
export function likely(words: string, wanted: readonly Wanted[]): string[] {
  const beginnings = new Set(wanted.flatMap(({ stems }) => stems.map((stem) => stem.slice(0, 3))));
  if (beginnings.size === 0) return [];
  return (words.match(WORD) ?? []).map(fold).filter((word) => beginnings.has(word.slice(0, 3)));
}

type Token = { start: number; end: number; from: number; to: number };

/** The words, folded, in one line as the database keeps it, and where each came from. */
function lineOf(words: string): { line: string; tokens: Token[] } {
  let line = " ";
  const tokens: Token[] = [];
  for (const found of words.matchAll(WORD)) {
    const folded = fold(found[0]);
    if (!folded) continue;
    tokens.push({
      start: found.index,
      end: found.index + found[0].length,
      from: line.length,
      to: line.length + folded.length,
    });
    line += `${folded} `;
  }
  return { line, tokens };
}

type Range = { start: number; end: number };

/** Where in the words stands what was looked for, in their order; `stemmed` are words with one of the stems. */
export function rangesOf(words: string, wanted: readonly Wanted[], stemmed: ReadonlySet<string>): Range[] {
  const { line, tokens } = lineOf(words);
  const ranges: Range[] = tokens.filter(({ from, to }) => stemmed.has(line.slice(from, to)));
  for (const { like } of wanted)
    for (let at = line.indexOf(like); at !== -1; at = line.indexOf(like, at + 1)) {
      const [first, last] = [at + (like.startsWith(" ") ? 1 : 0), at + like.trimEnd().length];
      const covered = tokens.filter(({ from, to }) => to > first && from < last);
      if (covered[0]) ranges.push({ start: covered[0].start, end: covered.at(-1)!.end });
    }
  return merged(ranges);
}

function merged(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const before = result.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** The window of the words that is shown: around the first mark, cut between words. */
function windowOf(words: string, first: Range | undefined): Range {
  if (words.length <= SHOWN.all) return { start: 0, end: words.length };
  const wished = Math.max(0, Math.min((first?.start ?? 0) - SHOWN.before, words.length - SHOWN.all));
  const space = wished === 0 ? -1 : words.slice(wished, wished + 40).search(/\s/);
  const start = space === -1 ? wished : wished + space + 1;
  const cut = words.slice(start, start + SHOWN.all);
  const end = start + cut.length === words.length ? cut.length : Math.max(cut.lastIndexOf(" "), SHOWN.all / 2);
  return whole(words, { start, end: start + end });
}

// Not between the halves of one sign.
const whole = (words: string, { start, end }: Range): Range => ({
  start: /[\udc00-\udfff]/.test(words.charAt(start)) ? start + 1 : start,
  end: /[\udc00-\udfff]/.test(words.charAt(end)) ? end - 1 : end,
});

/** What is shown of a result, in pieces. */
export function piecesOf(words: string, ranges: readonly Range[]): Piece[] {
  const { start, end } = windowOf(words, ranges[0]);
  const pieces: Piece[] = start > 0 ? [{ words: "…", marked: false }] : [];
  let at = start;
  for (const range of ranges.filter((one) => one.end > start && one.start < end)) {
    const [from, to] = [Math.max(range.start, at), Math.min(range.end, end)];
    if (from > at) pieces.push({ words: words.slice(at, from), marked: false });
    if (to > from) pieces.push({ words: words.slice(from, to), marked: true });
    at = Math.max(at, to);
  }
  const rest = words.slice(at, end) + (end < words.length ? "…" : "");
  return rest ? [...pieces, { words: rest, marked: false }] : pieces;
}

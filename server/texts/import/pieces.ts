// Lines become pieces: wrapped lines are joined, verse keeps its lines, list items and notes begin anew.
import { refuseTooMany } from "@/server/texts/import/limits";
import { isFull, type Line, lengthOf, toChunks, toLines, wrapWidth } from "@/server/texts/import/lines";

/** A piece of a text before anyone has said what it is. */
export type Piece = {
  words: string;
  lead: string;
  shape: "prose" | "verse" | "quote" | "rule" | "item";
  /** An empty line stands before it, and after it. */
  alone: boolean;
  /** The piece is the only one in its run and was one line. */
  oneLine: boolean;
  /** A row of = or - stands directly below it. */
  underlined: boolean;
};

/** A bullet, or a number or letter as lists have them. */
export const ITEM = /^([-*+•◦▪‣·]|\(?(?:\d{1,3}|[a-z])[.)]|[ivx]{1,5}[.)])\s+(?=\S)/i;
/** What begins a note wherever it stands: [1], ¹, [^1]:. */
const NOTE_START = /^(\[\^?(?:\d{1,3}|\*+)\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*\S/;
const RULE = /^[-=*_~#.·•+—–\s]{3,}$/;
const UNSPACED_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]$/u;
const UNSPACED_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const CAPITAL = /^["“«'‘(¿¡]?\p{Lu}/u;
const CASED = /^["“«'‘(¿¡]?\p{L}/u;
const ENDED = /[.!?…。！？؟۔:]["”»'’)\]]*$/u;

/** Verse lines are short; a longer line is prose however it begins. */
const VERSE_LINE = 72;
/** Lines this short that all begin with capitals are verse, also where the next word would not have fitted. */
const NARROW = 60;

/** What goes between two wrapped lines; a word broken at the end keeps its hyphen, since it may be its own. */
function between(a: string, b: string): "" | " " {
  if (/\p{L}[-\u00ad‐]$/u.test(a.slice(-4)) && /^\p{L}/u.test(b)) return "";
  return UNSPACED_END.test(a.slice(-2)) && UNSPACED_START.test(b) ? "" : " ";
}

const joined = (lines: Line[], verse: boolean): string =>
  lines
    .map(({ text }, i) => (i === 0 ? text : (verse ? "\n" : between(lines[i - 1]?.text ?? "", text)) + text))
    .join("");

const isVerse = (chunk: Line[], width: number | null): boolean => {
  if (chunk.length < 2 || chunk.some(({ text }) => lengthOf(text) > VERSE_LINE)) return false;
  if (chunk.every(({ text }) => ENDED.test(text))) return false;
  if (chunk.length === 2 && !/[,;—]$/.test(chunk[0]?.text ?? "")) return false;
  const later = chunk.slice(1).filter(({ text }) => CASED.test(text));
  const capitals = later.filter(({ text }) => CAPITAL.test(text)).length;
  if (later.length > 2 && capitals === later.length && chunk.every(({ text }) => lengthOf(text) <= NARROW)) return true;
  const full =
    width === null ? 0 : chunk.slice(1).filter((line, i) => isFull(chunk[i]?.text ?? "", line.text, width)).length;
  return later.length > 0 && capitals >= later.length * 0.8 && full < (chunk.length - 1) * 0.6;
};

/** Whether the second line goes on with what the first began. */
function goesOn(before: Line, line: Line, base: number, inItem: boolean, width: number | null): boolean {
  if (NOTE_START.test(line.text)) return false;
  if (inItem && line.indent > base) return true;
  if (!inItem && line.indent >= base + 2 && before.indent <= base && width !== null) return false;
  if (before.flowed && width !== null && lengthOf(before.text) > width / 2) return true;
  if (width === null) return false;
  return isFull(before.text, line.text, width) || (/^\p{Ll}/u.test(line.text) && !ENDED.test(before.text));
}

const asPiece = (lines: Line[], shape: Piece["shape"], oneLine: boolean): Piece => ({
  words: joined(lines, shape === "verse"),
  lead: lines.map(({ lead }) => lead).join(""),
  shape: shape === "prose" && lines[0]?.lead ? "quote" : shape,
  alone: true,
  oneLine,
  underlined: false,
});

function splitChunk(chunk: Line[], width: number | null, first: boolean): Piece[] {
  if (!first && !chunk[0]?.lead && chunk.filter(({ text }) => ITEM.test(text)).length < 2 && isVerse(chunk, width))
    return [asPiece(chunk, "verse", false)];
  const base = chunk.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const groups: Line[][] = [];
  for (const line of chunk) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const inItem = group !== undefined && ITEM.test(group[0]?.text ?? "");
    const starts = ITEM.test(line.text) && (inItem || !before || ENDED.test(before.text) || /^[•◦▪‣]/.test(line.text));
    const rule = RULE.test(line.text) || RULE.test(before?.text ?? "");
    if (group && before && !starts && !rule && goesOn(before, line, base, inItem, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const text = group[0]?.text ?? "";
    const shape = RULE.test(text) ? "rule" : ITEM.test(text) ? "item" : "prose";
    return { ...asPiece(group, shape, group.length === 1), alone: groups.length === 1 };
  });
}

/** The pieces of a plain text, in order. Its lines are never joined across an empty one. */
export function toPieces(text: string): Piece[] {
  const chunks = toChunks(toLines(text));
  // Every run of lines is a piece at least: where they are too many, nobody needs to look into them.
  refuseTooMany(chunks.length);
  const width = wrapWidth(chunks);
  const flush = mostlyFlush(chunks);
  return chunks.flatMap((chunk, i) => {
    const pieces = splitChunk(chunk, width, i === 0);
    for (const [k, piece] of pieces.entries())
      if (/^(={3,}|-{3,})$/.test(pieces[k + 1]?.words ?? "")) piece.underlined = piece.oneLine;
    const quoted = flush && indentedAsWhole(chunk);
    return quoted ? pieces.map((piece) => ({ ...piece, shape: asQuote(piece.shape) })) : pieces;
  });
}

const asQuote = (shape: Piece["shape"]): Piece["shape"] => (shape === "prose" ? "quote" : shape);

/** Whether most of the text's runs begin at its edge. */
const mostlyFlush = (chunks: Line[][]): boolean =>
  chunks.filter((lines) => lines.some(({ indent }) => indent < 3)).length > chunks.length / 2;

/** A run indented as a whole; in a text that is not, it is a quotation. */
function indentedAsWhole(chunk: Line[]): boolean {
  const long = chunk.length > 1 || lengthOf(chunk[0]?.text ?? "") > VERSE_LINE;
  return long && chunk.every(({ indent }) => indent >= 3);
}

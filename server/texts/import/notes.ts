// Notes: which pieces are notes, and by what label.
import type { Piece } from "@/server/texts/import/pieces";

/** How a note or a mark is written. A `[1]` looks for a `[1]` before it takes a `1.`. */
export type NoteStyle = "bracket" | "super" | "paren" | "dot" | "bare" | "symbol";
export type NoteLabel = { label: string; style: NoteStyle; lead: string };

/** A piece taken for a note. The line that introduces notes, and a note's second paragraph, have no label. */
export type NoteFound = { label: NoteLabel | null; why: string };

const STYLES: [NoteStyle, RegExp][] = [
  ["bracket", /^(\[\^?(\d{1,3}|[*†‡]+)\]:?)\s*(?=\S)/],
  ["super", /^(\^?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))[.)]?\s*(?=\S)/],
  ["paren", /^(\((\d{1,3})\))\s+(?=\S)/],
  ["dot", /^((\d{1,3})[.)])\s+(?=\S)/],
  ["bare", /^((\d{1,3}))\s+(?=[\p{L}"“«'‘(])/u],
  ["symbol", /^(([*†‡§]{1,3}))\s*(?=[\p{L}"“«'‘(])/u],
];

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Superscript digits as plain ones. */
export const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));

/** The label at the front of a piece, if there is one. */
export function labelOf(words: string): NoteLabel | null {
  for (const [style, pattern] of STYLES) {
    const found = pattern.exec(words);
    if (found?.[1] && found[2]) return { style, lead: found[1], label: plainDigits(found[2]) };
  }
  return null;
}

const HEADING =
  /^(?:\d+[.)]?\s+)?(?:(?:foot|end)?notes?(?: and references)?|fu(?:ß|ss)noten?|endnoten?|anmerkung(?:en)?|notes? de bas de page|notas?(?: (?:al|a) pi?e.*)?|note a piè di pagina|примечани[ея]|сноск[иа]|注释|注釋|註釋|脚注|腳註|註|注|الهوامش|هوامش|הערות)\s*[:：.]?$/iu;
const MENTION =
  /\b(?:foot|end)?notes\b|\b(?:foot|end)note\b|fu(?:ß|ss)note|anmerkungen|\bnotas\b|примечани|сноск|脚注|注释|هوامش|הערות/iu;
/** An introduction of notes is a sentence or three, not a page. */
const INTRODUCTION = 900;

/** Whether the piece is the heading over the notes. */
export const isNotesHeading = (piece: Piece): boolean => piece.words.length < 60 && HEADING.test(piece.words);

const isDigits = (label: NoteLabel | null): label is NoteLabel => label !== null && label.style !== "symbol";

/** Styles of marks that a note of this style can answer to. */
const ANSWERS: Record<NoteStyle, NoteStyle[]> = {
  bracket: ["bracket", "super"],
  super: ["super"],
  paren: ["paren", "super", "bracket"],
  dot: ["super", "bracket", "bare", "paren"],
  bare: ["super", "bracket", "bare"],
  symbol: ["symbol", "bracket"],
};

/** Whether a mark of one style may belong to a note of another. */
export const mayAnswer = (note: NoteStyle, mark: NoteStyle): boolean => ANSWERS[note].includes(mark);

/** Marks that occur in a text, as "style label". */
export type Marked = ReadonlySet<string>;

const isMarked = (label: NoteLabel, marked: Marked): boolean =>
  ANSWERS[label.style].some((style) => marked.has(`${style} ${label.label}`));

/** Where the run of labelled pieces at the end of the text begins; what is left out does not count. */
function tailOf(pieces: Piece[], left: ReadonlySet<number>): number {
  let tail = pieces.length;
  for (let i = pieces.length - 1; i >= 0; i--) {
    if (left.has(i)) continue;
    if (!labelOf(pieces[i]?.words ?? "")) break;
    tail = i;
  }
  return tail;
}

/** The pieces that are notes, by index; `left` are those left out already. */
export function findNotes(pieces: Piece[], left: ReadonlySet<number>, marked: Marked): Map<number, NoteFound> {
  const notes = new Map<number, NoteFound>();
  const tail = tailOf(pieces, left);
  let zone: "heading" | "introduction" | null = null;
  for (const [i, piece] of pieces.entries()) {
    if (left.has(i)) continue;
    const label = labelOf(piece.words);
    const next = labelOf(pieces[i + 1]?.words ?? "");
    if (isNotesHeading(piece) && next) zone = "heading";
    else if (!label && introduces(piece, next)) {
      zone = "introduction";
      notes.set(i, { label: null, why: "It introduces the notes that follow." });
    } else if (zone && label) notes.set(i, { label, why: "It stands among the notes and begins with its number." });
    else if (zone === "heading" && !piece.alone)
      notes.set(i, { label: null, why: "It goes on with the note before it." });
    else {
      zone = null;
      const why = label && reason(label, i >= tail, marked);
      if (label && why) notes.set(i, { label, why });
    }
  }
  return notes;
}

const introduces = (piece: Piece, next: NoteLabel | null): boolean =>
  piece.shape === "prose" && piece.words.length < INTRODUCTION && isDigits(next) && MENTION.test(piece.words);

function reason(label: NoteLabel, atEnd: boolean, marked: Marked): string | null {
  const known = isMarked(label, marked);
  if (label.style === "bracket" || label.style === "super") {
    if (known) return `It begins with ${label.lead}, and ${label.lead} stands in the text.`;
    return atEnd ? `It stands at the end and begins with ${label.lead}.` : null;
  }
  if (!known) return null;
  if (label.style === "symbol" || atEnd) return `It begins with ${label.lead}, and its mark stands in the text.`;
  return null;
}

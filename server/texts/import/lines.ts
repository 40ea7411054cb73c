// Plain text as lines: indentation, quotation arrows, blank lines, and the width at which it was wrapped by hand.
import { Refusal } from "@/server/refusal";
import { MAX_LINES, TOO_MANY_LINES } from "@/server/texts/import/limits";

/** One line that says something. `blanks` counts the empty lines before it; `lead` holds quotation arrows. */
export type Line = { text: string; indent: number; blanks: number; lead: string; flowed: boolean };

const ARROWS = /^\s*((?:>\s?)+)/;
const TAB = 4;

/** The lines of a text, without the empty ones. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let carried = "";
  for (const raw of text.split(/[\n\f\v\u0085\u2028\u2029]/)) {
    const lead = ARROWS.exec(raw)?.[1]?.replace(/\s/g, "") ?? "";
    const rest = lead ? raw.replace(ARROWS, "") : raw;
    const words = rest.trim();
    if (!words) {
      blanks += 1;
      carried += lead;
      continue;
    }
    const indent = (/^[ \t\u00a0\u3000]*/.exec(rest)?.[0] ?? "").replace(/\t/g, " ".repeat(TAB)).length;
    const flowed = /\S $/.test(rest);
    if (lines.length === MAX_LINES) throw new Refusal("invalid", TOO_MANY_LINES);
    lines.push({ text: words.replace(/[ \t]+/g, " "), indent, blanks, lead: carried + lead, flowed });
    blanks = 0;
    carried = "";
  }
  const last = lines.at(-1);
  if (carried && last) last.lead += carried;
  else if (carried) lines.push({ text: carried, indent: 0, blanks, lead: "", flowed: false });
  return lines;
}

/** Lines are as long as they look: characters, not code units. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** Runs of lines without an empty line between them; a change between quoted and not quoted also parts them. */
export function toChunks(lines: Line[]): Line[][] {
  const chunks: Line[][] = [];
  for (const line of lines) {
    const open = chunks.at(-1);
    const before = open?.at(-1);
    if (open && before && line.blanks === 0 && Boolean(before.lead) === Boolean(line.lead)) open.push(line);
    else chunks.push([line]);
  }
  return chunks;
}

/** Nobody wraps narrower than this by hand but in verse, nor wider. */
const NARROWEST = 25;
const WIDEST = 130;

const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{P}]/u;
const firstWord = (text: string): number => (UNSPACED.test(text) ? 1 : lengthOf(/^\S+/.exec(text)?.[0] ?? ""));

/** Whether the line had to end where it did: the next line's first word would not have fitted. */
export const isFull = (line: string, next: string, width: number): boolean =>
  lengthOf(line) + 1 + firstWord(next) > width * 0.86;

/** The width at which the text was wrapped by hand, or null where its lines are its paragraphs. */
export function wrapWidth(chunks: Line[][]): number | null {
  const inner = chunks.flatMap((chunk) => chunk.slice(0, -1).map((line, i) => [line.text, chunk[i + 1]?.text ?? ""]));
  const lengths = inner.map(([text]) => lengthOf(text ?? "")).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)];
  if (width === undefined || width < NARROWEST || width > WIDEST) return null;
  const full = inner.filter(([text = "", next = ""]) => isFull(text, next, width)).length;
  const lines = chunks.flat();
  const overlong = lines.filter(({ text }) => lengthOf(text) > width * 1.4 && text.includes(" ")).length;
  return full >= inner.length / 2 && overlong <= lines.length / 5 ? width : null;
}

// Lines of all pages become paragraphs, headings and notes; running heads and page numbers are left out.
import type { Line } from "@/server/texts/import/pdf-lines";
import { type RichBlock, richBlock } from "@/server/texts/import/rich";

const FURNITURE = "It stands at the edge of page after page.";

/** Lines this far from the top and the bottom of a page's lines may be running heads. */
const EDGE_LINES = 2;

/** What a running head has in common with itself on another page: its numbers change. */
const shapeOf = (text: string): string =>
  text
    .replace(/\p{N}+/gu, "#")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

const PAGE_NUMBER =
  /^[-–—·•|[(\s]*(?:(?:page|seite|p\.|стр\.|第)\s*)?(?:\p{N}{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|sur|из)\s*\p{N}{1,4})?[-–—·•|\])\s页頁]*$/iu;

/** The distance of lines within paragraphs: most are as near as that, and those between paragraphs are further apart. */
const usual = (gaps: number[]): number => [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.1)] ?? 0;

/** The size in which most of the text is set. */
function bodySize(lines: Line[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Lines at the top or the foot of a page that stand apart from what is next to them. */
function apart(lines: Line[], leading: number): Line[] {
  const down = [...lines].sort((a, b) => b.y - a.y);
  const found: Line[] = [];
  for (const side of [down, [...down].reverse()])
    for (const [i, line] of side.slice(0, EDGE_LINES).entries()) {
      const next = side[i + 1];
      const gap = next ? Math.abs(next.y - line.y) : Number.POSITIVE_INFINITY;
      if (gap > 1.4 * leading) found.push(...side.slice(0, i + 1));
    }
  return [...new Set(found)];
}

/** The lines at the edges of pages that are no part of the text. */
function edgesOf(pages: Line[][]): Set<Line> {
  const leading = leadingOf(pages, bodySize(pages.flat()));
  const edges = pages.map((lines) => apart(lines, leading));
  const seen = new Map<string, Set<number>>();
  for (const line of edges.flat())
    seen.set(shapeOf(line.text), (seen.get(shapeOf(line.text)) ?? new Set()).add(line.page));
  const often = Math.max(2, Math.min(3, Math.ceil(pages.length / 4)));
  const out = new Set<Line>();
  for (const [i, lines] of edges.entries())
    for (const line of lines) {
      const repeated = (seen.get(shapeOf(line.text))?.size ?? 0) >= often && line.text.length < 120;
      if (repeated || (PAGE_NUMBER.test(line.text) && (pages[i]?.length ?? 0) > 1)) out.add(line);
    }
  return out;
}

/** Smaller than the text by this share, at the foot of a page and beginning with a mark: a note. */
const NOTE_SIZE = 0.93;
const NOTE_START = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[?\d{1,3}[\].)]?\s|[*†‡§]{1,3}\s?)/u;

/** Where the notes of a page begin among its lines, or its end. */
function notesFrom(lines: Line[], body: number): number {
  let from = lines.length;
  for (let i = lines.length - 1; i >= 0 && lines[i]!.size < NOTE_SIZE * body; i--)
    if (NOTE_START.test(lines[i]!.text)) from = i;
  return from;
}

const HYPHEN = /(\p{L}{2,})[-\u00ad‐]$/u;
const ENDS = /[.!?…:;。！？]["”»’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。，、]$/u;

/** Two lines of one paragraph. A hyphen goes where the word stands in the text without it, or nobody writes it with one. */
function join(before: string, line: string, known: ReadonlySet<string>): string {
  const broken = HYPHEN.exec(before);
  const next = /^\p{Ll}+/u.exec(line)?.[0];
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + line;
  if (broken?.[1] && next) {
    const [whole, kept] = [`${broken[1]}${next}`.toLowerCase(), `${broken[1]}-${next}`.toLowerCase()];
    return known.has(kept) && !known.has(whole) ? before + line : before.slice(0, -1) + line;
  }
  if (/[-–—/]$/.test(before) && !/\s[-–—]$/.test(before)) return before + line;
  return UNSPACED.test(before) && /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(line)
    ? before + line
    : `${before} ${line}`;
}

/** The words of the text as they stand within its lines, for telling hyphens that belong from those that part. */
function wordsWithin(lines: Line[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.replace(/\S+[-\u00ad‐]$/u, "").matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      words.add(word.toLowerCase());
  return words;
}

const BULLET = /^[•◦▪‣●■]\s*/u;

type Setting = { body: number; leading: number; font: string; known: ReadonlySet<string> };

/** The first line's indent that begins a paragraph, in points, and the share of a column that a full line fills. */
const INDENT = 6;
const FULL = 0.88;

/** Whether a paragraph begins with this line. */
function begins(line: Line, before: Line, setting: Setting): boolean {
  const { leading } = setting;
  const samePlace = line.page === before.page && line.column.left === before.column.left;
  if (Math.abs(line.size - before.size) > 0.6 || BULLET.test(line.text)) return true;
  if (samePlace && before.y - line.y > 1.35 * leading) return true;
  const width = before.column.right - before.column.left;
  const short = before.right - before.column.left < FULL * width;
  if (short && line.font !== before.font) return true;
  const indented = line.left - line.column.left > INDENT && line.left - line.column.left < 0.3 * width;
  const wasIndented = before.left - before.column.left > INDENT;
  if (indented && !wasIndented) return true;
  if (short && ENDS.test(before.text)) return true;
  return !samePlace && ENDS.test(before.text) && short;
}

/** Larger or heavier than the text, and short: a heading. */
function headingLevel(lines: Line[], text: string, { body, font }: Setting): number | null {
  const [first] = lines;
  if (!first || lines.length > 3 || text.length > 200) return null;
  if (first.size > 1.6 * body) return 1;
  if (first.size > 1.12 * body) return 2;
  return first.font !== font && lines.length === 1 && !/[.;,:]$/.test(text) && text.length < 100 ? 3 : null;
}

function blockOf(lines: Line[], setting: Setting): RichBlock {
  const text = lines.slice(1).reduce((words, line) => join(words, line.text, setting.known), lines[0]!.text);
  const level = headingLevel(lines, text, setting);
  const bullet = BULLET.exec(text)?.[0];
  if (level !== null) return { ...richBlock("heading", text, "It is set larger or heavier than the text."), level };
  if (bullet) return { ...richBlock("listItem", text.slice(bullet.length), "It begins with a bullet."), lead: "•" };
  return richBlock("paragraph", text, "Lines that were joined.");
}

function paragraphs(lines: Line[], setting: Setting): RichBlock[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    if (open && before && !begins(line, before, setting)) open.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => blockOf(group, setting));
}

/** Notes of all pages; each begins with its mark, and may go on for lines. */
function noteBlocks(lines: Line[], setting: Setting): RichBlock[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (NOTE_START.test(line.text) || groups.length === 0) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups.map((group) => {
    const text = group.slice(1).reduce((words, line) => join(words, line.text, setting.known), group[0]!.text);
    return richBlock(
      "paragraph",
      text.replace(/^(\d{1,3})(?=\s)/, superscript),
      "It stands at the foot of a page, in smaller type.",
    );
  });
}

const superscript = (digits: string): string => digits.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);

function bodyFont(lines: Line[]): string {
  const letters = new Map<string, number>();
  for (const { font, text } of lines) letters.set(font, (letters.get(font) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

function leadingOf(pages: Line[][], body: number): number {
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).flatMap((line, i) => {
      const gap = lines[i]!.y - line.y;
      return gap > 0.9 * body && gap < 3 * body && Math.abs(line.size - body) < 1 ? [gap] : [];
    }),
  );
  return usual(gaps) || 1.2 * body;
}

/** The text of all pages; its notes come after it. */
export function flowOf(pages: Line[][]): RichBlock[] {
  const edges = edgesOf(pages);
  const inner = pages.map((lines) => lines.filter((line) => !edges.has(line)));
  const body = bodySize(inner.flat());
  const font = bodyFont(inner.flat().filter(({ size }) => Math.abs(size - body) < 1));
  const setting = { body, leading: leadingOf(inner, body), font, known: wordsWithin(inner.flat()) };
  const cuts = inner.map((lines) => notesFrom(lines, body));
  const text = inner.flatMap((lines, i) => lines.slice(0, cuts[i]));
  const notes = inner.flatMap((lines, i) => lines.slice(cuts[i]));
  const heads = new Map([...edges].map((line) => [shapeOf(line.text), line.text]));
  return [
    ...[...heads.values()].map((words) => richBlock("furniture", words, FURNITURE)),
    ...paragraphs(text, setting),
    ...noteBlocks(notes, setting),
  ];
}

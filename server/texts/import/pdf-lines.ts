// A page of a PDF: pieces of text with places become lines in the order in which they are read.

/** A piece of text as it is set: its left and bottom edge, its width and its size, all in points. */
export type Glyphs = { text: string; x: number; y: number; width: number; size: number; font: string; rtl: boolean };

/** A line of a column. `left` and `right` are its edges; `size` and `font` those of most of its letters. */
export type Line = {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  font: string;
  page: number;
  /** The edges of the column in which it stands. */
  column: { left: number; right: number };
};

/** Pieces whose bottoms are no further apart than this share of their size stand on one line. */
const SAME_LINE = 0.55;

/** Raised by this share of the line's size, and smaller, it is a mark. */
const RAISED = 0.15;
const SMALLER = 0.85;

/** A gap wider than this share of the size is a space. */
const SPACE = 0.18;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。，、「」]/u;

const mainOf = <T>(pieces: Glyphs[], of: (piece: Glyphs) => T): T => {
  const counts = new Map<T, number>();
  for (const piece of pieces) counts.set(of(piece), (counts.get(of(piece)) ?? 0) + piece.text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
};

/** Pieces by the lines on which they stand, from the top. */
function rowsOf(pieces: Glyphs[]): Glyphs[][] {
  const rows: { y: number; size: number; pieces: Glyphs[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => b.size - a.size || b.y - a.y)) {
    const row = rows.find(({ y, size }) => Math.abs(y - piece.y) <= SAME_LINE * size && piece.y >= y - 0.35 * size);
    if (row) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.sort((a, b) => b.y - a.y).map((row) => row.pieces);
}

/** A raised number as a superscript, so that it is seen to be a mark. */
const raised = (text: string): string => text.trim().replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);

function spell(row: Glyphs[], size: number, base: number): string {
  const rtl = row.filter((piece) => piece.rtl).length > row.length / 2;
  const order = [...row].sort((a, b) => (rtl ? b.x - a.x : a.x - b.x));
  let text = "";
  let edge: number | null = null;
  for (const piece of order) {
    const mark =
      piece.size < SMALLER * size &&
      piece.y > base + RAISED * size &&
      /^\s*(?:\d{1,3}|[*†‡§]{1,3})\s*$/.test(piece.text);
    const gap = edge === null ? 0 : rtl ? edge - (piece.x + piece.width) : piece.x - edge;
    const dense = UNSPACED.test(text.at(-1) ?? "") || UNSPACED.test(piece.text[0] ?? "");
    const apart = !mark && gap > (dense ? 0.9 : SPACE) * size && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += (apart ? " " : "") + (mark ? raised(piece.text) : piece.text);
    edge = rtl ? piece.x : piece.x + piece.width;
  }
  return text.replace(/\s+/g, " ").trim();
}

function lineOf(row: Glyphs[], page: number, column: Line["column"]): Line | null {
  const said = row.filter(({ text }) => text.trim());
  if (said.length === 0) return null;
  const size = mainOf(said, (piece) => Math.round(piece.size * 10) / 10);
  const base = mainOf(
    said.filter((piece) => piece.size >= SMALLER * size),
    (piece) => Math.round(piece.y * 2) / 2,
  );
  const text = spell(row, size, base);
  const [left, right] = [Math.min(...said.map(({ x }) => x)), Math.max(...said.map(({ x, width }) => x + width))];
  return text ? { text, left, right, y: base, size, font: mainOf(said, ({ font }) => font), page, column } : null;
}

/** A page has two columns where a gap in its middle parts most of its lines. */
const MIDDLE = [0.4, 0.6] as const;
const MOST_CROSS = 0.35;
const LEAST_SIDE = 0.25;

const letters = (pieces: Glyphs[]): number => pieces.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Where the gap between two columns is, or null. */
function gutterOf(pieces: Glyphs[], left: number, right: number): number | null {
  const all = letters(pieces);
  const [from, to] = MIDDLE.map((share) => left + share * (right - left)) as [number, number];
  let best: { at: number; crossing: number } | null = null;
  for (let at = from; at <= to; at += 2) {
    const crossing = letters(pieces.filter(({ x, width }) => x < at && x + width > at));
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  if (!best || best.crossing > MOST_CROSS * all) return null;
  const { at } = best;
  const sides = [pieces.filter(({ x, width }) => x + width <= at), pieces.filter(({ x }) => x >= at)] as const;
  const rows = sides.map((side) => new Set(side.map(({ y }) => Math.round(y / 3))));
  const beside = [...rows[0]!].filter((y) => rows[1]!.has(y) || rows[1]!.has(y + 1) || rows[1]!.has(y - 1)).length;
  const enough =
    sides.every((side) => letters(side) >= LEAST_SIDE * all) && beside >= 0.4 * Math.min(rows[0]!.size, rows[1]!.size);
  return enough && rows[0]!.size > 4 ? at : null;
}

/** The lines of a page: of each column from the top; what crosses the columns stands between what is above and below it. */
export function linesOf(pieces: Glyphs[], page: number): Line[] {
  if (pieces.length === 0) return [];
  const [left, right] = [Math.min(...pieces.map(({ x }) => x)), Math.max(...pieces.map(({ x, width }) => x + width))];
  const gutter = gutterOf(pieces, left, right);
  const whole = { left, right };
  const read = (some: Glyphs[], column: Line["column"]) =>
    rowsOf(some).flatMap((row) => lineOf(row, page, column) ?? []);
  if (gutter === null) return read(pieces, whole);
  const crossing = pieces.filter(({ x, width }) => x < gutter - 1 && x + width > gutter + 1);
  const bars = [...new Set(crossing.map(({ y }) => y))].sort((a, b) => b - a);
  const band = ({ y }: { y: number }) => bars.filter((bar) => bar >= y - 1).length;
  const lines: Line[] = [];
  for (let i = 0; i <= bars.length; i++) {
    const here = pieces.filter((piece) => band(piece) === i);
    const wide = here.filter((piece) => crossing.includes(piece));
    const rest = here.filter((piece) => !crossing.includes(piece) && !wide.some(({ y }) => Math.abs(y - piece.y) < 2));
    const beside = here.filter((piece) => !wide.includes(piece) && !rest.includes(piece));
    lines.push(...read([...wide, ...beside], whole));
    lines.push(
      ...read(
        rest.filter(({ x }) => x < gutter),
        { left, right: gutter },
      ),
    );
    lines.push(
      ...read(
        rest.filter(({ x }) => x >= gutter),
        { left: gutter, right },
      ),
    );
  }
  return lines;
}

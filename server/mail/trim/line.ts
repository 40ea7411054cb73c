// One line of a mail, as text or as what a line of HTML became: what every judgement is made on.

/** What a client's own markers in HTML say of a line. */
export type Hint =
  /** Names who wrote what follows. */
  | "attribution"
  /** Inside a signature. */
  | "signature"
  /** Stands where everything below is the mail that is answered. */
  | "below"
  /** Inside a part that holds the mail that is answered, without any mark on its lines. */
  | "inside"
  /** Inside a quotation that bears no client's marker: the writer's own. */
  | "own"
  /** Shown to nobody. */
  | "hidden";

/**
 * `raw` is what is shown, `words` what stands behind the marks of quotation, `depth` how many of them there are, `plain`
 * the words as they are compared.
 */
export type Line = { raw: string; words: string; depth: number; plain: string; hint?: Hint | undefined };

/** Marks that turn or hide what follows, and blanks without width: nothing to recognise a line by. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/** Longer lines are judged by their beginning. */
const JUDGED = 600;

/** A line's words as they are compared: one kind of blank, nothing unseen. */
export const plainOf = (words: string): string =>
  words ? words.slice(0, JUDGED).replace(UNSEEN, "").replace(/\s+/g, " ").trim() : "";

/** A line from what is shown, and what stands behind its marks. */
export const lineOf = (raw: string, words: string, depth: number, hint?: Hint): Line => ({
  raw,
  words,
  depth,
  plain: plainOf(words),
  hint,
});

/** Marks of quotation at the start of a line: `>`, also with a blank between; initials before it; a bar. */
const MARKS = /^[ \t\u00a0]{0,3}(?:(?:[A-Z]{1,3})?>|\|(?=[ \t]|$))/;

/** More marks than this are one: nobody reads so deep. */
const DEEPEST = 50;

/** How often a line is quoted, and the words behind the marks. */
export function marksOf(raw: string): { depth: number; words: string } {
  if (!/[>|]/.test(raw.slice(0, 8))) return { depth: 0, words: raw };
  let rest = raw;
  let depth = 0;
  while (depth < DEEPEST) {
    const mark = MARKS.exec(rest.length > 20 ? rest.slice(0, 20) : rest);
    if (!mark) break;
    rest = rest.slice(mark[0].length);
    depth += 1;
  }
  return { depth, words: depth > 0 ? rest.replace(/^[ \t]/, "") : raw };
}

/** The end of an address that was broken over two lines looks like a mark. */
const END_OF_ADDRESS = /^\s{0,3}>\s*(?:[\p{L}()]+\s?){0,4}[:：]?\s*$/u;

/** Was an address begun and not ended? */
function isOpen(above: string, ends: boolean): boolean {
  const from = above.lastIndexOf("<");
  if (above.split("<").length <= above.split(">").length) return false;
  return ends || above.includes("@", from) || above.startsWith("<http", from);
}

/** How much of the lines above may belong to an address that goes on. */
const ABOVE = 300;

/** A row of a table drawn with bars is none of quotations. */
const isCell = (raw: string): boolean => /^\s{0,3}\|./.test(raw) && raw.trimEnd().endsWith("|");

const FENCE = /^\s{0,3}(```+|~~~+)/;

/** Where code stands between fences: pairs of the lines of these. A fence without its end is none. */
export function fencesOf(lines: readonly Line[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  let open: { at: number; mark: string } | null = null;
  for (let i = 0; i < lines.length; i += 1) {
    const { depth, words } = lines[i]!;
    const mark = depth === 0 ? FENCE.exec(words.slice(0, 40))?.[1] : undefined;
    if (!mark) continue;
    if (!open) open = { at: i, mark };
    else if (mark.startsWith(open.mark)) {
      found.push([open.at, i]);
      open = null;
    }
  }
  return found;
}

/** Code may begin its lines with whatever it likes. */
function uncode(lines: Line[]): void {
  for (const [from, to] of fencesOf(lines))
    for (let i = from + 1; i < to; i += 1) lines[i] = lineOf(lines[i]!.raw, lines[i]!.raw, 0);
}

/** The lines of a plain text. */
export function linesOfText(text: string): Line[] {
  let above = "";
  const lines = text
    .replaceAll("\0", "")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .split("\n")
    .map((raw) => {
      const broken = above !== "" && END_OF_ADDRESS.test(raw.slice(0, 60)) && isOpen(above, /[:：]\s*$/.test(raw));
      const marks = broken || isCell(raw) ? { depth: 0, words: raw } : marksOf(raw);
      // Only what was left open can be ended.
      const opens = marks.depth === 0 && (above || raw.includes("<")) && raw.trim();
      above = opens ? `${above} ${raw.slice(-ABOVE)}`.slice(-ABOVE) : "";
      return lineOf(raw, marks.words, marks.depth);
    });
  uncode(lines);
  return lines;
}

// What becomes of quotations: dropped where nothing answers them, kept short where the writer's words stand below them.
import type { Reading } from "@/server/mail/trim/classes";
import { isFiller, isForeign, isKnown, type Knowledge } from "@/server/mail/trim/known";
import type { Line } from "@/server/mail/trim/line";
import type { Part } from "@/server/mail/trim/zones";

/** A quotation longer than this is shortened to its last paragraph: an answer stands below what it answers. */
export const LONGEST_QUOTATION = 12;

/** Of our own mail, which stands there for everybody, less is enough. */
const LONGEST_OF_OURS = 4;

/** And one of more signs than these, where lines are long. */
const MOST_SIGNS = 1_500;

/** A quotation of the mail that was sent: so much of it is known, in so many words at least. */
const MOSTLY = 0.6;
const FEWEST = 8;

/** Everything that is known of a mail when quotations are weighed; `parts` is written to. */
export type Weighed = {
  lines: readonly Line[];
  reading: Reading;
  parts: Part[];
  knowledge?: readonly Knowledge[] | undefined;
};

const sum = (knowledge: readonly Knowledge[], at: readonly number[]): Knowledge => {
  const total = { words: 0, known: 0 };
  for (const i of at) {
    total.words += knowledge[i]!.words;
    total.known += knowledge[i]!.known;
  }
  return total;
};

/** Words that the writer put inside of a quotation of our mail, without leaving it: phones and Outlook do so. */
export function freeWords({ lines, reading, parts, knowledge }: Weighed): void {
  if (!knowledge) return;
  const quoted = parts.flatMap((part, i) => (part === "q" && !reading.framed.has(i) ? [i] : []));
  const { words, known } = sum(knowledge, quoted);
  if (words < FEWEST || known < MOSTLY * words) return;
  let seen = false;
  for (const i of quoted) {
    const { depth } = lines[i]!;
    if (isKnown(knowledge[i]!)) seen = true;
    else if (seen && depth === 1 && isForeign(knowledge[i]!) && !isFiller(lines[i]!)) parts[i] = "u";
  }
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** The rest of an address of a page that was broken, between two quoted lines. */
function isRest(lines: readonly Line[], i: number): boolean {
  const [above, here] = [lines[i - 1]!.plain, lines[i]!.plain];
  if (/^\(https?:\S*\)\s?>$/.test(here)) return true;
  return (
    /^\S*[)>]$/.test(here) &&
    [
      ["(", ")"],
      ["<", ">"],
    ].some(([from, to]) => count(above, from!) > count(above, to!))
  );
}

/** The end of a quoted line that a program broke, and left without its mark. */
export function bindBroken({ lines, parts, knowledge }: Weighed): void {
  for (let i = 1; i < parts.length; i += 1) {
    if (parts[i] !== "t" || !isQuoted(parts[i - 1]!)) continue;
    const bound = knowledge ? isKnown(knowledge[i]!) : parts[i + 1] === "q" && isRest(lines, i);
    if (bound) parts[i] = "k";
  }
}

/** Lines `from` up to, not with, `to`, all quoted, blank or framing; of a frame that is not sure, `bound` has the lines. */
type Run = { from: number; to: number; quoted: number[]; frame: boolean; bound: number[] };

const isQuoted = (part: Part): boolean => part === "q" || part === "k";
const isWords = (part: Part): boolean => "tcusgr".includes(part);

function runsOf({ parts, reading }: Weighed): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i]!;
    const frames = part === "b" || (part === "-" && "ah".includes(reading.classes[i]!));
    // What a frame leads in is another quotation than the one above it.
    if (isWords(part) || (frames && run?.quoted.length)) run = null;
    if (!isWords(part) && (part !== "e" || run)) {
      if (!run) {
        run = { from: i, to: i + 1, quoted: [], frame: false, bound: [] };
        runs.push(run);
      }
      run.to = i + 1;
      if (part === "b") run.bound.push(i);
      else if (run.quoted.length === 0) run.frame ||= frames || reading.framed.has(i);
      if (isQuoted(part)) run.quoted.push(i);
    }
  }
  return runs.filter(({ quoted }) => quoted.length > 0);
}

/** How much of a quotation stands in the mail that was sent; null where that is not known. */
function shareOf({ knowledge }: Weighed, { quoted }: Run): number | null {
  if (!knowledge) return null;
  const { words, known } = sum(knowledge, quoted);
  return words > 0 ? known / words : null;
}

/** Hardly anything of it was sent: it is of something else. */
const FOREIGN = 0.3;

/** Is it led in as programs do it? Where nothing but a verb says so, what is quoted of something else is its writer's. */
const isFramed = (weighed: Weighed, run: Run): boolean =>
  run.frame || (run.bound.length > 0 && (shareOf(weighed, run) ?? 1) >= FOREIGN);

/** What a kept quotation does not need: who wrote it, its signature, blanks beside words that were inside of it. */
function bare({ parts, lines, reading, knowledge }: Weighed, { from, to, quoted }: Run): void {
  const signed = quoted.findIndex((i, at) => at > 0 && lines[i]!.plain === "--");
  if (signed > 0) for (const i of quoted.splice(signed)) parts[i] = "-";
  const blank = (i: number) => !lines[i]!.plain && lines[i]!.raw.trim().length < 3;
  const frame = (i: number) => reading.framed.has(i) && lines[i]!.depth === 1;
  const headed = knowledge || parts[from - 1] === "u" || (quoted.length > 0 && frame(quoted[0]!));
  while (headed && quoted.length > 0 && (blank(quoted[0]!) || frame(quoted[0]!))) parts[quoted.shift()!] = "-";
  while ((knowledge || parts[to] === "u" || signed > 0) && quoted.length > 0 && blank(quoted.at(-1)!))
    parts[quoted.pop()!] = "-";
}

/** A quotation that the writer ends with: of something else than our mail, and led to by their own words. */
function isTheirs(weighed: Weighed, run: Run, framed: boolean): boolean {
  const { lines, reading, parts, knowledge } = weighed;
  if (framed || run.quoted.some((i) => reading.framed.has(i))) return false;
  const said = run.quoted.filter((i) => lines[i]!.plain);
  if (knowledge) return (shareOf(weighed, run) ?? 1) < FOREIGN;
  if (said.every((i) => lines[i]!.hint === "own")) return true;
  let above = run.from - 1;
  while (above >= 0 && parts[above] === "e") above -= 1;
  const adjacent = above >= 0 && run.quoted[0]! - above <= 2;
  return adjacent && said.length <= LONGEST_QUOTATION && /[:：]$/.test(lines[above]!.plain);
}

/** All of our mail at once: that is no quotation, that is a program's habit. */
function isWhole({ knowledge }: Weighed, run: Run, size: number): boolean {
  if (!knowledge || size === 0) return false;
  const { words, known } = sum(knowledge, run.quoted);
  return known >= MOSTLY * words && known >= MOSTLY * size;
}

/** Where the part of a kept quotation begins that is shown: its last paragraph, or the end of it where that is long. */
function shortened(lines: readonly Line[], quoted: readonly number[]): number {
  let signs = 0;
  let from = quoted.length;
  while (from > 0) {
    const { plain } = lines[quoted[from - 1]!]!;
    const full = quoted.length - from >= LONGEST_QUOTATION - 1 || signs + plain.length > MOST_SIGNS;
    // Blank lines between lines without marks are none of the quotation's.
    const apart = from < quoted.length && quoted[from]! - quoted[from - 1]! > 1;
    if (signs > 0 && (!plain || full || apart)) break;
    signs += plain.length;
    from -= 1;
  }
  return from;
}

/** Is the quotation small enough to stand as it is? */
function isShort({ lines, knowledge }: Weighed, quoted: readonly number[]): boolean {
  const told = knowledge && sum(knowledge, quoted);
  const ours = told && told.known >= MOSTLY * told.words;
  if (quoted.length > (ours ? LONGEST_OF_OURS : LONGEST_QUOTATION)) return false;
  return quoted.length === 1 || quoted.reduce((signs, i) => signs + lines[i]!.words.length, 0) <= MOST_SIGNS;
}

/** Keeps, shortens or drops each quotation. Answers where "and more" is to be said. `size`: the words of our mail. */
export function weighQuotations(weighed: Weighed, size: number): Set<number> {
  const { parts, lines, reading } = weighed;
  const more = new Set<number>();
  const drop = ({ from, to }: Run) => {
    for (let i = from; i < to; i += 1) if (isQuoted(parts[i]!) || parts[i] === "b") parts[i] = "-";
  };
  const first = parts.findIndex(isWords);
  const last = parts.findLastIndex(isWords);
  const runs = runsOf(weighed);
  const answered = runs.filter(({ to }) => to <= last);
  for (const run of runs) {
    const nobody = first < 0;
    const framed = isFramed(weighed, run);
    const led = framed || run.quoted.every((i) => reading.framed.has(i) || !lines[i]!.plain);
    const alone = answered.length === 1 && runs.at(-1) === run;
    const leading = run.to <= first && alone && (framed || isWhole(weighed, run, size));
    const ending = run.from > last && !isTheirs(weighed, run, framed);
    const whole = nobody && (led || isWhole(weighed, run, 1));
    if (nobody ? whole : leading || ending) {
      drop(run);
      continue;
    }
    if (!nobody) bare(weighed, run);
    if ((shareOf(weighed, run) ?? 0) >= MOSTLY) for (const i of run.bound) parts[i] = "-";
    if (!isShort(weighed, run.quoted) && run.from < last) {
      const from = shortened(lines, run.quoted);
      for (const i of run.quoted.slice(0, from)) parts[i] = "-";
      if (from > 0) more.add(run.quoted[from]!);
    }
  }
  return more;
}

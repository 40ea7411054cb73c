// Divides an answer to a mail of several things: which words are about which of them, and which nobody can place. Pure.
import { type Named, named, numbered } from "@/server/incoming/named";
import { type Known, knownOf, quotedFrom } from "@/server/incoming/quoting";
import { fencesOf, lineOf } from "@/server/mail/trim/line";

/** One thing of a mail that can be answered, as the mail showed it. */
export type Spot = {
  position: number;
  groupId: string;
  paragraphId: string;
  /** Null: the paragraph itself. */
  commentId: string | null;
  threadId: string | null;
  number: number | null;
  label: string;
  words: string;
};

/** Where words go: beneath a comment, or to a paragraph as a new thread. */
export type Target = { comment: string } | { paragraph: string };

/** What a mail told: its things, the numbers of its text where it is of one, and where words go that name nothing. */
export type Told = { spots: readonly Spot[]; numbers: ReadonlyMap<number, string>; otherwise: Target | null };

/** Words and where they go; null where their writer must say it. */
export type Part = { words: string; target: Target | null };

/** A greeting above the first answer goes with it; what is longer is said for itself. */
const GREETING = 160;

/** Where an answer to one thing goes. */
export const targetOf = ({ commentId, paragraphId }: Pick<Spot, "commentId" | "paragraphId">): Target =>
  commentId ? { comment: commentId } : { paragraph: paragraphId };

/** The name of a target, by which two are compared and a form chooses one. */
export const nameOf = (target: Target): string =>
  "comment" in target ? `c.${target.comment}` : `p.${target.paragraph}`;

/** A part as it is found; `undefined` is of words that nothing precedes. */
type Found = { target: Target | null | undefined; lines: string[]; own: boolean };

const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line);

/** Lines that stand together, all quoted or none; what is code is nobody's quotation. */
function blocksOf(body: string): { quoted: boolean; lines: string[] }[] {
  const lines = body.split("\n");
  const coded = new Set<number>();
  for (const [from, to] of fencesOf(lines.map((line) => lineOf(line, line, 0))))
    for (let at = from; at <= to; at += 1) coded.add(at);
  const blocks: { quoted: boolean; lines: string[] }[] = [];
  lines.forEach((line, at) => {
    const last = blocks.at(-1);
    const quoted = line.trim() ? isQuoted(line) && !coded.has(at) : (last?.quoted ?? false);
    if (last && last.quoted === quoted) last.lines.push(line);
    else blocks.push({ quoted, lines: [line] });
  });
  return blocks;
}

/** Quoted lines that hold nothing but an address, or the way to answer, say nothing in a comment. */
const says = (line: string): boolean =>
  !/^[\s>]*(?:\[[^\]]*\]\()?<?(?:https?:\S+|answer(?: by mail)?:?\s*\S*|\[…\])\)?>?\s*$/i.test(line) ||
  /^[\s>]*$/.test(line);

/** The one paragraph or thread that a whole mail is about, where it is about one. */
function only({ spots }: Told): Target | null {
  const comments = spots.filter(({ commentId }) => commentId);
  const last = comments.at(-1);
  if (last) return new Set(comments.map(({ threadId }) => threadId)).size === 1 ? targetOf(last) : null;
  return new Set(spots.map(nameOfSpot)).size === 1 ? targetOf(spots[0]!) : null;
}

const nameOfSpot = (spot: Spot): string => nameOf(targetOf(spot));

const textOf = (label: string): string =>
  /^(.*?)\s*¶/.exec(label)?.[1]?.toLowerCase().replace(/\s+/g, " ") || "article";

/** The paragraph that is named: of the mail where it has it, else of its text; null where that is none, or not one. */
function paragraphOf({ spots, numbers }: Told, { number, text }: Named): Target | null {
  const there = spots.filter((spot) => spot.number === number && (text === null || textOf(spot.label) === text));
  const found = [...new Set(there.map(({ paragraphId }) => paragraphId))];
  if (found.length > 1) return null;
  const paragraph =
    found[0] ?? (text === null || textOf(spots[0]?.label ?? "") === text ? numbers.get(number) : undefined);
  return paragraph ? { paragraph } : null;
}

/** A name that begins a line: where the words stand for themselves, any; further down, one that is set apart. */
function nameIn(told: Told, line: string, lines: readonly string[], first: boolean): Named | null {
  const name = named(line, !first);
  if (name) return name;
  const number = numbered(line, lines);
  return number && told.spots.some((spot) => spot.number === number.number) ? number : null;
}

function addWords(found: Found[], told: Told, lines: readonly string[]): void {
  let above = "";
  let first = true;
  for (const line of lines) {
    const name = line.trim() && !above.trim() ? nameIn(told, line, lines, first) : null;
    const last = found.at(-1);
    above = line;
    if (line.trim()) first = false;
    if (name) {
      const target = paragraphOf(told, name);
      // Beneath a quotation the name says what the quotation is about.
      if (last && !last.own) Object.assign(last, { target, own: true }).lines.push(name.rest);
      else found.push({ target, lines: [name.rest], own: true });
    } else if (last) {
      last.lines.push(line);
      last.own ||= line.trim() !== "";
    } else if (line.trim()) found.push({ target: undefined, lines: [line], own: true });
  }
}

function addQuotation(found: Found[], known: readonly Known<Spot>[], lines: readonly string[]): void {
  const spot = quotedFrom(lines, known);
  const said = lines.filter(says);
  const last = found.at(-1);
  if (spot === null && last) last.lines.push(...lines);
  else if (spot === null) found.push({ target: undefined, lines: [...lines], own: false });
  else found.push({ target: spot === "several" ? null : targetOf(spot), lines: said, own: false });
}

const trimmed = (lines: readonly string[]): string =>
  lines
    .join("\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();

/** One part for each thing that is answered; what nothing places is a part of its own, or goes where such words go. */
export function divide(body: string, told: Told): Part[] {
  const known = knownOf(told.spots);
  const found: Found[] = [];
  for (const { quoted, lines } of blocksOf(body))
    if (quoted) addQuotation(found, known, lines);
    else addWords(found, told, lines);
  const answers = found.filter(({ own }) => own);
  const [first, second, ...rest] = answers.length > 0 ? answers : found;
  if (!first) return [];
  const greets = first.target === undefined && second && trimmed(first.lines).length <= GREETING;
  const all = greets
    ? [{ ...second, lines: [trimmed(first.lines), "", ...second.lines] }, ...rest]
    : [first, second, ...rest];
  return merged(
    all.flatMap((one): Part[] =>
      one
        ? [
            {
              words: trimmed(one.lines),
              target: one.target === undefined ? (told.otherwise ?? only(told)) : one.target,
            },
          ]
        : [],
    ),
  );
}

/** What is about one thing is one comment. */
function merged(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const same = part.target && kept.find(({ target }) => target && nameOf(target) === nameOf(part.target!));
    if (same) same.words = `${same.words}\n\n${part.words}`;
    else kept.push({ ...part });
  }
  return kept;
}

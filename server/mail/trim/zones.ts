// Parts that hold a mail whole, without a mark on its lines: what of them is the writer's all the same, and what is not.
import type { Class, Reading } from "@/server/mail/trim/classes";
import { isFiller, isForeign, isKnown, type Knowledge } from "@/server/mail/trim/known";
import type { Line } from "@/server/mail/trim/line";

/** `-` is cut for good, `k` known without a mark, `u` the writer's words inside of a quotation; else as in `Class`. */
export type Part = Class | "-" | "k" | "u";

/** From here on everything is compared with the mail that was sent, if at least so much of it was. */
const MOSTLY = 0.5;

/** Lines `from` up to, not with, `to`. */
type Zone = { from: number; to: number };

const share = (knowledge: readonly Knowledge[], { from, to }: Zone, within: (i: number) => boolean): number => {
  let words = 0;
  let known = 0;
  for (let i = from; i < to; i += 1)
    if (within(i)) {
      words += knowledge[i]!.words;
      known += knowledge[i]!.known;
    }
  return words < 4 ? 0 : known / words;
};

/** Parts known lines from the writer's. What a second head or attribution brings is older, and none of the writer's. */
function compare(parts: Part[], lines: readonly Line[], knowledge: readonly Knowledge[], { from, to }: Zone): void {
  let seen = false;
  let last: Part = "k";
  for (let i = from; i < to; i += 1) {
    const part = parts[i]!;
    if ("ahb".includes(part)) {
      parts.fill("-", i, to);
      return;
    }
    if (!"tci".includes(part)) continue;
    if (isKnown(knowledge[i]!)) last = "k";
    else if (seen && isForeign(knowledge[i]!) && !isFiller(lines[i]!)) last = "t";
    seen ||= last === "k" && knowledge[i]!.known > 0;
    parts[i] = last;
  }
}

const writes = (part: Part): boolean => part === "t" || part === "c";

/** Is there a word of the writer among these? */
const anyWords = (parts: readonly Part[], from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (writes(parts[i]!)) return true;
  return false;
};

function settle(
  parts: Part[],
  lines: readonly Line[],
  zone: Zone,
  wordsElsewhere: boolean,
  knowledge?: readonly Knowledge[],
) {
  if (knowledge && share(knowledge, zone, (i) => "tci".includes(parts[i]!)) >= MOSTLY)
    compare(parts, lines, knowledge, zone);
  else if (wordsElsewhere) parts.fill("-", zone.from, zone.to);
  else for (let i = zone.from; i < zone.to; i += 1) if (parts[i] === "i") parts[i] = "t";
}

/** What a client itself marked as quoted, wherever it stands. */
function inside(parts: Part[], lines: readonly Line[], knowledge?: readonly Knowledge[]): void {
  for (let from = 0; from < parts.length; from += 1) {
    if (parts[from] !== "i") continue;
    let to = from;
    while (to < parts.length && "ieahsgrzx".includes(parts[to]!)) to += 1;
    while (!"ia".includes(parts[to - 1]!)) to -= 1;
    const elsewhere = anyWords(parts, 0, from) || anyWords(parts, to, parts.length);
    settle(parts, lines, { from, to }, elsewhere, knowledge);
    from = to;
  }
}

/** Does a quoted line come next, with nothing but blanks between? */
function quotedNext(parts: readonly Part[], at: number): boolean {
  let i = at;
  while (i < parts.length && "eb-".includes(parts[i]!)) i += 1;
  return parts[i] === "q";
}

/** Settles every part without marks. What frames them is cut; so is what stands below a frame, when words stand above. */
export function settleZones(
  lines: readonly Line[],
  { classes, marked }: Reading,
  knowledge?: readonly Knowledge[],
): Part[] {
  const parts: Part[] = [...classes];
  inside(parts, lines, knowledge);
  let words = false;
  for (let from = 0; from < parts.length; from += 1) {
    const part = parts[from]!;
    words ||= writes(part);
    if (part !== "a" && part !== "h") continue;
    let to = from;
    while (to < parts.length && (parts[to] === part || (parts[to] === "e" && part === "h" && parts[to + 1] === "h")))
      to += 1;
    const followed = part === "a" ? marked.has(from) || quotedNext(parts, to) : quotedNext(parts, to);
    parts.fill("-", from, to);
    if (!followed) settle(parts, lines, { from: to, to: parts.length }, words, knowledge);
    from = to - 1;
  }
  return parts;
}

/** So much of the mail that was sent, at the end and without any frame, is what a program put there. */
const MOST_OF_IT = 0.5;

/** Reads as the line above a mail, whatever its language: it ends with a colon, or holds an address. */
const leadsIn = ({ plain }: Line): boolean =>
  plain.length < 200 && (/[:：]$/.test(plain) || /<[^\s<>]+@[^\s<>]+>/.test(plain));

/** Cuts what was sent at the end of a mail where neither marks nor a frame that we know tell it. `size`: its words. */
export function cutSentTail(
  parts: Part[],
  lines: readonly Line[],
  knowledge: readonly Knowledge[],
  size: number,
): void {
  let from = parts.length;
  let known = 0;
  let unmarked = false;
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const told = knowledge[i]!;
    if (parts[i] === "-") return;
    if ("tq".includes(parts[i]!) && told.words > 0 && !isKnown(told) && !(told.words <= 2 && from < parts.length))
      break;
    if (!isKnown(told)) continue;
    known += told.known;
    from = i;
    unmarked ||= parts[i] === "t";
  }
  // Quoted lines to the end are a quotation, between which somebody may have answered.
  if (!unmarked || known < 8 || known < MOST_OF_IT * size) return;
  let above = from - 1;
  while (above >= 0 && parts[above] === "e") above -= 1;
  if (above > 0 && parts[above] === "t" && leadsIn(lines[above]!)) from = above;
  parts.fill("-", from);
}

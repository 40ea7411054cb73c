// What each line is, as one letter: the string of letters is what the judgement reads.
import { attributionsOf } from "@/server/mail/trim/attribution";
import { isDeviceLine } from "@/server/mail/trim/devices";
import { headsOf } from "@/server/mail/trim/head";
import { fencesOf, type Line } from "@/server/mail/trim/line";

/**
 * `e` blank, `q` quoted, `t` words of the writer, `a` an attribution, `b` one that holds only with the quotation below,
 * `h` the head of a mail that is quoted whole, `i` inside of what a client marked as quoted, `s` written by a device,
 * `g` the dashes above a signature, `z` inside a signature that a client marked, `r` a row of dashes or the like,
 * `x` armour and other marks that nobody reads, `c` code.
 */
export type Class = "e" | "q" | "t" | "a" | "b" | "h" | "i" | "s" | "g" | "z" | "r" | "x" | "c";

const DASHES = /^(?:--|—|–|__)$/;
const ROW = /^(?:[-_—–=*~#+.•·]\s?){3,}$/u;
const TRACKED = /^(?:ᐧ|\u2063|\u034f)+$/u;

function classOf({ plain, depth, hint }: Line): Class {
  if (hint === "below") return "h";
  if (!plain && depth === 0) return "e";
  if (hint === "hidden" && plain) return "x";
  if (depth > 0) return "q";
  if (hint === "inside") return "i";
  if (hint === "signature") return "z";
  if (TRACKED.test(plain)) return "x";
  if (DASHES.test(plain)) return "g";
  if (plain.length < 400 && ROW.test(plain)) return "r";
  return isDeviceLine(plain) ? "s" : "t";
}

const ARMOUR = /^-----BEGIN PGP (SIGNATURE|PUBLIC KEY BLOCK)-----$/;
const SIGNED = /^-----BEGIN PGP SIGNED MESSAGE-----$/;

/** What signs a mail for machines. */
function unarm(lines: readonly Line[], classes: Class[]): void {
  const endless = new Set<string>();
  for (let i = 0; i < lines.length; i += 1) {
    const words = lines[i]!.words.trim();
    if (!words.startsWith("-----BEGIN PGP")) continue;
    const [, what] = ARMOUR.exec(words) ?? [];
    if (what) {
      const end = endless.has(what)
        ? -1
        : lines.findIndex((line, at) => at > i && line.words.trim() === `-----END PGP ${what}-----`);
      if (end < 0) endless.add(what);
      else classes.fill("x", i, end + 1);
      i = Math.max(i, end);
    } else if (SIGNED.test(words)) {
      classes[i] = "x";
      for (let at = i + 1; at < lines.length && /^Hash:\s/.test(lines[at]!.words); at += 1) classes[at] = "x";
    }
  }
}

/**
 * The class of every line; the lines of attributions that are followed by marks of quotation; the lines inside of
 * quotations that frame older ones.
 */
export type Reading = { classes: Class[]; marked: Set<number>; framed: Set<number> };

/** Reads a mail line by line. */
export function classesOf(lines: readonly Line[]): Reading {
  const classes = lines.map(classOf);
  const marked = new Set<number>();
  const framed = new Set<number>();
  const frame = (from: number, to: number, as: Class) => {
    for (let i = from; i < to; i += 1)
      if (lines[i]!.depth > 0) framed.add(i);
      else if (!"cxz".includes(classes[i]!)) classes[i] = as;
  };
  for (const [from, to] of fencesOf(lines)) classes.fill("c", from, to + 1);
  unarm(lines, classes);
  for (const { from, to } of headsOf(lines)) frame(from, to, "h");
  for (const { from, to, sure, marked: followed } of attributionsOf(lines)) {
    if (classes[from] === "h") continue;
    frame(from, to, sure ? "a" : "b");
    if (followed) for (let i = from; i < to; i += 1) marked.add(i);
  }
  lines.forEach(({ hint }, i) => {
    if (hint === "attribution" && classes[i] === "t") classes[i] = "a";
  });
  return { classes, marked, framed };
}

// Where the writer's words end and a signature, a device's line, a list's or a lawyer's footer begins. A row of dashes
// alone ends nothing: what stands below it decides.
import type { Class } from "@/server/mail/trim/classes";
import { isContact, isDisclaimer, isListFooter } from "@/server/mail/trim/footer";
import type { Line } from "@/server/mail/trim/line";

/** A stretch of a mail between quotations: lines `from` up to, not with, `to`. */
export type Stretch = { lines: readonly Line[]; classes: readonly Class[]; from: number; to: number };

const SKIPPED = "esgrxz";
const LONG = 60;

const BEGINS =
  /^(?:you (?:are )?receiv|you(?:'|’)re receiv|to unsubscribe|unsubscribe\b|reply to this e?-?mail|to respond, reply|to stop receiving|sie erhalten diese|vous recevez|recibes? este|ricevi questa|você (?:está )?receb)/i;

const paragraphOf = ({ lines, classes, from }: Stretch, end: number): { at: number; words: string[] } => {
  let at = end;
  while (at > from && classes[at - 1] === "t") at -= 1;
  return { at, words: lines.slice(at, end).map(({ plain }) => plain) };
};

const isFooter = (words: string[]): boolean =>
  isDisclaimer(words.join(" ")) ||
  (words.length <= 8 &&
    words.every((line) => line.length < 300) &&
    BEGINS.test(words[0]!) &&
    isListFooter(words.join(" ").slice(0, 390)));

/** Blanks, rows, devices' lines and footers, as many as there are at the end. */
function strip(stretch: Stretch, end: number): number {
  const { classes, from } = stretch;
  let at = end;
  for (;;) {
    while (at > from && SKIPPED.includes(classes[at - 1]!)) at -= 1;
    const last = paragraphOf(stretch, at);
    if (last.at === at || !isFooter(last.words)) return at;
    at = last.at;
  }
}

/** What stands below a line: how many lines with words, how many long ones, whether somebody can be reached by them. */
type Below = { lines: number; long: number; longest: number; sentences: number; reach: boolean };

function belowEach({ lines, from }: Stretch, end: number): Below[] {
  const below: Below[] = [];
  let sum: Below = { lines: 0, long: 0, longest: 0, sentences: 0, reach: false };
  for (let i = end - 1; i >= from; i -= 1) {
    below[i - from] = sum;
    const words = lines[i]!.plain;
    if (!words) continue;
    const reach = isContact(words) || isListFooter(words) || isDisclaimer(words);
    sum = {
      lines: sum.lines + 1,
      long: sum.long + (words.length >= LONG && !reach ? 1 : 0),
      longest: Math.max(sum.longest, reach ? 0 : words.length),
      sentences: sum.sentences + (/[.?!…。？！:]["'”»)]?$/u.test(words) && !reach ? 1 : 0),
      reach: sum.reach || reach,
    };
  }
  return below;
}

const blankAt = ({ lines, from, to }: Stretch, i: number): boolean => i < from || i >= to || !lines[i]!.plain;

/** The dashes that the standard names, with their blank, are believed more than without, and two more than one long. */
function signs(stretch: Stretch, i: number, { lines, long, reach, sentences }: Below): boolean {
  const { raw, plain } = stretch.lines[i]!;
  if (raw === "-- ") return lines <= 20 && long <= 6;
  if (lines > 10 || long > 3) return false;
  if (reach || sentences === 0) return true;
  return plain === "--" && !blankAt(stretch, i + 1) && !(long > 0 && sentences > 1);
}

const isCell = (words: string): boolean => /\||\t|\S {3,}\S/.test(words);

/** Rows divide texts, underline titles and draw tables far more often than they sign. */
function rowSigns(stretch: Stretch, i: number, below: Below): boolean {
  const { lines, classes, from } = stretch;
  if (below.lines === 0 || below.lines > 8 || below.long > 0) return false;
  const near = [i - 1, i + 1].filter((at) => !blankAt(stretch, at)).map((at) => lines[at]!.words);
  if (near.some(isCell)) return false;
  if (blankAt(stretch, i + 1)) return below.reach && below.lines <= 6;
  if (below.reach) return true;
  const row = lines[i]!.plain;
  if (i > from && classes[i - 1] === "t") return false;
  if (/^_{5,}$/.test(row)) return below.lines <= 4 && below.longest <= 50 && below.sentences <= 1;
  return /^[-=~–—]{5,}$/.test(row) && below.lines <= 4 && below.longest <= 40 && below.sentences === 0;
}

/** A device's line with nothing but ways to reach somebody below it. */
function deviceSigns(stretch: Stretch, i: number, below: Below): boolean {
  return (
    below.lines > 0 &&
    below.lines <= 4 &&
    below.long === 0 &&
    below.reach &&
    below.sentences === 0 &&
    !blankAt(stretch, i)
  );
}

/** The first line of a stretch that is no longer the writer's words; the stretch's end when all of it is. */
export function endOfWords(stretch: Stretch): number {
  const { classes, from } = stretch;
  let end = strip(stretch, stretch.to);
  const below = belowEach(stretch, end);
  const whole = end;
  for (let i = from; i < whole; i += 1) {
    const under = below[i - from]!;
    const is = classes[i];
    if (
      (is === "g" && signs(stretch, i, under)) ||
      (is === "r" && rowSigns(stretch, i, under)) ||
      (is === "s" && deviceSigns(stretch, i, under))
    ) {
      end = i;
      break;
    }
  }
  return strip(stretch, end);
}

// Lines that say who wrote what is quoted: in many languages, also broken over several lines, also where the language is
// not known, by the date, the hour and the address that they hold.
import { type Line, lineOf, plainOf } from "@/server/mail/trim/line";
import { anyOf, oneOf } from "@/server/mail/trim/pattern";
import { WROTE, WROTE_UNSPACED } from "@/server/mail/trim/tongues";

/** Programs break an attribution over so many lines at most. */
const MOST_LINES = 5;

/** No name, date and address together are longer. */
const LONGEST = 320;

const SPOKEN = oneOf(WROTE);
const WRITTEN = anyOf(WROTE_UNSPACED);
const ENDS = /(?:[:：﹕︰]|-{2,}|[:：]?\s?["”»]?)$/u;
const COLON = /[:：﹕︰]["'”»*_\s]*$/u;
const DASHED = /^-{2,}\s?\S.*\S\s?-{2,}$/;
const MAIL = /[^\s<>"'(),;:[\]]{1,80}@[\p{L}\p{N}][\p{L}\p{N}.-]{1,80}/u;
const YEAR =
  /(?<!\p{Nd})(?:\p{Nd}{4})(?!\p{Nd})|\p{Nd}{1,2}[./-]\s?\p{Nd}{1,2}[./-]\s?\p{Nd}{2}(?!\p{Nd})|\p{Nd}[年년]/u;
const HOUR = /(?<!\p{Nd})\p{Nd}{1,2}(?:[:.h]|\s?[時时시])\s?\p{Nd}{2}(?!\p{Nd})/u;
const STAMP = /^\d{4}-\d\d-\d\d \d?\d:\d\d (?:GMT|UTC|Z)?[+-]\d/;
const SELF = /\b(?:I wrote|ich schrieb|j'ai écrit|ho scritto|escribí|escrevi|ik schreef|jag skrev)\s*[:：]$/i;

/** The words with which programs open such a line where a date follows. */
const OPENER =
  /^["“„‟«‹『「(*_-]*\s*(?:on|at|in|am|vom|le|el|il|em|no dia|op|den|på|dne|dňa|dana|dnia|w dniu|в|у|la|pe|ngày|vào|vào lúc|pada|στις|τη|a|al dia|na|ap|в чт|den\b.*|在|于|於|في|ב|בתאריך|ב-|ในวันที่|เมื่อ)(?![\p{L}])/iu;

/** Without day, hour and address only so many words are one; more where they open as programs do ("On Monday, Bob via …"). */
const MOST_WORDS = 8;
const MOST_WORDS_OPENED = 16;

/** A sentence ends before: its words are somebody's, and the line is no program's. */
const SENTENCE = /\p{Ll}{3,}[.!?]\s+\S/u;

/** How sure it is: `sure` by itself, `bound` only where a quotation follows. */
export type Sureness = "sure" | "bound" | null;

const verbIn = (words: string): boolean => SPOKEN.test(words) || WRITTEN.test(words);

/** Does this read as the line before a quotation? `marked` says that marks of quotation follow. */
export function sureness(words: string, marked: boolean): Sureness {
  if (words.length < 6 || words.length > LONGEST) return null;
  if (STAMP.test(words)) return "sure";
  const verb = verbIn(words);
  const mail = MAIL.test(words);
  const date = YEAR.test(words);
  const hour = HOUR.test(words);
  const closed = COLON.test(words) || DASHED.test(words) || (verb && marked);
  if (!closed) return marked && mail && date && /^\S{0,12}\p{Nd}/u.test(words) ? "sure" : null;
  if (verb && SELF.test(words) && !marked) return null;
  if (verb && (mail || (date && hour))) return "sure";
  if (mail && date && (hour || marked)) return "sure";
  if (marked && verb && (date || hour)) return "sure";
  if (marked && date && hour) return "sure";
  if (!marked || !verb || !COLON.test(words) || SENTENCE.test(words)) return null;
  return words.split(" ").length <= (OPENER.test(words) ? MOST_WORDS_OPENED : MOST_WORDS) ? "bound" : null;
}

/** Lines `from` up to, not with, `to` are one attribution. */
export type Attribution = { from: number; to: number; sure: boolean; marked: boolean };

/** The lines of a mail as they are compared, and which of them are blank. */
type Read = { lines: readonly Line[]; plain: readonly string[] };

const unclosed = (words: string): boolean =>
  (words.match(/</g)?.length ?? 0) > (words.match(/>/g)?.length ?? 0) || (words.match(/"/g)?.length ?? 0) % 2 === 1;

/** Is the next line with words a quoted one? One blank line may stand between; Outlook leaves two. */
function isMarked({ lines }: Pick<Read, "lines">, after: number, depth: number): boolean {
  for (let i = after; i < Math.min(lines.length, after + 4); i += 1) {
    const line = lines[i]!;
    if (line.depth > depth) return true;
    if (line.plain) return false;
  }
  return false;
}

/** Does the line above belong to it: an address or name that was left open, or the date that is missing? */
function reachesUp(above: string, words: string): boolean {
  if (unclosed(above) || /^<\S+>$/.test(above)) return true;
  if (!MAIL.test(words) && !verbIn(words) && (MAIL.test(above) || verbIn(above))) return true;
  if (/^<|^\S+:$/.test(words) && OPENER.test(above) && /\p{Nd}/u.test(above)) return true;
  const dated = YEAR.test(words) || (HOUR.test(words) && OPENER.test(words));
  if (dated) return false;
  return (
    YEAR.test(above) &&
    (OPENER.test(above) || /^\S{0,14}\s?\p{Nd}/u.test(above) || /^\p{L}{2,12}[,.]?\s\p{Nd}/u.test(above))
  );
}

/** From the line that ends one, up to where it begins. What is not sure yet may become so by the line above. */
function upFrom(read: Read, end: number, floor: number): Attribution | null {
  const { lines, plain } = read;
  const depth = lines[end]!.depth;
  const marked = isMarked(read, end + 1, depth);
  let words = "";
  let found: Attribution | null = null;
  for (let from = end, blanks = 0; from >= floor && end - from < MOST_LINES + blanks; from -= 1) {
    if (lines[from]!.depth !== depth) break;
    const here = plain[from]!;
    if (!here) {
      // Some break the line into paragraphs.
      if (blanks > 0 || !words.startsWith("<")) break;
      blanks += 1;
      continue;
    }
    if (found && !(reachesUp(here, words) || (blanks > 0 && unclosed(`${here} ${words}`)))) break;
    words = words ? `${here} ${words}` : here;
    const sure = sureness(words, marked);
    if (sure === "sure" || (sure && !found)) found = { from, to: end + 1, sure: sure === "sure", marked };
    else if (words.length > LONGEST) break;
  }
  return found;
}

/** Where one begins in the middle of a line: after words, with a day or a date behind its first word. */
const MIDDLE =
  /(?<=\S)\s*(?:-{2,4}\s?|\s)(?=(?:On|Am|Le|El|Il|Em|Op|Den|W dniu|Dnia|Dne)\s(?:\p{L}{2,12}\.?,?\s){0,2}\p{Nd}{1,4}[\s./,-])/u;

/** Parts lines on which words of the writer stand before an attribution. */
export function parted(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, i) => {
    const { raw, plain, depth } = line;
    if (depth > 0 || line.hint || raw.length > 600 || !COLON.test(plain) || !verbIn(plain)) return [line];
    const at = MIDDLE.exec(raw);
    if (!at || !isMarked({ lines }, i + 1, 0)) return [line];
    const [before, after] = [raw.slice(0, at.index), raw.slice(at.index + at[0].length)];
    return sureness(plainOf(after), true) === "sure" ? [lineOf(before, before, 0), lineOf(after, after, 0)] : [line];
  });
}

/** Could a line with these words be the last one of an attribution? */
const mayEnd = (words: string, read: Read, at: number): boolean =>
  words.length > 0 &&
  (COLON.test(words) ||
    STAMP.test(words) ||
    DASHED.test(words) ||
    (ENDS.test(words) && read.lines[at]!.depth === 0 && isMarked(read, at + 1, 0)));

/** All attributions of a mail, those inside quotations too, from top to bottom. */
export function attributionsOf(lines: readonly Line[]): Attribution[] {
  const plain = lines.map(({ plain }) => plain);
  const read: Read = { lines, plain };
  const found: Attribution[] = [];
  for (let end = 0; end < lines.length; end += 1) {
    if (!mayEnd(plain[end]!, read, end)) continue;
    const one = upFrom(read, end, found.at(-1)?.to ?? 0);
    if (one) found.push(one);
  }
  return found;
}

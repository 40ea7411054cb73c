// Heads of mails that are quoted whole: rows of dashes with words between them, and the lines From, Sent, To, Subject.
import type { Line } from "@/server/mail/trim/line";
import { anyOf, oneOf } from "@/server/mail/trim/pattern";
import { FORWARDED, HEADERS, ORIGINAL } from "@/server/mail/trim/tongues";

const DASHES = "^[*_\\s>]*[-_—–=]{2,}[\\s*_]*";
const DASHES_AFTER = "[\\s*_]*[:：]?[\\s*_]*[-_—–=]{2,}[*_\\s]*$";
const NAMED = anyOf(ORIGINAL, DASHES, DASHES_AFTER);
const FORWARD = anyOf(FORWARDED, "^[*_\\s]*", "\\s?[:：]?[*_\\s]*$");
const BETWEEN = /^[*_\s]*[-_—–=]{3,}\s*[\p{L}\p{M}][\p{L}\p{M} .'’/]{1,50}[:：]?\s*[-_—–=]{3,}[*_\s]*$/u;

/** `-----Original Message-----` in a language that we know. */
export const isDelimiter = (words: string): boolean =>
  words.length < 160 && ((/[-_—–=]{2}/.test(words) && NAMED.test(words)) || FORWARD.test(words));

type Kind = keyof typeof HEADERS;

const KINDS: [Kind, RegExp][] = (Object.keys(HEADERS) as Kind[]).map((kind) => [
  kind,
  oneOf(HEADERS[kind], "^[*_\\s|]*", '\\s?[*_]*\\s?[:：][*_]*(?:\\s|$|(?=[<"\\[\\p{L}\\p{Nd}]))'),
]);

/** `Xxxx: words`, in whatever language. */
const LIKE = /^[*_]*[\p{L}\p{M}][\p{L}\p{M} '’/-]{0,24}[*_]*\s?[:：][*_]*\s?\S/u;
const MAIL = /@[\p{L}\p{N}]/u;
const DATE = /\p{Nd}{4}|\p{Nd}[:.]\p{Nd}{2}/u;

/** Which lines of a head these words could be; some names mean two things in two languages. */
const kindsOf = (words: string): Kind[] =>
  words.includes(":") || words.includes("：") ? KINDS.filter(([, is]) => is.test(words)).map(([kind]) => kind) : [];

/** A head takes so many lines at most; long lists of addresses are broken. */
const MOST_LINES = 24;
const CONTINUED = 3;

type Count = { kinds: Set<Kind>; named: number; like: number; first: boolean; mail: boolean; date: boolean };

const isHead = ({ kinds, named, like, first, mail, date }: Count, ruled: boolean): boolean => {
  const dated = kinds.has("sent") && (kinds.has("from") || kinds.has("to")) && mail && date;
  const known = kinds.has("from") && named >= 2 && kinds.size >= (ruled ? 2 : 3);
  const order = named >= 3 && kinds.size >= 3 && (kinds.has("sent") || kinds.has("from")) && kinds.has("subject");
  return known || order || dated || (date && first && (ruled ? like >= 3 : like >= 4 && named >= 2));
};

/** Lines `from` up to, not with, `to` are the head of a mail that stands below. */
export type Head = { from: number; to: number };

/** Lines that begin here and are named like those of a head: are they one? `ruled`: a row of dashes stands above. */
function headAt(
  lines: readonly Line[],
  kindsAt: (i: number) => Kind[],
  from: number,
  ruled: boolean,
): Head & { is: boolean } {
  const first = MAIL.test(lines[from]!.plain);
  const count: Count = { kinds: new Set(), named: 0, like: 0, first, mail: false, date: false };
  const depth = lines[from]!.depth;
  let to = from;
  for (let i = from, loose = 0, blank = 0; i < lines.length && i - from < MOST_LINES; i += 1) {
    const words = lines[i]!.plain;
    if (lines[i]!.depth !== depth) break;
    if (!words) {
      // Some clients set each of these lines apart.
      blank += 1;
      if (loose > 0 || blank > 3) break;
      continue;
    }
    const kinds = kindsAt(i);
    if (kinds.length || (LIKE.test(words) && loose === 0)) {
      if (kinds.length) {
        count.named += 1;
        for (const kind of kinds) count.kinds.add(kind);
      }
      count.like += 1;
      count.mail ||= MAIL.test(words);
      count.date ||= DATE.test(words);
      to = i + 1;
      loose = 0;
      blank = 0;
    } else {
      loose += 1;
      if (loose > CONTINUED || i === from || !lines[i - 1]!.plain) break;
    }
  }
  return { from, to, is: isHead(count, ruled) };
}

/** All heads of mails, each with the row of dashes above it. */
export function headsOf(lines: readonly Line[]): Head[] {
  const plain = lines.map(({ plain }) => plain);
  const kinds: Kind[][] = [];
  const kindsAt = (i: number) => {
    kinds[i] ??= kindsOf(plain[i]!);
    return kinds[i]!;
  };
  const found: Head[] = [];
  let ruled = -1;
  for (let i = 0; i < lines.length; i += 1) {
    const words = plain[i]!;
    if (!words) continue;
    if (isDelimiter(words)) {
      found.push({ from: i, to: i + 1 });
      ruled = i;
    } else if (/^[-_—–=*]{3,}$/.test(words) || BETWEEN.test(words)) ruled = i;
    else {
      const above = ruled >= 0 && plain.slice(ruled + 1, i).every((line) => !line);
      const head = kindsAt(i).length || (above && LIKE.test(words)) ? headAt(lines, kindsAt, i, above) : null;
      if (head?.is) found.push({ from: above ? ruled : head.from, to: head.to });
      // What is none from its first line on is none from a later one either, unless there were more than were looked at.
      if (head && (head.is || head.to - i < MOST_LINES / 2)) i = Math.max(i, head.to - 1);
      else if (head) i += MOST_LINES / 2;
      ruled = -1;
    }
  }
  return found;
}

// Which lines stand in the mail that is answered: told by the words alone, in whatever language, however they were wrapped.
import type { Line } from "@/server/mail/trim/line";

/** So many words in the same order are no accident. */
const RUN = 4;

/** Words of most scripts; where no blanks stand between them, every sign is one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;

const ADDRESSES = /\bhttps?:\/\/[^\s)>\]]+|\bmailto:[^\s)>\]]+/gi;

/** The words of a line, without addresses of pages, which every program writes differently. */
export const wordsOf = (line: string): string[] => line.replace(ADDRESSES, " ").toLowerCase().match(WORD) ?? [];

const runAt = (words: readonly string[], at: number): string => words.slice(at, at + RUN).join(" ");

/** What is remembered of the mail that is answered. */
export type Sent = { runs: Set<string>; whole: Set<string>; size: number };

/** Remembers the mail that is answered, given as the lines of each of its parts. */
export function sentOf(parts: readonly (readonly string[])[]): Sent {
  const sent: Sent = { runs: new Set(), whole: new Set(), size: 0 };
  for (const lines of parts) {
    const words = lines.flatMap((line) => {
      const own = wordsOf(line);
      sent.whole.add(own.join(" "));
      return own;
    });
    for (let at = 0; at + RUN <= words.length; at += 1) sent.runs.add(runAt(words, at));
    sent.size = Math.max(sent.size, words.length);
  }
  return sent;
}

/** How well a line is known: of its words, how many stand in runs that were sent. `words` is how many there are. */
export type Knowledge = { words: number; known: number };

/** Asks every line of a mail whether it was sent. Runs reach over the ends of lines. */
export function knowledgeOf(lines: readonly Line[], sent: Sent): Knowledge[] {
  const each = lines.map(({ words }) => wordsOf(words));
  const all = each.flat();
  const covered = new Uint8Array(all.length);
  for (let at = 0; at + RUN <= all.length; at += 1) if (sent.runs.has(runAt(all, at))) covered.fill(1, at, at + RUN);
  let at = 0;
  return each.map((words) => {
    let known = 0;
    for (let i = 0; i < words.length; i += 1, at += 1) known += covered[at]!;
    if (words.length > 0 && sent.whole.has(words.join(" "))) known = words.length;
    return { words: words.length, known };
  });
}

/** Nearly all of its words were sent. */
export const isKnown = ({ words, known }: Knowledge): boolean => words > 0 && known >= 0.8 * words;

/** Hardly any of its words were sent. */
export const isForeign = ({ words, known }: Knowledge): boolean => words > 0 && known <= 0.35 * words;

/** What programs put in place of pictures and addresses says nothing of who wrote. */
export const isFiller = (line: Line): boolean => /^(?:[<[(].*[>\])]|!?\[.*\]\(.*\)|https?:\S+|\W*)$/.test(line.plain);

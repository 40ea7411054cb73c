// Note marks in running words: found, and taken out.
import type { Mark } from "@/server/texts/import/block";
import { MAX_MARKS } from "@/server/texts/import/limits";
import { type NoteStyle, plainDigits } from "@/server/texts/import/notes";

/** A mark that may be one, where it stands in a block's words. */
export type Candidate = { at: number; literal: string; label: string; style: NoteStyle };

const PATTERNS: [NoteStyle, RegExp][] = [
  ["bracket", /(?<=\S ?)\[\^?(\d{1,3}|[*†‡]+)\]/gu],
  ["super", /(?<=[\p{L}\p{P}\d] ?)\^?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/gu],
  ["paren", /(?<=\S ?)\((\d{1,3})\)/gu],
  ["bare", /(?<=\p{L}{2}|\p{L}[.,;:!?”"’»)]|[.!?][”"’»)])(\d{1,3})(?=[\s.,;:)”"»]|$)/gu],
  ["symbol", /(?<=[\p{L}\p{P}])(?<![*†‡])([*†‡]{1,3})(?=[\s.,;:)”"»]|$)/gu],
];
/** m², km³: a superscript that measures. */
const UNIT = /(?:^|[\s\d])(?:[cdkm]?m|ft|in|yd)$/;

/** The matches of a pattern, as far as they could be marks: one more than a whole text may have. */
function matches(words: string, pattern: RegExp): RegExpMatchArray[] {
  const found: RegExpMatchArray[] = [];
  for (const match of words.matchAll(pattern)) if (found.push(match) > MAX_MARKS) break;
  return found;
}

/** Every place in the words that may be a note's mark; where they are too many to be marks, so many of each style. */
export function candidates(words: string): Candidate[] {
  const found = PATTERNS.flatMap(([style, pattern]) =>
    matches(words, pattern).map((match) => ({
      at: match.index ?? 0,
      literal: match[0],
      label: plainDigits(match[1] ?? ""),
      style,
    })),
  );
  return found
    .filter(({ style, at }) => style !== "super" || !UNIT.test(words.slice(Math.max(0, at - 4), at)))
    .sort((a, b) => a.at - b.at);
}

/** Takes the marks out of a block's words, each with the space before it where that would be left over. */
export function takeOut(
  words: string,
  marks: (Candidate & { note: number | null })[],
): { words: string; marks: Mark[] } {
  let out = "";
  let from = 0;
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    out += words.slice(from, mark.at).trimEnd();
    from = mark.at + mark.literal.length;
    kept.push({ at: out.length, label: mark.label, literal: mark.literal, note: mark.note });
  }
  return { words: (out + words.slice(from)).trimEnd(), marks: kept };
}

/** What may be a mark anywhere in these words, as "style label", for telling notes from lists. */
export const markedIn = (texts: string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((words) => candidates(words).map(({ style, label }) => `${style} ${label}`)));

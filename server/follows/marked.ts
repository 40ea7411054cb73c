// What a mail quotes of a paragraph: its beginning, or what stands around the passage that the talk is about, marked.
import { excerpt } from "@/server/comments/body";
import { PASSAGE_LENGTH, passage } from "@/server/follows/passage";

/** Words, and the passage in question as offsets into them. */
export type Marked = { words: string; mark?: { from: number; to: number } };

const flat = (words: string): string => words.replace(/\s+/g, " ");

/** The end of what stands before, cut at the beginning of a word. */
function tail(words: string, room: number): string {
  if (words.length <= room) return words;
  return `… ${words.slice(words.length - room).replace(/^\S*\s*/, "")}`;
}

/** The beginning of what stands after, cut at the end of a word. */
function head(words: string, room: number): string {
  if (words.length <= room) return words;
  return `${words.slice(0, room).replace(/\s*\S*$/, "")} …`;
}

/** `place` is where the passage stands in the words; null where the talk is about all of them, or it is gone. */
export function markedPassage(words: string, place: { start: number; end: number } | null): Marked {
  const exact = place && flat(words.slice(place.start, place.end)).trim();
  if (!exact) return { words: passage(words) };
  const [before, after] = [flat(words.slice(0, place.start)).trimStart(), flat(words.slice(place.end)).trimEnd()];
  const said = excerpt(exact, PASSAGE_LENGTH);
  const room = PASSAGE_LENGTH - said.length;
  const [half, all] = [Math.floor(room / 2), before.length + after.length <= room];
  const front = all ? before : tail(before, Math.max(half, room - after.length));
  const rest = all ? after : head(after, Math.max(half, room - before.length));
  return { words: `${front}${said}${rest}`, mark: { from: front.length, to: front.length + said.length } };
}

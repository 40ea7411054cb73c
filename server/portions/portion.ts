// What one portion of a text holds: whole paragraphs, about as many words as its reader wishes a day. Pure.
import { wordsOf } from "@/server/mail/trim/known";
import type { Pace } from "@/server/portions/schema";
import type { BlockRow } from "@/server/texts/rows";

/** About so many words a day: some two, four and eight minutes of reading. */
export const WORDS: Record<Pace, number> = { short: 500, medium: 1_000, long: 2_000 };

/** Verses can be very short; more pieces than this make a mail too large for some programs. */
export const MOST_BLOCKS = 120;

/** Words of a block, or signs where no blanks stand between them. */
export const lengthOf = ({ words }: Pick<BlockRow, "words">): number => wordsOf(words).length;

/** What is read in its order: everything but the notes that are marked somewhere, which come with their marks. */
export function inOrder(blocks: readonly BlockRow[]): BlockRow[] {
  const marked = new Set(blocks.flatMap(({ marks }) => marks.map(({ note }) => note)));
  return blocks.filter(({ kind, position }) => kind !== "note" || !marked.has(position));
}

const carries = ({ kind }: BlockRow): boolean => kind !== "heading";

/**
 * The next portion: of what is read after a place (`after`, a position; null for the front) and not beyond another, whole
 * blocks up to a number of words. One that is longer stands alone; a heading waits for what it stands above. Nothing where
 * the text has ended.
 */
export function nextPortion(
  blocks: readonly BlockRow[],
  after: number | null,
  words: number,
  until: number = Number.POSITIVE_INFINITY,
): BlockRow[] {
  const left = inOrder(blocks).filter(({ position }) => (after === null || position > after) && position <= until);
  const taken: BlockRow[] = [];
  let count = 0;
  for (const block of left) {
    const more = lengthOf(block);
    if (taken.length >= MOST_BLOCKS || (taken.some(carries) && carries(block) && count + more > words)) break;
    taken.push(block);
    count += more;
  }
  while (taken.length < left.length && taken.at(-1)?.kind === "heading" && taken.some(carries)) taken.pop();
  return taken;
}

/** The notes that are marked in these blocks, each once, in the order of their marks. */
export function notesIn(portion: readonly BlockRow[], blocks: readonly BlockRow[]): BlockRow[] {
  const byPosition = new Map(blocks.map((block) => [block.position, block]));
  const wanted = new Set(portion.flatMap(({ marks }) => marks.map(({ note }) => note)));
  return [...wanted].flatMap((position) => byPosition.get(position ?? -1) ?? []);
}

/** The words of a block with its notes' marks where they stand, as "[note 1]": "[1]" is a link in the text of our mails. */
export function marked({ words, marks }: Pick<BlockRow, "words" | "marks">): string {
  let said = "";
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    said += `${words.slice(at, mark.at)} [note ${mark.label}]`;
    at = mark.at;
  }
  return said + words.slice(at);
}

/** The block before the one with which somebody begins, with the headings above it; null at the front. */
export function blockBefore(blocks: readonly BlockRow[], position: number): BlockRow | null {
  const order = inOrder(blocks);
  const found = order.findIndex((block) => block.position >= position);
  let at = found < 0 ? order.length : found;
  while (at > 0 && order[at - 1]?.kind === "heading") at -= 1;
  return at > 0 ? (order[at - 1] ?? null) : null;
}

/** What stands up to a place and is new to the text: who has read so far has not read it. */
export const addedBefore = (blocks: readonly BlockRow[], place: number, fresh: ReadonlySet<string>): BlockRow[] =>
  inOrder(blocks).filter((block) => carries(block) && block.position <= place && fresh.has(block.paragraphId));

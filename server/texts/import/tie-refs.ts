// Ties links to notes: which links are marks, and which blocks are the notes that they lead to.
import type { FoundBlock } from "@/server/texts/import/block";
import { extentOf, noteOf } from "@/server/texts/import/linked-notes";
import { takeOut } from "@/server/texts/import/marks";
import { known, marksOf, type Places, placesOf } from "@/server/texts/import/ref-roles";
import type { KnownRef, RichBlock } from "@/server/texts/import/rich";

/** The first mark of each note, by the block in which the note begins; null for what the page calls a note. */
function startsOf(blocks: readonly RichBlock[]): Map<number, KnownRef | null> {
  const starts = new Map<number, KnownRef | null>();
  for (const mark of blocks.flatMap((block) => (block.kind === "furniture" ? [] : marksOf(block))))
    if (mark.to !== null && !starts.has(mark.to)) starts.set(mark.to, mark);
  for (const [i, { note, item, kind }] of blocks.entries()) {
    const goesOn = item !== null && blocks[i - 1]?.item === item;
    if (note && kind !== "heading" && !goesOn && !starts.has(i)) starts.set(i, null);
  }
  return starts;
}

/** The blocks with each note as one; `ids` says which of them the note became that began at a block. */
function gathered(blocks: readonly RichBlock[], places: Places): { found: RichBlock[]; ids: Map<number, number> } {
  const starts = startsOf(blocks);
  const found: RichBlock[] = [];
  const ids = new Map<number, number>();
  for (let i = 0; i < blocks.length; i++) {
    const mark = starts.get(i);
    const block = blocks[i] as RichBlock;
    if (mark !== undefined) {
      const named = mark ? (places.get(mark.href)?.last ?? i) : i;
      const last = extentOf(blocks, starts, i, named);
      ids.set(i, found.length);
      found.push(noteOf(blocks.slice(i, last + 1), mark?.label ?? null));
      i = last;
    } else found.push(block);
  }
  return { found, ids };
}

/** Signs that only stand between two raised marks go with the second. */
const BETWEEN = /^\s?[,;–-]?\s?$/;

/** A block's marks with the brackets and commas that belong to them. */
function literals(block: RichBlock, ids: ReadonlyMap<number, number>) {
  const { words } = block;
  let before = -1;
  return marksOf(block).map(({ at, end, raised, label, to }) => {
    const pair = (words[at - 1] ?? "") + (words[end] ?? "");
    let [from, until] = pair === "[]" || pair === "()" ? [at - 1, end + 1] : [at, end];
    if (before >= 0 && raised && from - before < 4 && BETWEEN.test(words.slice(before, from))) from = before;
    before = until;
    const note = to === null ? null : (ids.get(to) ?? null);
    return { at: from, literal: words.slice(from, until), label, note, style: "super" as const };
  });
}

/** Blocks as they are found, with their marks tied to the notes that links lead to. */
export function tieRefs(rich: readonly RichBlock[]): FoundBlock[] {
  const places = placesOf(rich);
  const { found, ids } = gathered(known(rich, places), places);
  return found.map((block, id) => {
    const { kind, words, lead, level, label, why } = block;
    const marks = kind === "furniture" ? [] : literals(block, ids);
    return { id, kind, words, lead, level, label, marks: [], why, ...(marks.length > 0 && takeOut(words, marks)) };
  });
}

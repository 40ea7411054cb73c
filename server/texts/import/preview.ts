// What the person who checks a text is told of it: numbers, counts, links of notes, and what to look at.
import type { Draft } from "@/server/texts/import/act";
import { isNumbered, wordCount } from "@/server/texts/import/block";

/** A paragraph longer than this is hard to talk about. */
export const LONG_PARAGRAPH = 400;

/** A note's mark, by its block and its place among the block's marks. */
export type MarkPlace = { block: number; mark: number; label: string };

/** What follows from a draft's blocks. */
export type Preview = {
  numbers: ReadonlyMap<number, number>;
  counts: { paragraphs: number; headings: number; notes: number; out: number };
  /** The marks of each note, by the note's id. */
  linked: ReadonlyMap<number, MarkPlace[]>;
  /** Notes without a mark, and marks without a note. */
  looseNotes: number[];
  looseMarks: MarkPlace[];
  long: { block: number; number: number; words: number }[];
};

function links(draft: Draft): Pick<Preview, "linked" | "looseNotes" | "looseMarks"> {
  const notes = draft.blocks.filter(({ kind }) => kind === "note").map(({ id }) => id);
  const linked = new Map<number, MarkPlace[]>(notes.map((id) => [id, []]));
  const looseMarks: MarkPlace[] = [];
  for (const { id, kind, marks } of draft.blocks) {
    if (kind === "furniture") continue;
    for (const [i, { label, note }] of marks.entries()) {
      const place = { block: id, mark: i, label };
      const own = note === null ? undefined : linked.get(note);
      (own ?? looseMarks).push(place);
    }
  }
  return { linked, looseMarks, looseNotes: notes.filter((id) => linked.get(id)?.length === 0) };
}

/** The preview of a draft. */
export function previewOf(draft: Draft): Preview {
  const counts = { paragraphs: 0, headings: 0, notes: 0, out: 0 };
  const numbers = new Map<number, number>();
  const long: Preview["long"] = [];
  for (const { id, kind, words } of draft.blocks) {
    if (kind === "heading") counts.headings += 1;
    if (kind === "note") counts.notes += 1;
    if (kind === "furniture") counts.out += 1;
    if (!isNumbered(kind)) continue;
    counts.paragraphs += 1;
    numbers.set(id, counts.paragraphs);
    if (words.length <= LONG_PARAGRAPH) continue;
    const length = wordCount(words);
    if (length > LONG_PARAGRAPH) long.push({ block: id, number: counts.paragraphs, words: length });
  }
  return { numbers, counts, long, ...links(draft) };
}

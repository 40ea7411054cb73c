// A draft as it will be kept: blocks in order with their numbers, note marks by the positions of their notes.
import type { Draft } from "@/server/texts/import/act";
import { isNumbered } from "@/server/texts/import/block";
import type { BlockRow } from "@/server/texts/rows";

/** One block of a revision that is yet to be written, and to get its paragraph. */
export type FinalBlock = Omit<BlockRow, "paragraphId" | "key">;

/** The draft's blocks without its title and what is left out. Marks without a note stay, tied to none. */
export function finalBlocks(draft: Draft): FinalBlock[] {
  const kept = draft.blocks.flatMap((block) =>
    block.kind === "title" || block.kind === "furniture" ? [] : [{ ...block, kind: block.kind }],
  );
  const notes = new Map(kept.flatMap(({ id, kind }, position) => (kind === "note" ? [[id, position] as const] : [])));
  let number = 0;
  return kept.map(({ kind, level, label, words, marks }, position) => ({
    position,
    kind,
    number: isNumbered(kind) ? ++number : null,
    level,
    label,
    words,
    marks: marks.map(({ at, label: text, note }) => ({
      at,
      label: text,
      note: note === null ? null : (notes.get(note) ?? null),
    })),
  }));
}

/** The ids that the kept blocks have in the draft, in the order of `finalBlocks`. */
export const keptIds = (draft: Draft): number[] =>
  draft.blocks.flatMap(({ id, kind }) => (kind === "title" || kind === "furniture" ? [] : [id]));

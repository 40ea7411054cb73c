// A revision's blocks as a draft begins with them.
import type { Details, Found, FoundBlock } from "@/server/texts/import/block";
import type { BlockRow } from "@/server/texts/rows";

/** Why a block is there that nobody has touched. */
export const AS_IT_STANDS = "It stands so in the text.";

const foundOf = ({ position, kind, words, level, label, marks }: BlockRow): FoundBlock => ({
  id: position,
  kind,
  words,
  lead: label ?? "",
  level,
  label,
  marks: marks.map((mark) => ({ ...mark, literal: `[${mark.label}]` })),
  why: AS_IT_STANDS,
});

/** The blocks under their positions, which stay their ids as long as the draft is worked on. */
export const foundIn = (blocks: BlockRow[], details: Details): Found => ({ blocks: blocks.map(foundOf), details });

/** The words as a source to look at beside the draft. */
export const rawOf = (blocks: BlockRow[]): string => blocks.map(({ words }) => words).join("\n\n");

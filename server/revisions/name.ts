// What blocks are called in reviews and comparisons: "¶ 12", "Heading", "Note 1".
import type { BlockKind } from "@/prisma/client/enums";
import type { Side } from "@/server/revisions/view";

type Named = { kind: BlockKind; number: number | null; label: string | null };

/** The block's name within its text. */
export function nameOf({ kind, number, label }: Named): string {
  if (number !== null) return `¶\u00a0${number}`;
  if (kind === "whole") return "The whole text";
  if (kind === "note") return label ? `Note\u00a0${label}` : "Note";
  return kind === "heading" ? "Heading" : "Passage";
}

/** A block as one side of a pair. */
export const sideOf = (id: number, block: Named & { words: string }): Side => ({
  id,
  label: nameOf(block),
  kind: block.kind,
  words: block.words,
});

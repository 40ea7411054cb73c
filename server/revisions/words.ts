// Two wordings compared, word by word.
import { diffArrays } from "diff";
import type { Piece } from "@/server/revisions/view";

/** Wordings that differ in more places than this have nothing to say to each other; they are shown whole. */
const MOST_EDITS = 1_500;

const segments = new Intl.Segmenter(undefined, { granularity: "word" });

const tokensOf = (words: string): string[] => Array.from(segments.segment(words), ({ segment }) => segment);

const whole = (old: string, next: string): Piece[] =>
  [
    { kind: "gone" as const, words: old },
    { kind: "new" as const, words: next },
  ].filter(({ words }) => words !== "");

/** The pieces in reading order: what went stands before what came in its place. Null where nothing differs. */
export function compareWords(old: string, next: string): Piece[] | null {
  if (old === next) return null;
  const parts = diffArrays(tokensOf(old), tokensOf(next), { maxEditLength: MOST_EDITS });
  if (!parts) return whole(old, next);
  const pieces = parts.map(
    ({ added, removed, value }): Piece => ({
      kind: added ? "new" : removed ? "gone" : "same",
      words: value.join(""),
    }),
  );
  return tidy(pieces);
}

/** Changes that only a space keeps apart read better as one. */
function tidy(pieces: Piece[]): Piece[] {
  const runs: { same: string; gone: string; next: string }[] = [];
  for (const [i, piece] of pieces.entries()) {
    const bridge = piece.kind === "same" && /^\s+$/u.test(piece.words) && i > 0 && i < pieces.length - 1;
    const open = runs.at(-1);
    const changed = open && (open.gone || open.next);
    if (piece.kind === "same" && !(bridge && changed)) runs.push({ same: piece.words, gone: "", next: "" });
    else {
      const run = open ?? { same: "", gone: "", next: "" };
      if (!open) runs.push(run);
      if (piece.kind !== "new") run.gone += piece.words;
      if (piece.kind !== "gone") run.next += piece.words;
    }
  }
  return runs.flatMap(({ same, gone, next }): Piece[] => [
    ...(same ? [{ kind: "same" as const, words: same }] : []),
    ...(gone ? [{ kind: "gone" as const, words: gone }] : []),
    ...(next ? [{ kind: "new" as const, words: next }] : []),
  ]);
}

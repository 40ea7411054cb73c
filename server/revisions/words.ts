// Two wordings compared, word by word.
import { diffArrays } from "diff";
import type { Piece } from "@/server/revisions/view";

/** Wordings that differ in more places than this are compared by their sentences first; if these do, they are shown whole. */
const MOST_EDITS = 1_500;

const byWord = new Intl.Segmenter(undefined, { granularity: "word" });
const bySentence = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** The space after a sentence stands alone, so that the last one is the same with and without it. */
const tokensOf = (words: string, segments: Intl.Segmenter): string[] =>
  Array.from(segments.segment(words)).flatMap(({ segment }) => segment.split(/(?<=\S)(?=\s+$)/u));

const whole = (old: string, next: string): Piece[] =>
  [
    { kind: "gone" as const, words: old },
    { kind: "new" as const, words: next },
  ].filter(({ words }) => words !== "");

/** The pieces in reading order: what went stands before what came in its place. Null where nothing differs. */
export function compareWords(old: string, next: string): Piece[] | null {
  if (old === next) return null;
  return compared(old, next, byWord) ?? bySentences(old, next);
}

function compared(old: string, next: string, segments: Intl.Segmenter): Piece[] | null {
  const parts = diffArrays(tokensOf(old, segments), tokensOf(next, segments), { maxEditLength: MOST_EDITS });
  const pieces = parts?.map(
    ({ added, removed, value }): Piece => ({
      kind: added ? "new" : removed ? "gone" : "same",
      words: value.join(""),
    }),
  );
  return pieces ? tidy(pieces) : null;
}

/** Sentences that came in the place of others are compared with them word by word. */
function bySentences(old: string, next: string): Piece[] {
  const pieces = compared(old, next, bySentence) ?? whole(old, next);
  const closer = pieces.flatMap((piece, i): Piece[] => {
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    if (piece.kind === "gone" && after?.kind === "new")
      return compared(piece.words, after.words, byWord) ?? [piece, after];
    return piece.kind === "new" && before?.kind === "gone" ? [] : [piece];
  });
  return tidy(closer);
}

/** Changes that only a space keeps apart read better as one. */
function tidy(pieces: Piece[]): Piece[] {
  const runs: { same: string; gone: string; next: string }[] = [];
  for (const [i, piece] of pieces.entries()) {
    const bridge = piece.kind === "same" && /^\s+$/u.test(piece.words) && i > 0 && i < pieces.length - 1;
    const open = runs.at(-1);
    const changed = open && (open.gone || open.next);
    if (piece.kind === "same" && open && !changed) open.same += piece.words;
    else if (piece.kind === "same" && !(bridge && changed)) runs.push({ same: piece.words, gone: "", next: "" });
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

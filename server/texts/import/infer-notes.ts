// Notes of a document that links none: told by their numbers, as in plain text.
import type { FoundBlock } from "@/server/texts/import/block";
import { markedIn } from "@/server/texts/import/marks";
import { findNotes, labelOf, type NoteLabel } from "@/server/texts/import/notes";
import type { Piece } from "@/server/texts/import/pieces";
import { tieMarks } from "@/server/texts/import/tie";

/** A block as the finding of notes sees it: with the number before it. */
export const asPiece = ({ words, lead, kind }: FoundBlock): Piece => ({
  words: kind === "listItem" && /\d/.test(lead) ? `${lead} ${words}` : words,
  lead: "",
  shape: kind === "quotation" ? "quote" : kind === "verse" ? "verse" : "prose",
  alone: true,
  oneLine: true,
  underlined: false,
});

const isOut = ({ kind }: FoundBlock): boolean => kind === "furniture" || kind === "title";

function asNote(block: FoundBlock, label: NoteLabel | null, why: string): FoundBlock {
  const inWords = label !== null && block.words.startsWith(label.lead);
  const words = inWords ? block.words.slice(label.lead.length).trimStart() : block.words;
  const lead = inWords ? label.lead : block.lead;
  return { ...block, kind: "note", words, lead, level: null, label: label?.label ?? null, why };
}

/** The blocks with their notes and marks, where no link has told any. Headings and captions are not taken for notes. */
export function inferNotes(blocks: FoundBlock[]): FoundBlock[] {
  if (blocks.some(({ kind, marks }) => kind === "note" || marks.length > 0)) return blocks;
  const pieces = blocks.map(asPiece);
  const left = new Set(blocks.flatMap((block, i) => (isOut(block) ? [i] : [])));
  const words = pieces.filter((piece, i) => !left.has(i) && !labelOf(piece.words)).map((piece) => piece.words);
  const notes = findNotes(pieces, left, markedIn(words));
  const labels = new Map<number, NoteLabel>();
  const found = blocks.map((block, i) => {
    const note = notes.get(i);
    if (!note || block.kind === "heading" || block.kind === "figure") return block;
    if (note.label) labels.set(block.id, note.label);
    return asNote(block, note.label, note.why);
  });
  return tieMarks(found, labels);
}

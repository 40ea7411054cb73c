// Reads plain text as it comes, dirty and out of shape: what is title, heading, paragraph, note, and what is left over.

import { Refusal } from "@/server/refusal";
import type { Details, Found, FoundBlock, FoundKind } from "@/server/texts/import/block";
import { wordCount } from "@/server/texts/import/block";
import { announces, furnitureByWords, runningHeads } from "@/server/texts/import/furniture";
import { asHeading, asTitle, bylineOf } from "@/server/texts/import/headings";
import { guessLanguage } from "@/server/texts/import/language";
import { NOTHING, refuseTooMany } from "@/server/texts/import/limits";
import { markedIn } from "@/server/texts/import/marks";
import { findNotes, isNotesHeading, labelOf, type NoteLabel } from "@/server/texts/import/notes";
import { ITEM, type Piece, toPieces } from "@/server/texts/import/pieces";
import { tieMarks } from "@/server/texts/import/tie";

type Verdict = Partial<FoundBlock> & { kind: FoundKind; why: string };

/** Pieces left out, by index, with the reason. */
function furniture(pieces: Piece[]): Map<number, string> {
  const running = runningHeads(pieces);
  const first = pieces.findIndex((piece) => !furnitureByWords(piece));
  const left = new Map<number, string>();
  for (const [i, piece] of pieces.entries()) {
    const why = furnitureByWords(piece);
    if (why) left.set(i, why);
    else if (i !== first && running.has(piece.words))
      left.set(i, "It comes back again and again, like the head of a page.");
  }
  for (let i = pieces.length - 1; i > first; i--) {
    if (left.has(i)) continue;
    if (!announces(pieces[i]?.words ?? "")) break;
    left.set(i, "It announces something, and nothing follows.");
  }
  if (left.size === pieces.length) left.clear();
  return left;
}

const FIGURE =
  /^(?:(?:figure|fig\.|table|plate|map|illustration|abb(?:ildung|\.)|tabelle|figura|рис(?:унок|\.)|таблица)\s*\d+[.:)]|\[(?:image|figure|photo|picture|bild|illustration)\b)/iu;

/** Longer than this on average, numbered items are numbered paragraphs. */
const ITEM_WORDS = 60;

function asItem(piece: Piece, before: Piece | undefined, next: Piece | undefined): Verdict | null {
  const lead = ITEM.exec(piece.words)?.[1];
  if (piece.shape !== "item" || !lead || wordCount(piece.words) > ITEM_WORDS) return null;
  const bullet = /^[-*+•◦▪‣·]/.test(lead);
  if (!bullet && before?.shape !== "item" && next?.shape !== "item") return null;
  const why = bullet ? "It begins with a bullet." : "It is numbered, and so is its neighbour.";
  return {
    kind: "listItem",
    why,
    lead,
    label: bullet ? null : lead,
    words: piece.words.slice(lead.length).trimStart(),
  };
}

/** What a piece is that is neither furniture nor note nor title. */
function verdict(piece: Piece, before: Piece | undefined, next: Piece | undefined): Verdict {
  if (piece.shape === "verse")
    return { kind: "verse", why: "Short lines that begin with capitals: they keep their ends." };
  if (piece.shape === "quote")
    return {
      kind: "quotation",
      why: piece.lead ? "It is set off with > signs." : "It is indented, and the text is not.",
    };
  if (FIGURE.test(piece.words)) return { kind: "figure", why: "It begins like a caption." };
  const heading =
    isNotesHeading(piece) && next
      ? { level: 1, why: "It names the notes below it.", lead: "" }
      : asHeading(piece, before, next);
  if (heading) {
    const words = piece.words.slice(heading.lead.length).trimStart();
    return { kind: "heading", why: heading.why, level: heading.level, words, lead: heading.lead };
  }
  return asItem(piece, before, next) ?? { kind: "paragraph", why: "Running words." };
}

/** A title without the # that Markdown sets before it. */
function titleOf(piece: Piece): { words: string; lead: string } {
  const hashes = /^#{1,6}(?=\s+\S)/.exec(piece.words)?.[0] ?? "";
  return { words: piece.words.slice(hashes.length).trimStart(), lead: piece.lead + hashes };
}

function toBlocks(pieces: Piece[], left: Map<number, string>, title: number, byline: number) {
  const gone = new Set(left.keys());
  const marked = markedIn(pieces.filter((piece, i) => !gone.has(i) && !labelOf(piece.words)).map(({ words }) => words));
  const notes = findNotes(pieces, gone, marked);
  const labels = new Map<number, NoteLabel>();
  const body = pieces.map((_, i) => i).filter((i) => !gone.has(i) && i !== byline);
  const place = new Map(body.map((i, at) => [i, at]));
  const blocks = pieces.map((piece, i): FoundBlock => {
    const base = { id: i, words: piece.words, lead: piece.lead, level: null, label: null, marks: [] };
    const why = left.get(i);
    if (why) return { ...base, kind: "furniture", why };
    if (i === title) return { ...base, ...titleOf(piece), kind: "title", why: "The first line, and a short one." };
    if (i === byline)
      return { ...base, kind: "furniture", why: "It names the author, who is filled in with the details." };
    const note = notes.get(i);
    if (note) {
      if (note.label) labels.set(i, note.label);
      const lead = piece.lead + (note.label?.lead ?? "");
      const words = piece.words.slice(note.label?.lead.length ?? 0).trimStart();
      return { ...base, kind: "note", why: note.why, label: note.label?.label ?? null, lead, words };
    }
    const at = place.get(i) ?? 0;
    const found = verdict(piece, pieces[body[at - 1] ?? -1], pieces[body[at + 1] ?? -1]);
    return { ...base, ...found, lead: piece.lead + (found.lead ?? "") };
  });
  return tieMarks(blocks, labels);
}

/** A title made of the first words, where the text has none. */
export const titleFrom = (words: string): string => {
  const start = words.split(/\s+/).slice(0, 8).join(" ").slice(0, 80);
  return start.length < words.length ? `${start} …` : start;
};

/** The blocks of a plain text. Every sign of it that is not a space is in some block's words, lead or marks. */
export function readPlain(text: string): Found {
  const pieces = toPieces(text);
  if (pieces.length === 0) throw new Refusal("invalid", NOTHING);
  refuseTooMany(pieces.length);
  const left = furniture(pieces);
  const body = pieces.map((_, i) => i).filter((i) => !left.has(i));
  const [first = -1, second = -1] = body;
  const head = pieces[first];
  const title = head && asTitle(head, pieces[second]) ? first : -1;
  const author = title >= 0 && body.length > 2 ? bylineOf(pieces[second]?.words ?? "") : null;
  const details: Details = {
    title: title >= 0 && head ? titleOf(head).words : titleFrom(head?.words ?? ""),
    author,
    source: null,
    language: guessLanguage(text),
  };
  return { blocks: toBlocks(pieces, left, title, author ? second : -1), details };
}

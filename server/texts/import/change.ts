// How single blocks change: retyped, merged, split, edited, with their marks kept where they belong.
import type { FoundBlock, FoundKind, Mark, WrittenKind } from "@/server/texts/import/block";
import { labelOf } from "@/server/texts/import/notes";

/** Kinds whose lead is a label of their own. */
const LABELLED: ReadonlySet<FoundKind> = new Set(["note", "listItem"]);

const shift = (marks: Mark[], by: number): Mark[] => marks.map((mark) => ({ ...mark, at: mark.at + by }));

/** The block with its label back in its words, where the label said something: "2." but not a bullet. */
function unlabelled(block: FoundBlock): FoundBlock {
  if (!LABELLED.has(block.kind) || !/[\p{N}\p{L}]/u.test(block.lead)) return { ...block, label: null };
  const front = `${block.lead} `;
  return { ...block, words: front + block.words, marks: shift(block.marks, front.length), lead: "", label: null };
}

function labelled(block: FoundBlock): FoundBlock {
  const found = labelOf(block.words);
  if (!found || found.style === "bare") return block;
  const words = block.words.slice(found.lead.length).trimStart();
  const gone = block.words.length - words.length;
  const marks = shift(
    block.marks.filter((mark) => mark.at >= gone),
    -gone,
  );
  return { ...block, words, marks, lead: block.lead + found.lead, label: found.label };
}

/** The block as another kind. What is left out remembers what it was; note labels go off and onto the words. */
export function retypeBlock(block: FoundBlock, to: FoundKind, level?: number): FoundBlock {
  const { was: _, ...rest } = block;
  const depth = to === "heading" ? (level ?? block.level ?? 1) : null;
  if (to === "furniture") return { ...rest, kind: to, was: block.kind, why: "You left it out." };
  const from = block.kind === "furniture" ? (block.was ?? "furniture") : block.kind;
  const bare = LABELLED.has(from) && !LABELLED.has(to) ? unlabelled({ ...rest, kind: from }) : rest;
  const words = to === "verse" ? bare.words : bare.words.replaceAll("\n", " ");
  const next: FoundBlock = { ...bare, words, kind: to, level: depth, why: "You said so." };
  return LABELLED.has(to) && !LABELLED.has(from) ? labelled(next) : next;
}

/** Two blocks as one, of the first one's kind. A word broken between them keeps its hyphen. */
export function mergeBlocks(a: FoundBlock, b: FoundBlock): FoundBlock {
  const tail = unlabelled(b);
  const broken = /\p{L}[-\u00ad‐]$/u.test(a.words) && /^\p{Ll}/u.test(tail.words);
  const unspaced =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。，、]$/u.test(a.words) &&
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(tail.words);
  const between = a.kind === "verse" ? "\n" : broken || unspaced ? "" : " ";
  const words = a.kind === "verse" ? tail.words : tail.words.replaceAll("\n", " ");
  return {
    ...a,
    words: a.words + between + words,
    marks: [...a.marks, ...shift(tail.marks, a.words.length + between.length)],
    why: "You merged two blocks.",
  };
}

/** What the second half of a split block is. */
const secondKind = (kind: FoundKind): FoundKind =>
  kind === "title" ? "heading" : kind === "figure" ? "paragraph" : kind;

/** A block as two, parted at an offset, or null where one side would be empty. */
export function splitBlock(block: FoundBlock, at: number, id: number): [FoundBlock, FoundBlock] | null {
  const inside = /[\ud800-\udbff]$/.test(block.words.slice(0, at)) ? at - 1 : at;
  const left = block.words.slice(0, inside).trimEnd();
  const right = block.words.slice(inside).trimStart();
  if (!left || !right) return null;
  const from = block.words.length - right.length;
  const end = (mark: Mark): Mark => ({ ...mark, at: Math.min(mark.at, left.length) });
  const kind = secondKind(block.kind);
  const why = "You split a block.";
  const second = {
    ...block,
    id,
    kind,
    level: kind === "heading" ? (block.level ?? 1) : null,
    lead: "",
    label: null,
    why,
  };
  return [
    { ...block, words: left, marks: block.marks.filter((mark) => mark.at <= inside).map(end), why },
    {
      ...second,
      words: right,
      marks: shift(
        block.marks.filter((mark) => mark.at > inside),
        -from,
      ).map((m) => ({ ...m, at: Math.max(0, m.at) })),
    },
  ];
}

/** Why a block is there that was in no source. */
export const WRITTEN_HERE = "You wrote it here.";

const BLANK = { words: "", lead: "", level: null, label: null, marks: [] } satisfies Partial<FoundBlock>;

/** A block that somebody wrote here; a note's label is taken off its words, as when it is read. */
export function writtenBlock(id: number, to: WrittenKind, words: string): FoundBlock {
  const kind = to === "verse" ? to : "paragraph";
  const plain = editWords({ ...BLANK, id, kind, why: WRITTEN_HERE }, words);
  return { ...(to === kind ? plain : retypeBlock(plain, to)), why: WRITTEN_HERE };
}

/** The block with other words; marks keep their place before, inside or after what was changed. */
export function editWords(block: FoundBlock, input: string): FoundBlock {
  const lines = input
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const words = lines.join(block.kind === "verse" ? "\n" : " ");
  const old = block.words;
  let front = 0;
  while (front < old.length && front < words.length && old[front] === words[front]) front++;
  let back = 0;
  while (back < old.length - front && back < words.length - front && old.at(-1 - back) === words.at(-1 - back)) back++;
  const moved = (at: number): number => {
    if (at <= front) return at;
    if (at >= old.length - back) return at + words.length - old.length;
    return words.length - back;
  };
  return {
    ...block,
    words,
    marks: block.marks.map((mark) => ({ ...mark, at: moved(mark.at) })),
    why: "You changed its words.",
  };
}

/** The block with one mark made words again, or gone where it had been placed by hand. */
export function unmarkBlock(block: FoundBlock, index: number): FoundBlock {
  const mark = block.marks[index];
  if (!mark) return block;
  const rest = block.marks.filter((_, i) => i !== index);
  const words = block.words.slice(0, mark.at) + mark.literal + block.words.slice(mark.at);
  const moved = rest.map((m, i) =>
    m.at > mark.at || (m.at === mark.at && i >= index) ? { ...m, at: m.at + mark.literal.length } : m,
  );
  return { ...block, words, marks: moved };
}

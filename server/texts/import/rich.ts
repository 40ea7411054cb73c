// A block as formats with structure give it: words, the links inside them, and the names under which links find it.
import type { FoundKind } from "@/server/texts/import/block";

/** A link inside a block's words. `says` is what the document itself calls it: a note's mark, or the way back to one. */
export type Ref = { at: number; end: number; href: string; raised: boolean; says: "note" | "back" | null };

/** A link that is known to be a note's mark, or the way back to one, and the block to which it leads. */
export type KnownRef = Ref & { role: "mark" | "back"; label: string; to: number | null };

/** A block before its links are known to be marks of notes. */
export type RichBlock = {
  kind: FoundKind;
  words: string;
  lead: string;
  level: number | null;
  label: string | null;
  why: string;
  refs: (Ref | KnownRef)[];
  /** The names of all elements that it is in or that are in it, as `file#name`. */
  ids: readonly string[];
  /** The list item, aside or other small container in which it stands; blocks with the same number share it. */
  item: number | null;
  /** Whether all of it is set bold. */
  bold: boolean;
  /** Whether the document itself calls it a note. */
  note: boolean;
};

/** A block with these words and nothing else to say. */
export const richBlock = (kind: FoundKind, words: string, why: string): RichBlock => ({
  kind,
  words,
  lead: "",
  level: null,
  label: null,
  why,
  refs: [],
  ids: [],
  item: null,
  bold: false,
  note: false,
});

/** The words without a stretch; links behind it move up, links inside it go. */
export function without(block: RichBlock, from: number, to: number): RichBlock {
  const gone = to - from;
  const refs = block.refs.flatMap((ref) => {
    if (ref.end <= from) return [ref];
    return ref.at >= to ? [{ ...ref, at: ref.at - gone, end: ref.end - gone }] : [];
  });
  return { ...block, words: block.words.slice(0, from) + block.words.slice(to), refs };
}

/** The block without the spaces around its words. */
export function trimmed(block: RichBlock): RichBlock {
  const front = block.words.length - block.words.trimStart().length;
  const bare = front > 0 ? without(block, 0, front) : block;
  return { ...bare, words: bare.words.trimEnd() };
}

/** Two blocks as one of the first one's kind, with a space between. */
export function joined(a: RichBlock, b: RichBlock): RichBlock {
  const between = a.words && b.words ? " " : "";
  const by = a.words.length + between.length;
  return {
    ...a,
    words: a.words + between + b.words,
    refs: [...a.refs, ...b.refs.map((ref) => ({ ...ref, at: ref.at + by, end: ref.end + by }))],
    ids: [...a.ids, ...b.ids],
  };
}

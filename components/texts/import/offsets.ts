// Places in words: where the pointer is, and where the next word or sentence begins.

type Caret = { node: Node; offset: number };

/** The caret nearest to a point of the screen; browsers differ in the name of the question. */
function caretAt(x: number, y: number): Caret | null {
  const page = document as Document & {
    caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The offset in a block's words at a point; its pieces of words say where they begin in `data-at`. */
export function offsetAt(x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const piece = caret?.node.parentElement?.closest<HTMLElement>("[data-at]");
  return caret && piece ? Number(piece.dataset.at) + caret.offset : null;
}

/** Where words begin; scripts without spaces part after their full stops and commas. */
export function wordStarts(words: string): number[] {
  return [...words.matchAll(/(?<=\s)\S|(?<=[。！？；，、])[^\s。！？；，、]/gu)].map(({ index }) => index);
}

/** Where sentences begin. */
export const sentenceStarts = (words: string): number[] =>
  [...words.matchAll(/(?<=[.!?…]["”’»)\]]*\s+)\S|(?<=[。！？]["”』」]*)[^\s。！？"”』」]/gu)].map(({ index }) => index);

const nearest = (places: number[], to: number): number | undefined =>
  places.reduce<number | undefined>(
    (best, place) => (best === undefined || Math.abs(place - to) < Math.abs(best - to) ? place : best),
    undefined,
  );

/** The beginning of the word nearest to an offset. */
export const snap = (words: string, offset: number): number => nearest(wordStarts(words), offset) ?? offset;

/** A good place to split: the sentence that begins nearest to the middle. */
export const goodSplit = (words: string): number =>
  nearest(sentenceStarts(words), words.length / 2) ?? snap(words, words.length / 2);

/** The next place in a direction, by words or by sentences. */
export function nextPlace(words: string, from: number, direction: 1 | -1, by: "word" | "sentence"): number {
  const places = by === "word" ? wordStarts(words) : sentenceStarts(words);
  const found = direction > 0 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return found ?? from;
}

/** The end of the word before an offset: where a note's mark stands. */
export const wordEnd = (words: string, offset: number): number => words.slice(0, offset).trimEnd().length;

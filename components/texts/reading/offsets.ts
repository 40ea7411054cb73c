// Places in a paragraph's words, among the note marks that stand between them. Reads the page only.

/** The pieces of text that are words, without the note marks. */
function* piecesOf(words: Element): Generator<Text> {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("sup") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** The element of a paragraph's words, unless they are no longer in the text. */
export const wordsAt = (key: string): Element | null =>
  document.getElementById(key)?.querySelector(":scope:not(.gone) > .pt") ?? null;

/** Its words as the server has them, without the note marks. */
export const plainWords = (words: Element): string => Array.from(piecesOf(words), ({ data }) => data).join("");

/** How many code units of words stand before a place in the page. */
export function offsetOf(words: Element, node: Node, offset: number): number {
  const place = document.createRange();
  place.setStart(words, 0);
  place.setEnd(node, offset);
  let before = 0;
  for (const piece of piecesOf(words)) {
    if (place.comparePoint(piece, 0) > 0) break;
    before += piece === node ? offset : place.comparePoint(piece, piece.length) > 0 ? 0 : piece.length;
  }
  return before;
}

/** The stretch of the page between two offsets, or null where the words are not that long. */
export function rangeOf(words: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  let before = 0;
  let begun = false;
  for (const piece of piecesOf(words)) {
    if (!begun && start < before + piece.length) {
      range.setStart(piece, start - before);
      begun = true;
    }
    if (begun && end <= before + piece.length) {
      range.setEnd(piece, end - before);
      return range;
    }
    before += piece.length;
  }
  return null;
}

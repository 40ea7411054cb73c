// Words so long that a browser takes long over them.
import type { ClipboardEvent } from "react";

/** From every line of a word a browser looks for a place to break it up to its end; from here on that is felt. */
export const LONGEST_WORD = 1_000;

const BLANK = /\s/;

/** Whether some word is longer: such words are broken at any sign (`data-long` in the style sheet), without a look. */
export function hasLongWord(words: string): boolean {
  let from = 0;
  while (words.length - from > LONGEST_WORD) {
    let at = from + LONGEST_WORD;
    while (at >= from && !BLANK.test(words.charAt(at))) at -= 1;
    if (at < from) return true;
    from = at + 1;
  }
  return false;
}

/** Says it of a field before words are pasted into it: the browser lays them out before it tells of a change. */
export function expectPaste({ currentTarget, clipboardData }: ClipboardEvent<HTMLTextAreaElement>): void {
  if (hasLongWord(clipboardData.getData("text/plain"))) currentTarget.dataset.long = "true";
}

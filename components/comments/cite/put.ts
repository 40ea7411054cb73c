// Puts other words into a box as if they had been typed, so that the browser can take them back.

/** Where two texts part, and where they meet again. */
export function difference(before: string, after: string): { start: number; end: number; words: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, words: after.slice(start, after.length - same) };
}

/** Puts the words and the selection into the box; its own listeners hear of it as of a key. */
export function put(area: HTMLTextAreaElement, body: string, from: number, to = from): void {
  const { start, end, words } = difference(area.value, body);
  area.focus();
  area.setSelectionRange(start, end);
  // The one way that can be undone. Where a browser has it no longer, the words are put there plainly.
  const typed = words
    ? document.execCommand("insertText", false, words)
    : start < end && document.execCommand("delete");
  if (!typed && area.value !== body) {
    area.value = body;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(from, to);
}

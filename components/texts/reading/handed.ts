// Hands the HTML of a text from the page to the drawing of its document, which happens in the same process right after:
// what is handed over stands in the document once, and not a second time in what React sends beside it.

/** So many texts wait at most; those whose drawing was broken off go with the next ones. */
const MOST = 100;

const kept = globalThis as unknown as { postilHanded?: Map<string, string>; postilPieces?: number };

// The page and the drawing have modules of their own, so that only the process itself is common to them.
const pieces = (): Map<string, string> => {
  kept.postilHanded ??= new Map();
  return kept.postilHanded;
};

/** Puts the HTML down; answers with the name by which it is taken. */
export function handOver(html: string): string {
  const waiting = pieces();
  kept.postilPieces = (kept.postilPieces ?? 0) + 1;
  const name = `piece-${kept.postilPieces}`;
  waiting.set(name, html);
  for (const [oldest] of waiting) {
    if (waiting.size <= MOST) break;
    waiting.delete(oldest);
  }
  return name;
}

/** Takes it, once. */
export function takeOver(name: string): string {
  const waiting = pieces();
  const html = waiting.get(name);
  if (html === undefined) throw new Error("The text was handed over to nobody.");
  waiting.delete(name);
  return html;
}

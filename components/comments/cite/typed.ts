// What is being typed before the caret that may become a citation. Pure.

/** The words from the name of a text, or from "¶" on, up to the caret. */
export type Typed = { start: number; query: string };

const BEGUN = /(?:(?:article|companion)(?:[ \u00a0]\d{1,3})?[ \u00a0])?¶[ \u00a0]?[^\n¶]{0,40}$/iu;

/** Nobody searches with more words than this. */
const MOST_WORDS = 4;

/** The citation that is being typed at the caret, or null. */
export function typedAt(body: string, caret: number): Typed | null {
  const found = BEGUN.exec(body.slice(Math.max(0, caret - 80), caret));
  if (!found) return null;
  const [query] = found;
  if (query.trim().split(/\s+/).length > MOST_WORDS) return null;
  return { start: caret - query.length, query };
}

/** The words with the citation in the place of what was typed, and where the caret stands then. */
export function taken(body: string, caret: number, { start }: Typed, cite: string): { body: string; caret: number } {
  const next = `${body.slice(0, start)}${cite} `;
  return { body: next + body.slice(caret).replace(/^ /, ""), caret: next.length };
}

// What is being typed before the caret that may become a citation or a mention. Pure.

/** The words from the name of a text, from "¶" or from "@" on, up to the caret. */
export type Typed = { kind: "cite" | "mention"; start: number; query: string };

const CITE = /(?:(?:article|companion)(?:[ \u00a0]\d{1,3})?[ \u00a0])?¶[ \u00a0]?[^\n¶]{0,40}$/iu;

const MENTION = /(?<![\p{L}\p{N}@.])@[\p{L}\p{M}\p{N}'’.\- ]{0,40}$/u;

/** Nobody searches with more words than this. */
const MOST_WORDS = 4;

/** The citation or mention that is being typed at the caret, or null. */
export function typedAt(body: string, caret: number): Typed | null {
  const before = body.slice(Math.max(0, caret - 80), caret);
  const mention = MENTION.exec(before)?.[0];
  if (mention !== undefined && fits(mention) && !/^@ |\s\s|\.\s/.test(mention))
    return { kind: "mention", start: caret - mention.length, query: mention };
  const cite = CITE.exec(before)?.[0];
  return cite !== undefined && fits(cite) ? { kind: "cite", start: caret - cite.length, query: cite } : null;
}

const fits = (query: string): boolean => query.trim().split(/\s+/).length <= MOST_WORDS;

/** The words with something in the place of what was typed, and where the caret stands then. */
export function taken(body: string, caret: number, { start }: Typed, words: string): { body: string; caret: number } {
  const next = `${body.slice(0, start)}${words} `;
  return { body: next + body.slice(caret).replace(/^ /, ""), caret: next.length };
}

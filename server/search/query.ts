// What somebody types into the search field, read into terms: words, "phrases", and -words that must not occur.

/** The longest query: more than anybody types to find something. */
export const QUERY_LIMIT = 300;

/** How many terms are looked for; more do not narrow a search any further. */
export const MOST_TERMS = 12;

/** A word or a phrase as it was typed; `exact` where it stood in quotation marks. */
export type Term = { words: string; exact: boolean };

/** A query. `left` terms were beyond the most that are looked for. */
export type Query = { terms: Term[]; without: Term[]; left: number };

const MARKS = '"“”„«»';
const TERM = new RegExp(`(-?)(?:[${MARKS}]([^${MARKS}]*)[${MARKS}]|([^\\s${MARKS}]+))`, "gu");

// What PostgreSQL cannot keep: U+0000, and a surrogate without its other half.
const IMPOSSIBLE = /\0|\p{Cs}/gu;

/** Reads a query. A quotation mark without its other half is none. */
export function read(query: string): Query {
  const terms: Term[] = [];
  const without: Term[] = [];
  for (const [, minus, phrase, word = ""] of query.replace(IMPOSSIBLE, " ").matchAll(TERM)) {
    const term = { words: (phrase ?? word).trim(), exact: phrase !== undefined };
    if (/[\p{L}\p{N}]/u.test(term.words)) (minus ? without : terms).push(term);
  }
  const kept = { terms: terms.slice(0, MOST_TERMS), without: without.slice(0, MOST_TERMS) };
  return { ...kept, left: terms.length + without.length - kept.terms.length - kept.without.length };
}

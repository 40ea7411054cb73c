// A passage in a paragraph, and where it stands after the words around it, or its own, were changed.

/** The passage and up to 32 characters on either side of it (W3C Web Annotation, TextQuoteSelector). */
export type Quote = { exact: string; prefix: string; suffix: string };

/** Where a passage stands, in code units, and how alike it still is, from 0 to 1. */
export type Place = { start: number; end: number; likeness: number };

/** Enough to tell places apart, little enough to survive an edit nearby. */
export const CONTEXT = 32;

/** A passage of which less is left was rewritten: it is no longer in the text. */
const ENOUGH = 0.7;

/** By how much one place must be better than the next, where the same words stand twice. */
const MARGIN = 0.05;

/** Passages longer than this are found by their ends. */
const LONG = 600;

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The nearest place at or before `at`, or at or after it, that parts no character from what belongs to it. */
function boundary(words: string, at: number, side: "before" | "after"): number {
  if (at <= 0) return 0;
  const character = characters.segment(words).containing(at);
  if (!character || character.index === at) return Math.min(at, words.length);
  return side === "before" ? character.index : character.index + character.segment.length;
}

/** Cuts a passage out of words; the ends are moved outwards to whole characters. */
export function quoteOf(words: string, start: number, end: number): Quote {
  const [from, to] = [boundary(words, start, "before"), boundary(words, end, "after")];
  return {
    exact: words.slice(from, to),
    prefix: words.slice(boundary(words, from - CONTEXT, "after"), from),
    suffix: words.slice(to, boundary(words, to + CONTEXT, "before")),
  };
}

/** The share of a context that stands beside a place, counted from the place outwards. */
function contextShare(near: string, context: string, fromEnd: boolean): number {
  if (!context) return 1;
  let same = 0;
  const at = (text: string, i: number) => (fromEnd ? text.at(-1 - i) : text[i]);
  while (same < context.length && at(near, same) === at(context, same) && at(near, same) !== undefined) same++;
  return same / context.length;
}

const surroundings = (words: string, { start, end }: Pick<Place, "start" | "end">, quote: Quote): number =>
  (contextShare(words.slice(0, start), quote.prefix, true) + contextShare(words.slice(end), quote.suffix, false)) / 2;

function exactPlaces(words: string, exact: string): Place[] {
  const places: Place[] = [];
  for (let at = words.indexOf(exact); at >= 0 && places.length < 200; at = words.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length, likeness: 1 });
  return places;
}

/**
 * The stretch of words that is nearest to the passage in Levenshtein's distance (Sellers 1980): the distance may begin
 * anywhere in the words. O(words × passage).
 */
function nearestStretch(words: string, exact: string): Place | null {
  const size = exact.length;
  let row = Uint32Array.from({ length: size + 1 }, (_, j) => j);
  let starts = new Uint32Array(size + 1);
  let best = { distance: size, start: 0, end: 0 };
  const off = (place: Pick<Place, "start" | "end">) => Math.abs(place.end - place.start - size);
  for (let i = 1; i <= words.length; i++) {
    const next = new Uint32Array(size + 1);
    const nextStarts = new Uint32Array(size + 1);
    nextStarts[0] = i;
    for (let j = 1; j <= size; j++) {
      const across = row[j - 1]! + (words[i - 1] === exact[j - 1] ? 0 : 1);
      const down = row[j]! + 1;
      const along = next[j - 1]! + 1;
      next[j] = Math.min(across, down, along);
      nextStarts[j] = next[j] === across ? starts[j - 1]! : next[j] === down ? starts[j]! : nextStarts[j - 1]!;
    }
    const found = { distance: next[size]!, start: nextStarts[size]!, end: i };
    if (found.distance < best.distance || (found.distance === best.distance && off(found) < off(best))) best = found;
    [row, starts] = [next, nextStarts];
  }
  const likeness = 1 - best.distance / size;
  return likeness >= ENOUGH && best.end > best.start ? { start: best.start, end: best.end, likeness } : null;
}

/** A long passage stands between its first and its last words. */
function betweenEnds(words: string, quote: Quote): Place | null {
  const half = LONG / 2;
  const head = findQuote({ ...quote, exact: quote.exact.slice(0, half), suffix: "" }, words);
  const tail = findQuote({ ...quote, exact: quote.exact.slice(-half), prefix: "" }, words);
  if (!head || !tail || tail.end <= head.start) return null;
  const length = tail.end - head.start;
  const likeness = Math.min(head.likeness, tail.likeness, length / quote.exact.length, quote.exact.length / length);
  return likeness >= ENOUGH ? { start: head.start, end: tail.end, likeness } : null;
}

/**
 * Where the passage stands in other words, or null where it is no longer in the text, or in several places alike.
 * `near` is where it stood before, for words that stand twice.
 */
export function findQuote(quote: Quote, words: string, near?: number): Place | null {
  if (!quote.exact.trim()) return null;
  const places = exactPlaces(words, quote.exact);
  if (places.length === 0) return quote.exact.length > LONG ? betweenEnds(words, quote) : nearestWhole(words, quote);
  if (places.length === 1) return places[0]!;
  const nearness = (place: Place) => {
    if (near === undefined) return 0;
    const off = Math.abs(place.start - near);
    // Nearer than half its own length there is only one place: where nothing before it was touched, it stands as it stood.
    return 0.1 * (1 - Math.min(1, off / Math.max(1, words.length))) + (off < quote.exact.length / 2 ? MARGIN : 0);
  };
  const ranked = places
    .map((place) => ({ place, score: surroundings(words, place, quote) + nearness(place) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = [ranked[0]!, ranked[1]!];
  return first.score - second.score >= MARGIN ? first.place : null;
}

function nearestWhole(words: string, quote: Quote): Place | null {
  const found = nearestStretch(words, quote.exact);
  if (!found) return null;
  const [start, end] = [boundary(words, found.start, "before"), boundary(words, found.end, "after")];
  return wholeWords({ ...found, start, end }, words, quote);
}

/** Of words that stand apart: where a script puts nothing between its words, none of them is made whole. */
const LETTER =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}]/u;

const isLetter = (words: string, at: number): boolean => LETTER.test(words[at] ?? "");

const isWithinWord = (words: string, at: number): boolean => isLetter(words, at - 1) && isLetter(words, at);

/** The nearer end of the word that a place stands in; the place itself where it stands in none. */
function wordEdge(words: string, at: number): number {
  let [from, to] = [at, at];
  while (isWithinWord(words, from)) from--;
  while (isWithinWord(words, to)) to++;
  return at - from <= to - at ? from : to;
}

/** A passage that began and ended with whole words does so in other words too. */
function wholeWords(place: Place, words: string, { prefix, exact, suffix }: Quote): Place {
  const before = prefix + exact;
  let start = isWithinWord(before, prefix.length) ? place.start : wordEdge(words, place.start);
  let end = isWithinWord(exact + suffix, exact.length) ? place.end : wordEdge(words, place.end);
  if (start > place.start && isLetter(exact, 0)) while (start < end && !isLetter(words, start)) start++;
  if (end < place.end) while (end > start && /\s/.test(words[end - 1]!)) end--;
  return end > start ? { ...place, start, end } : place;
}

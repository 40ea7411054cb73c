// The passage that a new thread is about, cut out of the words that were on its writer's screen.
import { findQuote, type Quote, quoteOf } from "@/server/anchoring/quote";
import type { QuotedRow, SpotRow } from "@/server/comments/row";
import type { NewComment } from "@/server/comments/schema";
import { type Heir, heirsOf } from "@/server/comments/spot.store";
import type { Sql } from "@/server/plain";
import { Refusal } from "@/server/refusal";

/** A passage as its writer saw it, and the paragraph that holds it today. `asked`: whether there was to be one. */
export type Aim = { asked: boolean; quote: Quote | null; start: number; paragraphId: string };

/**
 * Where a new thread goes. What it is about may stand in another paragraph by now, if a revision split the one that was
 * on its writer's screen. Refuses nothing: nobody knows yet who asks.
 */
export async function aim(tx: Sql, input: Extract<NewComment, { paragraph: string }>): Promise<Aim> {
  const whole = { quote: null, start: 0, paragraphId: input.paragraph };
  if (!input.passage) return { ...whole, asked: false };
  const { start, end } = input.passage;
  const heirs = await heirsOf(tx, input.paragraph, input.revision);
  const words = heirs[0]?.words;
  if (words === undefined || start >= end || end > words.length) return { ...whole, asked: true };
  const quote = quoteOf(words, start, end);
  // Its beginning was moved, if at all, to the front of the character that it fell into.
  return {
    asked: true,
    quote,
    start: words.lastIndexOf(quote.exact, start),
    paragraphId: holder(heirs, quote) ?? input.paragraph,
  };
}

/** The paragraph in whose words of today the passage stands. */
function holder(heirs: readonly Heir[], quote: Quote): string | null {
  if (heirs.length < 2) return null;
  const found = heirs.map(({ id, today }) => ({ id, likeness: findQuote(quote, today ?? "")?.likeness ?? 0 }));
  const best = found.reduce((one, other) => (other.likeness > one.likeness ? other : one));
  return best.likeness > 0 ? best.id : null;
}

// A thread on the whole paragraph.
const NO_PASSAGE: QuotedRow = { quote: null, quoteStart: null, quoteEnd: null };

/** The passage with its place in the words of today, once it is known where the thread stands. */
export function passageAt(spot: SpotRow, { asked, quote, start }: Aim): QuotedRow {
  if (!asked) return NO_PASSAGE;
  if (spot.kind === "whole")
    throw new Refusal("invalid", "The whole text has no words of its own to select. Write without a selection.");
  if (!quote) throw new Refusal("invalid", "These words are not in the paragraph. Select them again, then post.");
  if (!quote.exact.trim()) throw new Refusal("invalid", "Only spaces are selected. Select some words, then post.");
  const end = start + quote.exact.length;
  const there = stillAt(spot.words, quote, start) ? { start, end } : findQuote(quote, spot.words, start);
  const place = spot.current ? there : null;
  return { quote, quoteStart: place?.start ?? null, quoteEnd: place?.end ?? null };
}

/** Whether the passage and the words on either side of it are where they were, so that its twins need not be weighed. */
const stillAt = (words: string, { exact, prefix, suffix }: Quote, start: number): boolean =>
  words.startsWith(prefix + exact + suffix, start - prefix.length);

// The passage that a new thread is about, cut out of the words that were on its writer's screen.
import { findQuote, quoteOf } from "@/server/anchoring/quote";
import type { SpotRow } from "@/server/comments/row";
import type { NewComment } from "@/server/comments/schema";
import { wordsIn } from "@/server/comments/spot.store";
import type { NewThread } from "@/server/comments/store";
import type { Tx } from "@/server/db";
import { Refusal } from "@/server/refusal";

/** The passage as its writer saw it, and where it stands today. */
export async function passageOf(tx: Tx, spot: SpotRow, input: NewComment): Promise<NewThread["passage"]> {
  if ("parent" in input || !input.passage) return null;
  const { start, end } = input.passage;
  const words = await wordsIn(tx, input.paragraph, input.revision);
  if (words === null || start >= end || end > words.length)
    throw new Refusal("invalid", "These words are not in the paragraph. Select them again, then post.");
  const quote = quoteOf(words, start, end);
  if (!quote.exact.trim()) throw new Refusal("invalid", "Only spaces are selected. Select some words, then post.");
  const place = words === spot.words ? standing(words, quote.exact, start) : findQuote(quote, spot.words, start);
  return { quote, place };
}

/** Where the cut stands: its beginning was moved, if at all, to the front of the character that it fell into. */
function standing(words: string, exact: string, near: number): { start: number; end: number } {
  const start = words.lastIndexOf(exact, near);
  return { start, end: start + exact.length };
}

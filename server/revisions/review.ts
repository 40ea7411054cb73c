// What a person looks through before a revision is published.
import type { Fate } from "@/server/anchoring/align";
import { SURE } from "@/server/anchoring/confidence";
import type { Step } from "@/server/anchoring/lineage";
import { findQuote, type Quote } from "@/server/anchoring/quote";
import { sideOf } from "@/server/revisions/name";
import { type Grounds, type Plan, standing } from "@/server/revisions/plan";
import type { ChangeCounts, ReviewItem } from "@/server/revisions/view";
import { compareWords } from "@/server/revisions/words";

/** The talk on one paragraph of the text as it stands. */
export type Talk = { threads: number; comments: number; passages: { thread: string; quote: Quote }[] };

/** What was decided of one paragraph, and by whom. */
export type Decision = { to: number[]; by: string | null };

/** What the review needs to know beside the plan, by paragraph. */
export type Around = { talk: ReadonlyMap<string, Talk>; decisions: ReadonlyMap<string, Decision> };

/** How many blocks on either side of a place are worth offering for what went there. */
const NEIGHBOURS = 1;

const sameWays = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Whether talk is touched: the words, the place or the company of its paragraph change, or somebody said something else. */
const isTouched = (step: Step, answer: Fate): boolean => step.change !== "same" || !sameWays(step.to, answer.to);

/** Blocks near the place where the paragraph stood: after what its predecessor became. */
function nearby(index: number, steps: Step[], count: number): number[] {
  const before =
    steps
      .slice(0, index)
      .findLast(({ to }) => to.length > 0)
      ?.to.at(-1) ?? -1;
  return [before, before + NEIGHBOURS].filter((at) => at >= 0 && at < count);
}

function itemOf(index: number, { base, draft }: Grounds, plan: Plan, around: Around): ReviewItem | null {
  const [step, answer, block] = [plan.steps[index]!, plan.answers[index]!, base[index]!];
  const talk = around.talk.get(block.paragraphId);
  const given = around.decisions.get(block.paragraphId);
  const at = new Map(draft.map(({ id }, i) => [id, i]));
  const decision = given && standing(given.to, at) ? given : null;
  if (!talk || !(decision || isTouched(step, answer))) return null;
  const id = (place: number) => draft[place]!.id;
  const places = [...new Set([...step.to, ...answer.to, ...step.rivals, ...nearby(index, plan.steps, draft.length)])];
  const words = step.to.map((place) => draft[place]!.words);
  return {
    ...{ paragraph: block.paragraphId, key: block.key, change: step.change, from: sideOf(block.position, block) },
    ...{ threads: talk.threads, comments: talk.comments },
    answer: answer.to.map(id),
    confidence: answer.confidence,
    sure: answer.confidence >= SURE,
    decision,
    offers: places.map((place) => sideOf(id(place), draft[place]!)),
    pieces: words.length > 0 ? compareWords(block.words, inOrder(step, words).join(" ")) : null,
    quotes: talk.passages.map(({ thread, quote }) => ({
      thread,
      exact: quote.exact,
      stands: words.some((one) => findQuote(quote, one) !== null),
    })),
  };
}

/** The words of the pieces as they are read, not as they share. */
const inOrder = ({ to }: Step, words: string[]): string[] =>
  to
    .map((place, i) => ({ place, words: words[i]! }))
    .sort((a, b) => a.place - b.place)
    .map((piece) => piece.words);

/** The paragraphs with talk that the revision touches, in the order of the text as it stands. */
export const itemsOf = (grounds: Grounds, plan: Plan, around: Around): ReviewItem[] =>
  grounds.base.map((_, i) => itemOf(i, grounds, plan, around)).filter((item) => item !== null);

/** How many paragraphs each change befalls. */
export function changesOf({ steps, fresh }: Plan): ChangeCounts {
  const counts: ChangeCounts = {};
  for (const { change } of steps) if (change !== "same") counts[change] = (counts[change] ?? 0) + 1;
  return fresh.length > 0 ? { ...counts, new: fresh.length } : counts;
}

/** Those that a person has to look at before anything is published. */
export const undecided = (items: ReviewItem[]): ReviewItem[] =>
  items.filter(({ sure, decision }) => !sure && !decision);

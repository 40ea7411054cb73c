// What of the talk is shown: all of it, or what waits for somebody. Names, numbers, and which paragraphs are meant. Pure.
import type { Counts, Passage } from "@/components/texts/reading/passages";
import type { Filters } from "@/server/comments/view";

/** The filters, in the order in which they are offered. */
export const SHOWS = ["all", "new", "unanswered", "awaiting", "questions"] as const;

/** One of them. */
export type Show = (typeof SHOWS)[number];

/** What the buttons say, and what stands after a number. */
export const NAMES: Record<Show, string> = {
  all: "All",
  new: "New to you",
  unanswered: "Unanswered",
  awaiting: "Awaiting you",
  questions: "Moderators’ questions",
};

/** The same over one talk, where there is less room. */
export const SHORT: Record<Show, string> = { ...NAMES, new: "New", questions: "Questions" };

/** What is said where nothing is under the filter. */
export const NOTHING: Record<Show, string> = {
  all: "Nobody has written here yet.",
  new: "Nothing is new to you here.",
  unanswered: "Nothing here is unanswered.",
  awaiting: "Nobody here waits for your answer.",
  questions: "No moderator has begun a thread with a question here.",
};

/** The filter that an address names. */
export const showOf = (search: string): Show => {
  const named = new URLSearchParams(search).get("show");
  return SHOWS.find((show) => show === named) ?? "all";
};

/** The counts and the filters as the room knows them; filters come after the words. */
export type Marked = { counts: Counts; filters: Filters | null };

/** How many comments, or threads, of a paragraph are under the filter. */
export function numberOf({ counts, filters }: Marked, show: Show, key: string): number {
  if (show === "all") return counts[key]?.count ?? 0;
  if (show === "new") return counts[key]?.fresh ?? 0;
  return filters?.[show][key]?.length ?? 0;
}

/** Whether those numbers are known yet. */
export const isKnown = ({ filters }: Marked, show: Show): boolean =>
  show === "all" || show === "new" || filters !== null;

/** The same of several paragraphs together. */
export const totalOf = (marked: Marked, show: Show, keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + numberOf(marked, show, key), 0);

/** The paragraphs under a filter; without one, all. */
export const under = (passages: readonly Passage[], marked: Marked, show: Show): readonly Passage[] =>
  show === "all" ? passages : passages.filter(({ key }) => numberOf(marked, show, key) > 0);

/** The nearest paragraph under the filter, before or after one. */
export function beside(
  passages: readonly Passage[],
  marked: Marked,
  show: Show,
  at: number,
  by: 1 | -1,
): Passage | undefined {
  const list = by === 1 ? passages.slice(at + 1) : passages.slice(0, at).toReversed();
  return under(list, marked, show)[0];
}

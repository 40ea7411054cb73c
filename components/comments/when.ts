// Dates in words, in the reader's own time zone. Pure, so that server and browser say the same.
import { DAY, dateSeen, inWords, isSameDay, whenWhole } from "@/server/when";

/** From when and where a date is looked at. */
export type Clock = { now: Date; timeZone: string };

/** "Today, 08:12", "Yesterday, 19:03", "10 March", "10 March 2025". */
export function when(date: Date, { now, timeZone }: Clock): string {
  if (isSameDay(date, now, timeZone)) return `Today, ${inWords("time", date, timeZone)}`;
  const yesterday = new Date(now.getTime() - DAY);
  if (isSameDay(date, yesterday, timeZone)) return `Yesterday, ${inWords("time", date, timeZone)}`;
  return dateSeen(date, now, timeZone);
}

/** The same after other words: "today, 08:12", "10 March". */
export const whenAfter = (date: Date, clock: Clock): string =>
  when(date, clock).replace(/^[TY]/, (one) => one.toLowerCase());

/** The day within a sentence: "today", "yesterday", "on 10 March". */
export function whenShort(date: Date, clock: Clock): string {
  const words = when(date, clock);
  if (words.startsWith("Today")) return "today";
  return words.startsWith("Yesterday") ? "yesterday" : `on ${words}`;
}

/** The exact moment, for those who ask: "Tuesday 10 March 2026, 08:12". */
export const whenExactly = (date: Date, { timeZone }: Clock): string => whenWhole(date, timeZone);

/** The day with its year: "10 March 2026", for paper, which is read in other years. */
export const dateOf = (date: Date, { timeZone }: Clock): string => inWords("wholeDate", date, timeZone);

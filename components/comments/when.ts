// Dates in words, in the reader's own time zone. Pure, so that server and browser say the same.

/** From when and where a date is looked at. */
export type Clock = { now: Date; timeZone: string };

const SHAPES = {
  day: { year: "numeric", month: "2-digit", day: "2-digit" },
  time: { hour: "2-digit", minute: "2-digit" },
  year: { year: "numeric" },
  thisYear: { day: "numeric", month: "long" },
  otherYear: { day: "numeric", month: "long", year: "numeric" },
  exactly: { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Shape = keyof typeof SHAPES;

// Making a formatter costs a hundred times what using it does, and a long talk has hundreds of dates.
const made = new Map<string, Intl.DateTimeFormat>();

function part(date: Date, clock: Clock, shape: Shape): string {
  const name = `${shape} ${clock.timeZone}`;
  const format = made.get(name) ?? new Intl.DateTimeFormat("en-GB", { timeZone: clock.timeZone, ...SHAPES[shape] });
  made.set(name, format);
  return format.format(date);
}

const day = (date: Date, clock: Clock) => part(date, clock, "day");

const DAY = 86_400_000;

/** "Today, 08:12", "Yesterday, 19:03", "10 March", "10 March 2025". */
export function when(date: Date, clock: Clock): string {
  if (day(date, clock) === day(clock.now, clock)) return `Today, ${part(date, clock, "time")}`;
  const yesterday = new Date(clock.now.getTime() - DAY);
  if (day(date, clock) === day(yesterday, clock)) return `Yesterday, ${part(date, clock, "time")}`;
  const sameYear = part(date, clock, "year") === part(clock.now, clock, "year");
  return part(date, clock, sameYear ? "thisYear" : "otherYear");
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
export const whenExactly = (date: Date, clock: Clock): string => part(date, clock, "exactly");

/** The day with its year: "10 March 2026", for paper, which is read in other years. */
export const dateOf = (date: Date, clock: Clock): string => part(date, clock, "otherYear");

// Dates in words, in the reader's own time zone. Pure, so that server and browser say the same.

/** From when and where a date is looked at. */
export type Clock = { now: Date; timeZone: string };

const part = (date: Date, clock: Clock, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: clock.timeZone, ...options }).format(date);

const day = (date: Date, clock: Clock) => part(date, clock, { year: "numeric", month: "2-digit", day: "2-digit" });

const DAY = 86_400_000;

/** "Today, 08:12", "Yesterday, 19:03", "10 March", "10 March 2025". */
export function when(date: Date, clock: Clock): string {
  const time = part(date, clock, { hour: "2-digit", minute: "2-digit" });
  if (day(date, clock) === day(clock.now, clock)) return `Today, ${time}`;
  if (day(date, clock) === day(new Date(clock.now.getTime() - DAY), clock)) return `Yesterday, ${time}`;
  const sameYear = part(date, clock, { year: "numeric" }) === part(clock.now, clock, { year: "numeric" });
  return part(date, clock, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** The same within a sentence: "today", "yesterday", "on 10 March". */
export function whenShort(date: Date, clock: Clock): string {
  const words = when(date, clock);
  if (words.startsWith("Today")) return "today";
  return words.startsWith("Yesterday") ? "yesterday" : `on ${words}`;
}

/** The exact moment, for those who ask: "Tuesday 10 March 2026, 08:12". */
export const whenExactly = (date: Date, clock: Clock): string =>
  part(date, clock, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });

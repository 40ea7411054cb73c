// How long an hour and a day are, and moments as a clock in somebody's own time zone shows them, in words and reckoned. Pure.

/** An hour in milliseconds. */
export const HOUR = 3_600_000;
/** A day in milliseconds, where no clock is set. */
export const DAY = 24 * HOUR;

const SHAPES = {
  time: { hour: "2-digit", minute: "2-digit" },
  weekday: { weekday: "long" },
  date: { day: "numeric", month: "long" },
  wholeDate: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
  /** To tell one day from another. */
  figures: { year: "numeric", month: "2-digit", day: "2-digit" },
  /** To reckon with, by its parts. */
  wall: {
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** What of a moment is said. */
export type Shape = keyof typeof SHAPES;

// Making a formatter costs a hundred times what using it does, and a long talk has hundreds of dates.
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(shape: Shape, timeZone: string): Intl.DateTimeFormat {
  const name = `${shape} ${timeZone}`;
  const format = made.get(name) ?? new Intl.DateTimeFormat("en-GB", { timeZone, ...SHAPES[shape] });
  made.set(name, format);
  return format;
}

/** One piece of a moment: "08:12", "Tuesday", "10 March". */
export const inWords = (shape: Shape, at: Date, timeZone: string): string => formatOf(shape, timeZone).format(at);

/** Whether both are of one day there. */
export const isSameDay = (one: Date, other: Date, timeZone: string): boolean =>
  inWords("figures", one, timeZone) === inWords("figures", other, timeZone);

/** "10 March", with the year where it is not this one. */
export function dateSeen(at: Date, now: Date, timeZone: string): string {
  const isThisYear = inWords("year", at, timeZone) === inWords("year", now, timeZone);
  return inWords(isThisYear ? "date" : "wholeDate", at, timeZone);
}

/** "Tuesday 10 March". */
export const weekdayDate = (at: Date, timeZone: string): string =>
  `${inWords("weekday", at, timeZone)} ${inWords("date", at, timeZone)}`;

/** "Tuesday 10 March, 08:12": what is near, and still to come. */
export const whenNear = (at: Date, timeZone: string): string =>
  `${weekdayDate(at, timeZone)}, ${inWords("time", at, timeZone)}`;

/** "Tuesday 10 March 2026, 08:12". In words and whole, for what is kept and read at some other time. */
export const whenWhole = (at: Date, timeZone: string): string =>
  `${inWords("weekday", at, timeZone)} ${inWords("wholeDate", at, timeZone)}, ${inWords("time", at, timeZone)}`;

/** "today, 08:12", "yesterday, 19:03", "10 March, 08:12", the year only where it is another one: on a page, read now. */
export function sayWhen(at: Date, now: Date, timeZone: string): string {
  const time = inWords("time", at, timeZone);
  if (isSameDay(at, now, timeZone)) return `today, ${time}`;
  if (isSameDay(at, new Date(now.getTime() - DAY), timeZone)) return `yesterday, ${time}`;
  return `${dateSeen(at, now, timeZone)}, ${time}`;
}

/** "12 March 2026 at 08:12": in a letter, read later and kept. */
export const sayDate = (at: Date, timeZone: string): string =>
  `${inWords("wholeDate", at, timeZone)} at ${inWords("time", at, timeZone)}`;

/** What the clock on the wall shows at a moment, reckoned as if it were UTC; both in milliseconds. */
export function wallAt(at: number, timeZone: string): number {
  const said = Object.fromEntries(
    formatOf("wall", timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = said;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

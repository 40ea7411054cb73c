// Days as a reader means them: from midnight to midnight in their time zone.
import { DAY } from "@/server/when";

const offsetAt = (at: number, timeZone: string): number => {
  const shape = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", second: "2-digit", ...shape });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
};

/** The moment at which "2026-03-10" begins there, or the day after it; null for what is no day. */
export function beginningOf(day: string, timeZone: string, daysLater = 0): Date | null {
  const midnight = /^[12]\d{3}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) + daysLater * DAY : Number.NaN;
  if (Number.isNaN(midnight)) return null;
  // Twice, because the clocks may be set on that day.
  const guess = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(guess, timeZone));
}

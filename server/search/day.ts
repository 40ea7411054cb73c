// Days as a reader means them: from midnight to midnight in their time zone.
import { DAY, wallAt } from "@/server/when";

const offsetAt = (at: number, timeZone: string): number => wallAt(at, timeZone) - at;

/** The moment at which "2026-03-10" begins there, or the day after it; null for what is no day. */
export function beginningOf(day: string, timeZone: string, daysLater = 0): Date | null {
  const midnight = /^[12]\d{3}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) + daysLater * DAY : Number.NaN;
  if (Number.isNaN(midnight)) return null;
  // Twice, because the clocks may be set on that day.
  const guess = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(guess, timeZone));
}

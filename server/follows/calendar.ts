// When a digest is due: an hour of a local day, in an IANA zone, whatever its clocks do. Pure.
import type { DigestCadence } from "@/server/follows/schema";
import { DAY, HOUR, wallAt } from "@/server/when";

/**
 * When digests of a cadence come. `weekday` counts for the weekly one: 1 is Monday. `weekdays`: of what comes daily,
 * nothing on Saturdays and Sundays.
 */
export type Times = { cadence: DigestCadence; hour: number; weekday: number; timeZone: string; weekdays?: boolean };

/** One digest: its local date, and the moment from which it is due. */
export type Run = { date: string; at: Date };

const isoOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** The local date of a moment: "2026-11-26". */
export const dateAt = (at: Date, timeZone: string): string => isoOf(wallAt(at.getTime(), timeZone));

const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const plusDays = (date: string, days: number): string => isoOf(midnight(date) + days * DAY);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => new Date(midnight(date)).getUTCDay() || 7;

/**
 * The moment at which the clock shows this hour on this date. An hour that the clock shows twice is meant the first
 * time; one that it leaves out is as much later as it leaves out. Null where the zone leaves out the date itself.
 */
export function momentOf(date: string, hour: number, timeZone: string): Date | null {
  const wall = midnight(date) + hour * HOUR;
  // The zone is ahead or behind by as much as it is a day before and a day after, or by one of the two.
  const offsets = [wall - DAY, wall + DAY].map((near) => wallAt(near, timeZone) - near);
  const shown = offsets.map((offset) => wall - offset).filter((at) => wallAt(at, timeZone) === wall);
  const at = shown.length ? Math.min(...shown) : wall - (offsets[0] ?? 0);
  return isoOf(wallAt(at, timeZone)) === date ? new Date(at) : null;
}

/** The first digest after a moment whose date comes after `done`, the date of the last one. */
export function nextRun(times: Times, after: Date, done: string | null): Run {
  const { cadence, hour, weekday, timeZone, weekdays = false } = times;
  let date = plusDays(dateAt(after, timeZone), -1);
  if (done !== null && date < done) date = done;
  for (;;) {
    date = plusDays(date, 1);
    if (date === done || (cadence === "weekly" && weekdayOf(date) !== weekday)) continue;
    if (weekdays && weekdayOf(date) > 5) continue;
    const at = momentOf(date, hour, timeZone);
    if (at && at > after) return { date, at };
  }
}

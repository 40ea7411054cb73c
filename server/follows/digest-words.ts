// How a digest counts, and how it names days and hours. Pure.
import type { DigestCadence } from "@/server/follows/schema";
import { DAY, inWords, weekdayDate } from "@/server/when";

const FEW = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
/** "Four"; from thirteen on in figures. */
export const figure = (n: number): string => FEW[n] ?? String(n);
const small = (n: number): string => figure(n).toLowerCase();
/** "four paragraphs", "one paragraph". */
export const counted = (n: number, one: string, more = `${one}s`): string => `${small(n)} ${n === 1 ? one : more}`;
/** With a capital letter. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "Friday 14 March". */
export const dayWords = (date: string): string => weekdayDate(new Date(`${date}T00:00:00Z`), "UTC");

/** "Tuesday, 08:12"; what is older than a week says its date. */
export function whenIn(at: Date, date: string, timeZone: string): string {
  const isFresh = Date.parse(`${date}T00:00:00Z`) - at.getTime() < 6 * DAY;
  return `${inWords(isFresh ? "weekday" : "date", at, timeZone)}, ${inWords("time", at, timeZone)}`;
}

const two = (n: number): string => String(n).padStart(2, "0");

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "Once a day at 07:00", "Every Saturday at 07:00". */
export const rhythm = (cadence: DigestCadence, hour: number, weekday: number): string =>
  `${cadence === "daily" ? "Once a day" : `Every ${WEEKDAYS[weekday - 1]}`} at ${two(hour)}:00`;

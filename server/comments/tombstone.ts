// The sentence that stands where a comment stood.
import type { Standing } from "@/prisma/client/enums";

/** A removal as the moderation log tells it. */
export type Removal = { by: string | null; because: string | null; at: Date | null };

/** "12 March", with the year where it is not this one, in the reader's time zone. */
export function dayOf(date: Date, now: Date, timeZone: string): string {
  const year = (d: Date) => new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone }).format(d);
  const other = year(date) !== year(now) ? ({ year: "numeric" } as const) : {};
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", ...other, timeZone }).format(date);
}

/** The sentence, or null where the comment itself is shown. */
export function tombstone(standing: Standing, removal: Removal, now: Date, timeZone: string): string | null {
  if (standing === "withdrawn") return "Withdrawn by its author.";
  if (standing !== "removed") return null;
  const by = removal.by ?? "a moderator";
  const on = removal.at ? ` on ${dayOf(removal.at, now, timeZone)}` : "";
  if (!removal.because) return `Removed by ${by}${on}.`;
  const because = removal.because.trim();
  return `Removed by ${by}${on}: ${because}${/[.!?…]$/.test(because) ? "" : "."}`;
}

/** What to call a comment in "in reply to …" when its author is not shown. */
export const nameless = (standing: Standing): string => `a ${standing} comment`;

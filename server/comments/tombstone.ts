// The sentence that stands where a comment stood.
import type { Standing } from "@/prisma/client/enums";
import { dateSeen } from "@/server/when";

/** A removal as the moderation log tells it. */
export type Removal = { by: string | null; because: string | null; at: Date | null };

/** The sentence, or null where the comment itself is shown. */
export function tombstone(standing: Standing, removal: Removal, now: Date, timeZone: string): string | null {
  if (standing === "withdrawn") return "Withdrawn by its author.";
  if (standing !== "removed") return null;
  const by = removal.by ?? "a moderator";
  const on = removal.at ? ` on ${dateSeen(removal.at, now, timeZone)}` : "";
  if (!removal.because) return `Removed by ${by}${on}.`;
  const because = removal.because.trim();
  return `Removed by ${by}${on}: ${because}${/[.!?…]$/.test(because) ? "" : "."}`;
}

/** What to call a comment in "in reply to …" when its author is not shown. */
export const nameless = (standing: Standing): string => `a ${standing} comment`;

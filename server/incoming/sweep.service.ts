// Forgets by night what mail has left behind: letters that went or never will, what was told by them and what was said of them,
// mails that came in, and addresses of which nothing bad is known any more.
import { db } from "@/server/db";
import { forgottenBefore } from "@/server/follows/kept";
import { forgetNotices } from "@/server/follows/notice.store";
import { forgetInbound, forgetLetters } from "@/server/incoming/sweep.store";
import { forgetBounces } from "@/server/mail/bounce.store";
import { FORGOTTEN_DAYS } from "@/server/mail/reach";
import { forgetReach } from "@/server/mail/reach.store";
import { DAY } from "@/server/when";

/** The bytes of a mail that came in are needed no more once it is settled; so long it can be found out what went wrong. */
export const INBOUND_KEPT_DAYS = 90;

/** Rows of a statement: some megabytes of letters, so that none holds up what happens now. */
export const PORTION = 500;

/** The hours of the night, in UTC, in which the worker forgets: from the first, until the second. */
export const NIGHT = { from: 1, until: 5 };

/** The last night in which nothing was left to forget. */
let rested = "";

/** Called at every turn of the worker; removes a portion of each kind a turn, by night, until nothing is left. */
export async function sweepMail(now: Date): Promise<void> {
  const night = now.toISOString().slice(0, 10);
  if (now.getUTCHours() < NIGHT.from || now.getUTCHours() >= NIGHT.until || rested === night) return;
  if ((await sweepPortion(now)) < PORTION) rested = night;
}

/** A portion of each kind; the most that was removed of one. */
export async function sweepPortion(now: Date): Promise<number> {
  const before = forgottenBefore(now);
  // As long as a letter can come back, it is known which ones its person has already answered for.
  const ages = { counted: new Date(now.getTime() - FORGOTTEN_DAYS * DAY), lifted: before, now };
  return Math.max(
    await forgetLetters(db, before, PORTION),
    await forgetNotices(db, before, PORTION),
    await forgetInbound(db, new Date(now.getTime() - INBOUND_KEPT_DAYS * DAY), PORTION),
    await forgetBounces(db, before, PORTION),
    await forgetReach(db, ages, PORTION),
  );
}

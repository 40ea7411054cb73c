// Forgets what happened so long ago that nobody catches up with it event by event.
import { db } from "@/server/db";
import { forgetBefore } from "@/server/live/event.store";
import { DAY, HOUR } from "@/server/when";

/** How long events are kept, in milliseconds: whoever was away for longer is given the state anew. */
export const KEPT = 2 * DAY;

/** How often it is looked for them, in milliseconds. */
const EVERY = HOUR;

/** How many are forgotten in one statement, so that none holds up what happens now. */
const PORTION = 2_000;

let last = 0;

/** Called at every turn of the worker; does something about once an hour. */
export async function sweepEvents(now: Date): Promise<void> {
  if (Math.abs(now.getTime() - last) < EVERY) return;
  last = now.getTime();
  while ((await forgetBefore(db, new Date(now.getTime() - KEPT), PORTION)) === PORTION);
}

// What was said of a mail after it was taken: reports are read, and each is written down once.
import { db, type Tx } from "@/server/db";
import { log } from "@/server/log";
import { type Bounced, bounceIn } from "@/server/mail/bounce";
import { findReport, noteBounce, takeOut } from "@/server/mail/bounce.store";
import { afterBounce } from "@/server/mail/reach";
import { findCameBack, holdReach, keepReach, uncount } from "@/server/mail/reach.store";
import { readReport } from "@/server/mail/report";

/** Reads a report that came in. Twice, or by two workers at once, is harmless. */
export async function takeReport(id: string): Promise<void> {
  const waiting = await findReport(db, id);
  if (!waiting) return;
  const { deliveryId, rcptTo, raw, receivedAt } = waiting;
  const report = await readReport(raw).catch((error) => {
    log.info({ err: error, delivery: deliveryId }, "a report could not be read");
    return null;
  });
  const bounced = report && bounceIn(report, rcptTo);
  await db.$transaction(async (tx) => {
    if ((await takeOut(tx, id)) && bounced) await countBounce(tx, { id: deliveryId, rcptTo }, bounced, receivedAt);
  });
  log.info({ delivery: deliveryId, kind: bounced?.kind ?? "nothing" }, "a report was read");
}

/**
 * Writes down what was said of a mail, and counts it against its address: once, however often it is said. What is known
 * of the address is held first, by everybody who counts, so that nobody waits for the other in a circle.
 */
export async function countBounce(
  tx: Tx,
  { id, rcptTo }: { id: string; rcptTo: string },
  bounced: Bounced,
  at: Date,
): Promise<void> {
  const reach = await holdReach(tx, rcptTo);
  if (!(await noteBounce(tx, id, bounced, at))) return;
  await keepReach(tx, rcptTo, afterBounce(reach, bounced.kind, await findCameBack(tx, id), at));
  await uncount(tx, id);
}

// The last look at a portion, right before it goes: what may not be sent any more is taken back, and sent another day.
import { db } from "@/server/db";
import { findDelivery, SUPPRESSED } from "@/server/follows/revised.store";
import { isStopped } from "@/server/mail/reach.store";
import { findPlan, takeBack } from "@/server/portions/plan.store";
import { mayMail } from "@/server/portions/telling.service";

const KEY = /^portion:([0-9a-f-]{36}):([0-9a-f-]{36}):/;

const TAKEN_BACK = "taken back: it may not be sent any more";

/** Whether this portion may go: mail reaches its reader, who may still read the text, and has neither stopped nor paused. */
export async function mayTellPortion({ id, rcptTo }: { id: string; rcptTo: string }): Promise<boolean> {
  const [, userId, textId] = KEY.exec((await findDelivery(db, id))?.dedupKey ?? "") ?? [];
  if (!userId || !textId) return true;
  const plan = await findPlan(db, userId, textId);
  if (plan && !plan.stoppedAt && !plan.pausedAt && (await mayMail(db, plan, rcptTo))) return true;
  await takeBack(db, id, { userId, textId }, (await isStopped(db, rcptTo, "portion")) ? SUPPRESSED : TAKEN_BACK);
  return false;
}

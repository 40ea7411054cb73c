// The last look at a portion, right before it goes: what may not be sent any more is taken back, and sent another day.
import { db } from "@/server/db";
import { findDelivery } from "@/server/follows/revised.store";
import { findPlan, takeBack } from "@/server/portions/plan.store";
import { mayRead } from "@/server/portions/telling.service";

const KEY = /^portion:([0-9a-f-]{36}):([0-9a-f-]{36}):/;

/** Whether this portion may go: its reader may still read the text, and has neither stopped nor paused. */
export async function mayTellPortion(delivery: string): Promise<boolean> {
  const [, userId, textId] = KEY.exec((await findDelivery(db, delivery))?.dedupKey ?? "") ?? [];
  if (!userId || !textId) return true;
  const plan = await findPlan(db, userId, textId);
  if (plan && !plan.stoppedAt && !plan.pausedAt && (await mayRead(db, plan))) return true;
  await takeBack(db, delivery, { userId, textId });
  return false;
}

// The last look at a digest, right before it goes. What may not be told any more takes it back; the worker makes it anew.
import { db } from "@/server/db";
import { landedTold, plansOf } from "@/server/follows/digest.store";
import { landedKey, weekAround } from "@/server/follows/digest-compose.service";
import { toldBy } from "@/server/follows/due.store";
import { wishesOf } from "@/server/follows/follow.store";
import { skipEach, takeBack } from "@/server/follows/notice.store";
import { findDelivery } from "@/server/follows/revised.store";
import type { DueRow } from "@/server/follows/rows";
import { digestCadence } from "@/server/follows/schema";
import { lookAt, type Skipped } from "@/server/follows/sorting";
import { landedIn } from "@/server/follows/week.store";

/** Whether this digest may go as it was composed. */
export async function mayTellDigest(id: string, now: Date): Promise<boolean> {
  const told = await toldBy(db, id);
  const [first] = told;
  if (!first) return true;
  const own = await wishesOf(db, first.userId, [...new Set(told.map(({ groupId }) => groupId))]);
  const skipped = told.flatMap((row): Skipped[] => {
    const heard = lookAt(row, own);
    return typeof heard === "string" ? [{ id: row.id, because: heard }] : [];
  });
  if (skipped.length === 0 && (await stillSo(id, told, first.userId))) return true;
  await db.$transaction(async (tx) => {
    if ((await takeBack(tx, { delivery: id }, now)) > 0) await skipEach(tx, skipped);
  });
  return false;
}

/** Its reader has not stopped such digests, and threads landed where it says. */
async function stillSo(id: string, told: readonly DueRow[], userId: string): Promise<boolean> {
  const delivery = await findDelivery(db, id);
  const cadence = digestCadence.safeParse(delivery?.dedupKey.split(":")[2]).data;
  if (!delivery || !cadence) return true;
  if ((await plansOf(db, userId)).some((plan) => plan.cadence === cadence && plan.stoppedAt)) return false;
  if (cadence === "daily") return true;
  const week = weekAround(
    userId,
    told.map((row) => ({ row })),
    delivery.createdAt,
  );
  return landedKey(await landedIn(db, week)) === (await landedTold(db, userId, cadence));
}

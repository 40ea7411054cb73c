// Mail that came in for one group, as its owner looks at it: when, and how much of it waits.
import type { Tx } from "@/server/db";

/** When the last one came, and how many wait for their members. */
export async function inboxOf(tx: Tx, groupId: string): Promise<{ lastIn: Date | null; held: number }> {
  const [last, held] = await Promise.all([
    tx.inboundMail.aggregate({ where: { groupId }, _max: { receivedAt: true } }),
    tx.inboundMail.count({ where: { groupId, state: "held" } }),
  ]);
  return { lastIn: last._max.receivedAt, held };
}

// The outbox as an owner looks at it: what waits, what went, what could not be delivered. Never what a mail says.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { due } from "@/server/mail/outbox.store";

/** Failures that are shown; the number of all is told beside them. */
export const FAILURES_SHOWN = 20;

/** A mail that could not be delivered. */
export type FailedRow = { id: string; kind: string; rcptTo: string; lastError: string | null; createdAt: Date };

/** The mails of one group. */
export async function outboxOf(tx: Tx, groupId: string, since: Date) {
  const failed = { groupId, state: "failed", createdAt: { gt: since } } as const;
  const [waiting, last, failures, failures7] = await Promise.all([
    tx.delivery.count({ where: { groupId, state: { in: ["queued", "sending"] } } }),
    tx.delivery.aggregate({ where: { groupId, state: "sent" }, _max: { sentAt: true } }),
    tx.delivery.count({ where: failed }),
    tx.delivery.findMany({
      where: failed,
      select: { id: true, kind: true, rcptTo: true, lastError: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: FAILURES_SHOWN,
    }),
  ]);
  return { waiting, lastOut: last._max.sentAt, failures, failed: failures7 satisfies FailedRow[] };
}

/** Since when the oldest mail of this installation could have gone, or null. */
export async function oldestDue(tx: Tx, now: Date): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>(
    Prisma.sql`SELECT min("nextAt") AS "at" FROM "Delivery" WHERE ${due(now)}`,
  );
  return row?.at ?? null;
}

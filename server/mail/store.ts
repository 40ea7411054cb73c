// The outbox: deliveries as rows.
import type { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

/** The delivery that was posted under this key, if any. */
export async function findPosted(tx: Tx, dedupKey: string): Promise<string | null> {
  const row = await tx.delivery.findUnique({ where: { dedupKey }, select: { id: true } });
  return row?.id ?? null;
}

/** Puts a delivery into the outbox unless one with its key is there; tells whether it did. */
export async function insertDelivery(tx: Tx, data: Prisma.DeliveryCreateManyInput): Promise<boolean> {
  const { count } = await tx.delivery.createMany({ data: [data], skipDuplicates: true });
  return count === 1;
}

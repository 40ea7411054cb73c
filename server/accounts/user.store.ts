// People as rows.
import type { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

const self = { id: true, email: true, name: true, timeZone: true, singleKeys: true } satisfies Prisma.UserSelect;

/** The person of a verified address, made where they are new; two at once make one. */
export async function verifyUser(tx: Tx, email: string, now: Date) {
  const user = await tx.user.upsert({ where: { email }, update: {}, create: { email, emailVerified: now } });
  return { id: user.id, email: user.email, emailVerified: user.emailVerified };
}

/** A person as they see themselves. */
export const findSelf = (tx: Tx, id: string) => tx.user.findUniqueOrThrow({ where: { id }, select: self });

/** Another name, another zone, keys that act or rest. */
export const changeSelf = (tx: Tx, id: string, change: { name?: string; timeZone?: string; singleKeys?: boolean }) =>
  tx.user.update({ where: { id }, data: change, select: self });

// Wakes the worker the moment a transaction that left work for it has committed.
import type { Sql } from "@/server/plain";

/** The channel on which the worker listens. */
export const WAKE_CHANNEL = "postil_work";

/** Tells the worker that there is work; PostgreSQL delivers it at commit, and not at all after a rollback. */
export async function wake(tx: Sql): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${WAKE_CHANNEL}, '')`;
}

// Moves a single thread.
import { Prisma } from "@/prisma/client/client";
import type { Quote } from "@/server/anchoring/quote";
import type { Tx } from "@/server/db";

/** A thread that is about to be moved. */
export type HeldThread = { groupId: string; textId: string; paragraphId: string; quote: Quote | null };

/** The thread, held until the transaction ends, or null. */
export async function holdThread(tx: Tx, id: string): Promise<HeldThread | null> {
  const rows = await tx.$queryRaw<HeldThread[]>(Prisma.sql`
    SELECT "groupId", "textId", "paragraphId", "quote" FROM "Thread" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`);
  return rows[0] ?? null;
}

/** Where a thread is put, by whom, and where its passage stands there. */
export type Putting = { id: string; paragraph: string; start: number | null; end: number | null; by: string; at: Date };

/** Puts the thread on a paragraph. */
export async function putThread(tx: Tx, { id, paragraph, start, end, by, at }: Putting): Promise<void> {
  const data = { paragraphId: paragraph, quoteStart: start, quoteEnd: end, placedById: by, placedAt: at };
  await tx.thread.update({ where: { id }, data });
}

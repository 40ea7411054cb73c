// What the local mailbox has caught.
import type { Tx } from "@/server/db";

/** How many mails the list shows; older ones are still there by their address for a while. */
export const MAILBOX_LIST = 100;

/** How many mails are kept: weeks of trying things out; the oldest make room. */
export const MAILBOX_KEPT = 1_000;

/** Keeps a mail as it came over the wire. */
export async function keepCaught(tx: Tx, mailFrom: string, rcptTo: string[], raw: Buffer): Promise<void> {
  await tx.caughtMail.create({ data: { mailFrom, rcptTo, raw: new Uint8Array(raw) } });
  await tx.$executeRaw`
    DELETE FROM "CaughtMail" WHERE "id" IN
      (SELECT "id" FROM "CaughtMail" ORDER BY "receivedAt" DESC, "id" DESC OFFSET ${MAILBOX_KEPT})`;
}

/** The newest mails first, for one recipient where one is given. */
export const listCaught = (tx: Tx, to: string | undefined) =>
  tx.caughtMail.findMany({
    where: to ? { rcptTo: { has: to } } : {},
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: MAILBOX_LIST,
  });

/** One mail, or null. */
export const findCaught = (tx: Tx, id: string) => tx.caughtMail.findUnique({ where: { id } });

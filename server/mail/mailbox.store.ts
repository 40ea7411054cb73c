// What the local mailbox has caught.
import type { Tx } from "@/server/db";

/** How many mails the list shows; older ones are still there by their address. */
export const MAILBOX_LIST = 100;

/** Keeps a mail as it came over the wire. */
export async function keepCaught(tx: Tx, mailFrom: string, rcptTo: string[], raw: Buffer): Promise<void> {
  await tx.caughtMail.create({ data: { mailFrom, rcptTo, raw: new Uint8Array(raw) } });
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

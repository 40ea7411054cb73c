// Mail at the door: whom an address belongs to, and the mail as a row, committed before anybody says that it was taken.
import { hashToken } from "@/server/accounts/token.service";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { findReply } from "@/server/follows/reply.store";
import { tokenIn } from "@/server/follows/reply-address";
import { keepMail } from "@/server/incoming/store";
import { enqueue } from "@/server/jobs/queue";
import type { Brought, Receiver } from "@/server/mail/receiver";

/** Whose answers come to this address, and to which thing of their mail; null where nobody is behind it. */
async function behind(address: string, host: string) {
  const said = tokenIn(address, host);
  const reply = said && (await findReply(db, hashToken(said.token), said.spot));
  return reply && { ...reply, spot: said.spot };
}

/** Keeps a mail once for each reply address that it is for, and leaves the worker to read it. */
async function keep({ rcptTo, ...brought }: Brought, raw: Buffer, host: string): Promise<void> {
  const found = await Promise.all(rcptTo.map((address) => behind(address, host)));
  const replies = new Map(found.flatMap((reply) => (reply ? [[`${reply.id} ${reply.spot}`, reply] as const] : [])));
  await db.$transaction(async (tx) => {
    for (const { id: replyId, ...whose } of replies.values()) {
      const mail = { replyId, ...whose, ...brought, raw: new Uint8Array(raw), receivedAt: new Date() };
      await enqueue(tx, { kind: "mail.arrived", mailId: await keepMail(tx, mail) });
    }
  });
}

/** Who takes answers in on this installation; undefined where none are. */
export function receiver(host: string | undefined = env.REPLY_HOST): Receiver | undefined {
  if (!host) return undefined;
  return {
    host,
    knows: async (address) => (await behind(address, host)) !== null,
    keep: (brought, raw) => keep(brought, raw, host),
  };
}

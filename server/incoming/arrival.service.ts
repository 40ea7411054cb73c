// Mail at the door: whom an address belongs to, and the mail as a row, committed before anybody says that it was taken.
import { hashToken } from "@/server/accounts/token.service";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { findReply } from "@/server/follows/reply.store";
import { tokenIn } from "@/server/follows/reply-address";
import { keepMail } from "@/server/incoming/store";
import { enqueue } from "@/server/jobs/queue";
import { findReturned, keepReport } from "@/server/mail/bounce.store";
import { bounceTokenIn, isAbuse, tokensWithin } from "@/server/mail/bounce-address";
import type { Brought, Receiver } from "@/server/mail/receiver";
import { REPORT_SIZE } from "@/server/mail/report";

/** The hosts of the addresses for answers, and of those that mails come back to; null where there is none. */
export type Hosts = { reply: string | null; bounce: string | null };

/** Whose answers come to this address, and to which thing of their mail; null where nobody is behind it. */
async function answered(address: string, { reply: host }: Hosts) {
  const said = host && tokenIn(address, host);
  const reply = said ? await findReply(db, hashToken(said.token), said.spot) : null;
  return said && reply ? { ...reply, spot: said.spot } : null;
}

/** The mail that came back to this address, or null. */
async function returned(address: string, { bounce }: Hosts): Promise<string | null> {
  const token = bounce && bounceTokenIn(address, bounce);
  return token ? ((await findReturned(db, hashToken(token)))?.id ?? null) : null;
}

const forAbuse = (address: string, { bounce }: Hosts): boolean => bounce !== null && isAbuse(address, bounce);

const there = <T>(all: (T | null)[]): T[] => all.filter((one) => one !== null);

/** The mails that this is a report of: by the address that it came to, or, for the abuse address, by what it returns. */
async function reported(rcptTo: readonly string[], report: Uint8Array, hosts: Hosts): Promise<Set<string>> {
  const found = there(await Promise.all(rcptTo.map((address) => returned(address, hosts))));
  if (!hosts.bounce || !rcptTo.some((address) => forAbuse(address, hosts))) return new Set(found);
  const tokens = tokensWithin(Buffer.from(report).toString("latin1"), hosts.bounce);
  const within = await Promise.all(tokens.map((token) => findReturned(db, hashToken(token))));
  return new Set([...found, ...there(within).map(({ id }) => id)]);
}

/**
 * Keeps a mail once for each reply address that it is for, and a report once for each mail that it is about, and leaves
 * the worker to read them. What came to a return path is never posted, whatever it says.
 */
async function keep({ rcptTo, ...brought }: Brought, raw: Buffer, hosts: Hosts): Promise<void> {
  const found = there(await Promise.all(rcptTo.map((address) => answered(address, hosts))));
  const replies = new Map(found.map((reply) => [`${reply.id} ${reply.spot}`, reply] as const));
  const report = raw.subarray(0, REPORT_SIZE);
  const deliveries = await reported(rcptTo, report, hosts);
  const receivedAt = new Date();
  await db.$transaction(async (tx) => {
    for (const { id: replyId, ...whose } of replies.values()) {
      const mail = { replyId, ...whose, ...brought, raw: new Uint8Array(raw), receivedAt };
      await enqueue(tx, { kind: "mail.arrived", mailId: await keepMail(tx, mail) });
    }
    for (const deliveryId of deliveries)
      await enqueue(tx, { kind: "bounce.arrived", bounceId: await keepReport(tx, deliveryId, report, receivedAt) });
  });
}

async function knows(address: string, hosts: Hosts): Promise<boolean> {
  if (forAbuse(address, hosts)) return true;
  return (await answered(address, hosts)) !== null || (await returned(address, hosts)) !== null;
}

/** Who takes answers and reports in on this installation; undefined where none are. */
export function receiver(
  hosts: Hosts = { reply: env.REPLY_HOST ?? null, bounce: env.BOUNCE_HOST ?? null },
): Receiver | undefined {
  const [first, ...more] = new Set(there([hosts.reply, hosts.bounce]));
  if (!first) return undefined;
  return {
    hosts: [first, ...more],
    knows: (address) => knows(address, hosts),
    keep: (brought, raw) => keep(brought, raw, hosts),
  };
}

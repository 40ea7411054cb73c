// What the local mailbox shows. On an installation without one it answers as if it were not there.
import { simpleParser } from "mailparser";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { answerBytes } from "@/server/mail/answer";
import { findCaught, listCaught } from "@/server/mail/mailbox.store";
import { headOf, outward } from "@/server/mail/opened";
import { isFor, type Receiver } from "@/server/mail/receiver";
import type { MailboxAnswer } from "@/server/mail/schema";
import { missing, Refusal } from "@/server/refusal";

/** A mail in the list. */
export type CaughtLine = { id: string; to: string; from: string; subject: string; receivedAt: Date };

/** A mail opened: what a mail client would show, and what it would hide. */
export type CaughtView = CaughtLine & {
  html: string | null;
  text: string;
  headers: string;
  source: string;
  /** Whether an answer to it is read. */
  answerable: boolean;
  /** The addresses in it, each with the subject that a mail to it would have. */
  ways: { to: string; about: string }[];
};

type Row = { id: string; rcptTo: string[]; raw: Uint8Array; receivedAt: Date };

const NAMELESS = "(no subject)";

async function lineOf(row: Row, bytes: Buffer) {
  const { from, subject, html, text, replyTo, messageId } = await simpleParser(bytes);
  return {
    id: row.id,
    to: row.rcptTo.join(", "),
    from: from?.value[0]?.name || from?.text || "",
    address: from?.value[0]?.address ?? "",
    subject: subject || NAMELESS,
    receivedAt: row.receivedAt,
    html: html ?? false,
    text: text ?? "",
    replyTo: replyTo?.value[0]?.address ?? "",
    messageId: messageId ?? "",
  };
}

const MAIL_LINK = /href="mailto:([^"?]+)\?subject=([^"]+)"/g;

/** What the links in a mail say that write to addresses; each address once. */
function waysIn(html: string | false): CaughtView["ways"] {
  const ways = new Map<string, string>();
  for (const [, to = "", subject = ""] of html ? html.matchAll(MAIL_LINK) : [])
    if (to.startsWith("r-")) ways.set(to, new URLSearchParams(`subject=${subject}`).get("subject") ?? to);
  return [...ways].map(([to, about]) => ({ to, about }));
}

function demandMailbox(): void {
  if (!env.MAILBOX) throw missing();
}

/** What has been caught, newest first, for one recipient where one is given. */
export async function caughtMails(to: string | undefined): Promise<CaughtLine[]> {
  demandMailbox();
  const rows = await listCaught(db, to?.trim().toLowerCase() || undefined);
  const lines = await Promise.all(rows.map((row) => lineOf(row, headOf(row.raw))));
  return lines.map(({ id, to: whom, from, subject, receivedAt }) => ({ id, to: whom, from, subject, receivedAt }));
}

/** One caught mail. */
export async function caughtMail(id: string): Promise<CaughtView> {
  demandMailbox();
  const row = await findCaught(db, id);
  if (!row) throw missing();
  const raw = Buffer.from(row.raw);
  const { replyTo, messageId: _, address: __, ...line } = await lineOf(row, raw);
  return {
    ...line,
    answerable: replyTo !== "",
    ways: waysIn(line.html),
    html: line.html ? outward(line.html) : null,
    headers: headOf(raw).toString().trimEnd(),
    source: raw.toString(),
  };
}

/** Answers a mail as its recipient, with their words above the quoted mail; whoever takes answers in takes this one. */
export async function answerCaught({ mail, words, to: chosen }: MailboxAnswer, receiver: Receiver): Promise<void> {
  demandMailbox();
  const row = await findCaught(db, mail);
  const [from] = row?.rcptTo ?? [];
  if (!row || !from) throw missing();
  const line = await lineOf(row, Buffer.from(row.raw));
  const to = chosen || line.replyTo;
  if (!isFor(receiver, to) || !(await receiver.knows(to)))
    throw new Refusal("invalid", "Answers to this mail are not read.");
  const brought = { mailFrom: from, rcptTo: [to], client: "127.0.0.1", helo: "localhost" };
  const quoted = { ...line, who: `${line.from} <${line.address}>`, at: row.receivedAt };
  await receiver.keep(brought, await answerBytes({ ...quoted, from, to, words }));
}

// What the local mailbox shows. On an installation without one it answers as if it were not there.
import { simpleParser } from "mailparser";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { findCaught, listCaught } from "@/server/mail/mailbox.store";
import { missing } from "@/server/refusal";

/** A mail in the list. */
export type CaughtLine = { id: string; to: string; from: string; subject: string; receivedAt: Date };

/** A mail opened: what a mail client would show, and what it would hide. */
export type CaughtView = CaughtLine & { html: string | null; text: string; headers: string; source: string };

type Row = { id: string; rcptTo: string[]; raw: Uint8Array; receivedAt: Date };

const NAMELESS = "(no subject)";

/** The header block and the empty line that ends it. */
function headOf(raw: Uint8Array): Buffer {
  const all = Buffer.from(raw);
  const end = all.indexOf("\r\n\r\n");
  return end < 0 ? all : all.subarray(0, end + 4);
}

async function lineOf(row: Row, bytes: Buffer): Promise<CaughtLine & { html: string | false; text: string }> {
  const { from, subject, html, text } = await simpleParser(bytes);
  return {
    id: row.id,
    to: row.rcptTo.join(", "),
    from: from?.value[0]?.name || from?.text || "",
    subject: subject || NAMELESS,
    receivedAt: row.receivedAt,
    html: html ?? false,
    text: text ?? "",
  };
}

/** Links leave the frame that the mail is shown in. */
const outward = (html: string): string => html.replace(/<head>/i, '<head><base target="_top">');

function demandMailbox(): void {
  if (!env.MAILBOX) throw missing();
}

/** What has been caught, newest first, for one recipient where one is given. */
export async function caughtMails(to: string | undefined): Promise<CaughtLine[]> {
  demandMailbox();
  const rows = await listCaught(db, to?.trim().toLowerCase() || undefined);
  const lines = await Promise.all(rows.map((row) => lineOf(row, headOf(row.raw))));
  return lines.map(({ html: _html, text: _text, ...line }) => line);
}

/** One caught mail. */
export async function caughtMail(id: string): Promise<CaughtView> {
  demandMailbox();
  const row = await findCaught(db, id);
  if (!row) throw missing();
  const raw = Buffer.from(row.raw);
  const line = await lineOf(row, raw);
  return {
    ...line,
    html: line.html ? outward(line.html) : null,
    headers: headOf(raw).toString().trimEnd(),
    source: raw.toString(),
  };
}

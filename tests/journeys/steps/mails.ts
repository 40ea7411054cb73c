// The mails that the app has sent, byte by byte, as its local mailbox took them over SMTP.
import { type ParsedMail, simpleParser } from "mailparser";
import { Client } from "pg";
import { expect, vi } from "vitest";
import { outline, type Threaded, threads } from "@/tests/support/jwz";

/** One mail: its envelope, its bytes, and what a mail client reads in them. */
export type Mail = { rcptTo: string[]; raw: string; parsed: ParsedMail };

/** Asks the app's database; the connection lasts as long as the question. */
export async function ask<Row>(databaseUrl: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Everything that came for an address, oldest first. */
export async function mailsTo(databaseUrl: string, address: string): Promise<Mail[]> {
  const sql = `SELECT "rcptTo", "raw" FROM "CaughtMail" WHERE $1 = ANY("rcptTo") ORDER BY "receivedAt", "id"`;
  const rows = await ask<{ rcptTo: string[]; raw: Buffer }>(databaseUrl, sql, [address]);
  return Promise.all(
    rows.map(async ({ rcptTo, raw }) => ({ rcptTo, raw: raw.toString("latin1"), parsed: await simpleParser(raw) })),
  );
}

/** Waits for the first mail to an address that has these words in its text. */
export async function mailSaying(databaseUrl: string, address: string, words: string): Promise<Mail> {
  const find = async () => {
    const mails = await mailsTo(databaseUrl, address);
    const found = mails.find(({ parsed }) => flat(parsed.text).includes(flat(words)));
    if (!found) throw new Error(`No mail to ${address} says: ${words}`);
    return found;
  };
  return vi.waitFor(find, { timeout: 60_000, interval: 250 });
}

/** Words without their line breaks and signs of quotation. */
export const flat = (words: string | null | undefined): string =>
  (words ?? "")
    .replace(/^[>│| ]+/gm, "")
    .replace(/\s+/g, " ")
    .trim();

/** The value of a header as it stands in the bytes, unfolded. */
export function header({ raw }: Mail, name: string): string | undefined {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  const line = head.split("\r\n").find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

/** The id between its brackets. */
export const bare = (id = ""): string => id.replace(/^<|>$/g, "");

const threaded = (mail: Mail): Threaded => ({
  messageId: bare(header(mail, "Message-ID")),
  inReplyTo: header(mail, "In-Reply-To") && bare(header(mail, "In-Reply-To")),
  references: (header(mail, "References") ?? "").split(" ").filter(Boolean).map(bare),
});

/** How a mail client lays these mails out, one line for each tree. */
export const trees = (mails: Mail[]): string[] => threads(mails.map(threaded)).map(outline);

/** What every notice has: one recipient, a sender without a member's address, a list, a way out, the text first. */
export function expectNotice(mail: Mail, { to, from, group }: { to: string; from: string; group: string }): void {
  expect(mail.rcptTo).toEqual([to]);
  expect(header(mail, "To")).toContain(to);
  expect(header(mail, "To")).not.toContain(",");
  expect(mail.parsed.from?.value).toEqual([
    { name: `${from} via ${group}`, address: expect.stringMatching(/^notify@/) },
  ]);
  expect(header(mail, "Cc") ?? header(mail, "Bcc")).toBeUndefined();
  expect(header(mail, "Message-ID")).toMatch(/^<[cd]\.[0-9a-f-]{36}@[^>]+>$/);
  expect(header(mail, "List-Id")).toMatch(/^<[^>]+>$/);
  expect(header(mail, "List-Archive")).toMatch(/^<http/);
  expect(header(mail, "List-Unsubscribe")).toMatch(/^<http[^>]+\/api\/unsubscribe\/[^>]+>, <mailto:/);
  expect(header(mail, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  expect(header(mail, "Auto-Submitted")).toBe("auto-generated");
  expect(header(mail, "Content-Type")).toMatch(/^multipart\/alternative/);
  const [text, html] = [mail.raw.indexOf("Content-Type: text/plain"), mail.raw.indexOf("Content-Type: text/html")];
  expect([text > 0, html > text]).toEqual([true, true]);
  expect(Math.max(...mail.raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
}

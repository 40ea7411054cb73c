// A real SMTP server for a test file: takes every mail, and gives them back parsed, by recipient.
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll } from "vitest";

/** A mail that arrived: its envelope, its bytes, and what a mail client reads in them. */
export type Arrived = { mailFrom: string; rcptTo: string[]; raw: Buffer; mail: ParsedMail };

/** The mailbox of this test file. */
export type TestMailbox = {
  url: string;
  /** Everything that came, oldest first. */
  all: Arrived[];
  /** What came for one address, oldest first. */
  to(address: string): Arrived[];
  /** Forgets what came. */
  empty(): void;
};

let opened: Promise<TestMailbox> | undefined;

async function open(): Promise<TestMailbox> {
  const all: Arrived[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        const raw = Buffer.concat(chunks);
        const mailFrom = envelope.mailFrom ? envelope.mailFrom.address : "";
        all.push({ mailFrom, rcptTo: envelope.rcptTo.map((to) => to.address), raw, mail: await simpleParser(raw) });
      })().then(() => done(), done);
    },
  });
  // A test's outbox leaves idle connections behind; their end is no trouble of the test.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(async () => {
    opened = undefined;
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    all,
    to: (address) => all.filter((one) => one.rcptTo.includes(address)),
    empty: () => void all.splice(0),
  };
}

/** The mailbox into which `workUntilIdle` delivers; opened at first use, closed with the file. */
export function mailbox(): Promise<TestMailbox> {
  opened ??= open();
  return opened;
}

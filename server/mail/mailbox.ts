// The local mailbox's SMTP server: takes every mail and keeps it, so that a fresh installation needs no mail server.
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { db } from "@/server/db";
import { log } from "@/server/log";
import { keepCaught } from "@/server/mail/mailbox.store";

/** The largest mail that it takes; ours stay below 100 kB. */
export const MAILBOX_MAIL_SIZE = 1_000_000;

/** How many ports after the wanted one are tried. */
const PORTS = 20;

/** A running mailbox and where it is. */
export type Mailbox = { url: string; close(): Promise<void> };

async function keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const { mailFrom, rcptTo } = session.envelope;
  await keepCaught(
    db,
    mailFrom ? mailFrom.address : "",
    rcptTo.map((to) => to.address),
    Buffer.concat(chunks),
  );
}

const server = () =>
  new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAILBOX_MAIL_SIZE,
    banner: "Postil's local mailbox",
    onData: (stream, session, done) =>
      keep(stream, session).then(
        () => done(),
        () => done(Object.assign(new Error("The mail could not be kept now; try again."), { responseCode: 451 })),
      ),
  });

function listen(on: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    on.once("error", reject);
    on.listen(port, "127.0.0.1", () => {
      on.off("error", reject);
      resolve();
    });
  });
}

/** Starts the mailbox on the first free port from `wanted` on. Every kept mail is committed before it is acknowledged. */
export async function startMailbox(wanted: number): Promise<Mailbox> {
  for (let port = wanted; ; port++) {
    const smtp = server();
    try {
      await listen(smtp, port);
      smtp.on("error", (error) => log.debug({ err: error }, "a connection to the local mailbox broke"));
      return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => smtp.close(() => resolve())) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= wanted + PORTS) throw error;
    }
  }
}

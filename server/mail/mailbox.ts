// The local mailbox's SMTP server: takes every mail and keeps it, so that a fresh installation needs no mail server.
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { db } from "@/server/db";
import { log } from "@/server/log";
import { keepCaught } from "@/server/mail/mailbox.store";
import { isFor, type Receiver, refuseUnknown } from "@/server/mail/receiver";

/** The largest mail that it takes; ours stay below 100 kB. */
export const MAILBOX_MAIL_SIZE = 1_000_000;

/** How many ports after the wanted one are tried. */
const PORTS = 20;

/** A running mailbox and where it is. */
export type Mailbox = { url: string; close(): Promise<void> };

async function keep(
  stream: SMTPServerDataStream,
  { envelope, remoteAddress: client, hostNameAppearsAs: helo }: SMTPServerSession,
  receiver: Receiver | undefined,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const mailFrom = envelope.mailFrom ? envelope.mailFrom.address : "";
  const all = envelope.rcptTo.map((to) => to.address);
  const answers = all.filter((to) => isFor(receiver, to));
  const others = all.filter((to) => !isFor(receiver, to));
  if (receiver && answers.length)
    await receiver.keep({ mailFrom, rcptTo: answers, client, helo }, Buffer.concat(chunks));
  if (others.length) await keepCaught(db, mailFrom, others, Buffer.concat(chunks));
}

const server = (receiver: Receiver | undefined) =>
  new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAILBOX_MAIL_SIZE,
    banner: "Postil's local mailbox",
    onRcptTo: ({ address }, _, done) =>
      receiver && isFor(receiver, address) ? void refuseUnknown(receiver, address).then(done) : done(),
    onData: (stream, session, done) =>
      keep(stream, session, receiver).then(
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

/**
 * Starts the mailbox on the first free port from `wanted` on. Every kept mail is committed before it is acknowledged.
 * Answers to our mails go where they would go over the net.
 */
export async function startMailbox(wanted: number, receiver?: Receiver): Promise<Mailbox> {
  for (let port = wanted; ; port++) {
    const smtp = server(receiver);
    try {
      await listen(smtp, port);
      smtp.on("error", (error) => log.debug({ err: error }, "a connection to the local mailbox broke"));
      return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => smtp.close(() => resolve())) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= wanted + PORTS) throw error;
    }
  }
}

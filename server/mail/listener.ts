// The door for mail: LMTP behind a mail server of one's own, or SMTP. What it has said yes to is in the database.
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { log } from "@/server/log";
import { INCOMING_SIZE, isFor, no, type Receiver, refuseUnknown } from "@/server/mail/receiver";

/** Connections at a time, in all and from one address when everybody may come. */
export const CONNECTIONS = { all: 50, each: 10 };

/** How long a connection may say nothing, and how long it may last in all, in milliseconds: nobody holds a place for ever. */
export const PATIENCE = { silence: 60_000, whole: 600_000, closing: 10_000 };

/** Recipients of one mail, and commands of one connection. */
const MOST = { recipients: 20, commands: 1_000 };

/** Where the door is and what is spoken there. */
export type Door = { port: number; host: string; protocol: "lmtp" | "smtp" };

/** A door that is open. `close` lets those who are in finish. */
export type Listener = { port: number; close(): Promise<void> };

/** Whom the mail came from at first: behind a server of one's own it says so (XFORWARD), otherwise whoever is connected. */
function cameFrom(session: SMTPServerSession, protocol: Door["protocol"]) {
  const said = (key: string) => {
    const value = session.xForward.get(key);
    return typeof value === "string" && value !== "" ? value : null;
  };
  if (protocol === "smtp") return { client: session.remoteAddress, helo: session.hostNameAppearsAs || null };
  return { client: said("ADDR")?.replace(/^IPv6:/i, "") ?? null, helo: said("HELO") };
}

async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk);
  if (stream.sizeExceeded) throw no(552, "This mail is too large: 10 MB are taken.");
  return Buffer.concat(chunks);
}

async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  receiver: Receiver,
  protocol: Door["protocol"],
): Promise<void> {
  const raw = await read(stream);
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = { mailFrom: mailFrom ? mailFrom.address : "", rcptTo: rcptTo.map(({ address }) => address) };
  await receiver.keep({ ...envelope, ...cameFrom(session, protocol) }, raw).catch((error) => {
    log.warn({ err: error }, "a mail could not be kept; its sender is asked to try again");
    throw no(451, "The mail could not be kept now; try again later.");
  });
}

const answer = (work: Promise<unknown>, done: (error?: Error | null) => void): void =>
  void work.then(
    () => done(),
    (error) => done(error),
  );

function serverFor(receiver: Receiver, { protocol }: Door): SMTPServer {
  const counts = new Map<string, number>();
  const count = (address: string, by: number) => {
    const now = (counts.get(address) ?? 0) + by;
    if (now > 0) counts.set(address, now);
    else counts.delete(address);
    return now;
  };
  return new SMTPServer({
    lmtp: protocol === "lmtp",
    // Whoever may speak LMTP with us is the mail server in front, and is believed.
    useXForward: protocol === "lmtp",
    name: receiver.hosts[0],
    disabledCommands: ["AUTH", "STARTTLS", "WIZ", "SHELL"],
    disableReverseLookup: true,
    size: INCOMING_SIZE,
    maxClients: CONNECTIONS.all,
    maxRecipients: MOST.recipients,
    maxAllowedUnauthenticatedCommands: MOST.commands,
    socketTimeout: PATIENCE.silence,
    closeTimeout: PATIENCE.closing,
    onConnect: ({ remoteAddress }, done) =>
      count(remoteAddress, 1) > CONNECTIONS.each && protocol === "smtp"
        ? done(no(421, "Too many connections from there; try again later."))
        : done(),
    onClose: ({ remoteAddress }) => void count(remoteAddress, -1),
    onRcptTo: ({ address }, _, done) => {
      if (!isFor(receiver, address)) return done(no(550, "Mail for this host is not taken here."));
      answer(
        refuseUnknown(receiver, address).then((refusal) => {
          if (refusal) throw refusal;
        }),
        done,
      );
    },
    onData: (stream, session, done) => answer(take(stream, session, receiver, protocol), done),
  });
}

/** How long until the door is tried again that another worker of this machine has open, in milliseconds. */
const AGAIN = 5_000;

/** Opens the door, or takes over as soon as whoever has it open has gone. */
export function keepListening(receiver: Receiver, door: Door): { close(): Promise<void> } {
  let opened: Listener | undefined;
  let next: NodeJS.Timeout | undefined;
  let closed = false;
  let opening = Promise.resolve();
  const openLater = () => {
    opening = open(true);
  };
  const open = async (told: boolean): Promise<void> => {
    try {
      opened = await startListener(receiver, door);
      log.info({ port: door.port, protocol: door.protocol }, "mail is taken in");
    } catch (error) {
      if (!told) log.warn({ err: error, port: door.port }, "mail cannot be taken in here; it is tried again");
      if (!closed) next = setTimeout(openLater, AGAIN);
    }
  };
  opening = open(false);
  const close = async () => {
    closed = true;
    clearTimeout(next);
    await opening;
    clearTimeout(next);
    await opened?.close();
  };
  return { close };
}

/** Opens the door; fails where another program has the port. */
export async function startListener(receiver: Receiver, door: Door): Promise<Listener> {
  const smtp = serverFor(receiver, door);
  await new Promise<void>((resolve, reject) => {
    smtp.once("error", reject);
    smtp.listen(door.port, door.host, () => {
      smtp.off("error", reject);
      resolve();
    });
  });
  smtp.on("error", (error) => log.debug({ err: error }, "a connection with incoming mail broke"));
  // One byte now and then would keep a connection alive as long as it likes.
  smtp.server.on("connection", (socket) => {
    const end = setTimeout(() => socket.destroy(), PATIENCE.whole);
    socket.once("close", () => clearTimeout(end));
  });
  const { port } = smtp.server.address() as { port: number };
  return { port, close: () => new Promise((resolve) => smtp.close(() => resolve())) };
}

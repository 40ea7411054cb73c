// Speaks SMTP: keeps connections open, hands over one mail at a time on each, and says how far a failed try had come.
import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { oneAddress } from "@/server/mail/address";
import type { SmtpTrouble, Stage } from "@/server/mail/fate";

/** How long one try may take in all, a server that answers one byte a second included. */
export const TRY_SECONDS = 180;

/** How long a server may say nothing. */
export const SILENCE_SECONDS = 60;

/** How long an idle connection is kept for the next mail. */
export const IDLE_SECONDS = 20;

/** An envelope with exactly one recipient, and the bytes. */
export type Outgoing = { mailFrom: string; rcptTo: string; raw: Uint8Array };

/** A try that failed, and how far it had come. */
export class TryFailed extends Error {
  constructor(
    readonly trouble: SmtpTrouble,
    readonly stage: Stage,
  ) {
    super(trouble.message);
    this.name = "TryFailed";
  }
}

/** Hands mails to one server. `beforeBytes` is awaited after the server has agreed to take the bytes. */
export type Transport = {
  send(mail: Outgoing, beforeBytes: () => Promise<void>): Promise<void>;
  close(): void;
};

/** Times in seconds; tests shorten them. */
export type Patience = { tryFor: number; silence: number };

const PATIENCE: Patience = { tryFor: TRY_SECONDS, silence: SILENCE_SECONDS };

/** A connection that has said hello and, where we have a password, let us in. */
export function connect(url: string, patience: Patience): Promise<SMTPConnection> {
  const { auth, ...server } = parseConnectionUrl(url);
  const silence = patience.silence * 1000;
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    allowInternalNetworkInterfaces: true,
  });
  return new Promise((resolve, reject) => {
    const ready = (error?: Error | null) => {
      if (!error) return resolve(connection);
      connection.close();
      reject(error);
    };
    connection.on("error", ready);
    connection.connect((error) => (error || !auth ? ready(error) : connection.login(auth, ready)));
  });
}

/** One mail over one connection. */
function deliver(connection: SMTPConnection, mail: Outgoing, beforeBytes: () => Promise<void>): Promise<void> {
  async function* bytes() {
    await beforeBytes();
    yield Buffer.from(mail.raw);
  }
  return new Promise((resolve, reject) => {
    const envelope = { from: mail.mailFrom, to: [mail.rcptTo] };
    connection.send(envelope, Readable.from(bytes(), { objectMode: false }), (error) =>
      error ? reject(error) : resolve(),
    );
  });
}

const within = <T>(seconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The mail server took longer than ${seconds} seconds.`)), seconds * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** A transport to the server of this URL (`smtp://user:password@host:port`). */
export function createTransport(url: string, patience: Patience = PATIENCE): Transport {
  const idle = new Map<SMTPConnection, NodeJS.Timeout>();

  const forget = (connection: SMTPConnection) => {
    clearTimeout(idle.get(connection));
    idle.delete(connection);
    connection.close();
  };
  const keep = (connection: SMTPConnection) => {
    idle.set(connection, setTimeout(forget, IDLE_SECONDS * 1000, connection));
  };
  const takeIdle = (): SMTPConnection | undefined => {
    const [connection] = idle.keys();
    if (connection) {
      clearTimeout(idle.get(connection));
      idle.delete(connection);
    }
    return connection;
  };

  async function over(connection: SMTPConnection, mail: Outgoing, beforeBytes: () => Promise<void>): Promise<void> {
    let stage: Stage = "envelope";
    const noted = async () => {
      await beforeBytes();
      stage = "handedOver";
    };
    try {
      await within(patience.tryFor, deliver(connection, mail, noted));
      keep(connection);
    } catch (error) {
      forget(connection);
      throw new TryFailed(error as SmtpTrouble, stage);
    }
  }

  /** A kept connection may have died unnoticed; where it did before the envelope was answered, a fresh one is tried. */
  async function send(mail: Outgoing, beforeBytes: () => Promise<void>): Promise<void> {
    if (oneAddress(mail.rcptTo) !== mail.rcptTo) throw new Error("An envelope holds exactly one plain address.");
    const kept = takeIdle();
    if (kept) {
      const died = await over(kept, mail, beforeBytes).then(
        () => null,
        (error: TryFailed) => error,
      );
      if (!died) return;
      if (died.stage !== "envelope" || died.trouble.responseCode !== undefined) throw died;
    }
    const fresh = await connect(url, patience).catch((error) => {
      throw new TryFailed(error, "connecting");
    });
    fresh.once("end", () => forget(fresh));
    await over(fresh, mail, beforeBytes);
  }

  return { send, close: () => [...idle.keys()].forEach(forget) };
}

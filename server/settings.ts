// What can be set, what each setting means, and which combinations cannot work. `.env.example` tells operators the same.
import { z } from "zod";
import { domainOf } from "@/server/mail/address";

/** Shorter secrets could be guessed; `openssl rand -hex 32` gives 64 characters. */
export const SHORTEST_SECRET = 32;
/** The longest grace before a mail goes out: after it, people wonder whether mail works at all. */
export const LONGEST_GRACE_SECONDS = 3600;

/** Room for a token and the @ before it. */
export const LONGEST_TOKEN_HOST = 200;
/** Where mails are answered on an installation that sends none. */
export const LOCAL_REPLY_HOST = "reply.postil.localhost";

/** A setting, or a combination of settings, that cannot work: its message is one sentence that says what to do. */
export class WrongSetting extends Error {
  override name = "WrongSetting";
}

const port = z.coerce.number().int().min(1).max(65_535);
const yes = z
  .enum(["yes", "no", "on", "off", "true", "false", "1", "0"])
  .transform((v) => ["yes", "on", "true", "1"].includes(v));

const host = z
  .string()
  .toLowerCase()
  .max(LONGEST_TOKEN_HOST)
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);

/** A key as its file has it, or that in base64 on one line, which is what fits into `.env`. */
const pem = z
  .string()
  .transform((said) => (said.includes("-----BEGIN") ? said : Buffer.from(said, "base64").toString("latin1")))
  .transform((said) => `${said.replaceAll("\\n", "\n").trim()}\n`)
  .refine((said) => /^-----BEGIN [A-Z ]*PRIVATE KEY-----\n/.test(said.replaceAll("\r", "")));

const settings = z.object({
  /** PostgreSQL 15 or newer, for instance `postgresql://postil:…@db:5432/postil`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The port that the web process listens on. */
  PORT: port.default(3000),
  /** The public address; every link in a mail is built from it, whatever a request's headers say. */
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs cookies; at least 32 characters, the same on every web process. */
  SECRET: z.string().min(SHORTEST_SECRET),
  /** Where mail is handed over, for instance `smtps://user:password@mail.example.org`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The address that mail comes from; its domain also ends our Message-IDs. */
  MAIL_FROM: z.email().optional(),
  /** The key that mails are signed with (DKIM). Unset: they are not signed here. */
  DKIM_KEY: pem.optional(),
  /** The domain that answers for our mails. Unset: that of MAIL_FROM. */
  DKIM_DOMAIN: host.optional(),
  /** Under which name the DNS of that domain has the key. */
  DKIM_SELECTOR: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
    .default("postil"),
  /** The host of the addresses at which mails are answered. Unset: none is answered, but with the local mailbox. */
  REPLY_HOST: host.optional(),
  /** The host of the addresses that mails come back to when they cannot be delivered. Unset: REPLY_HOST. */
  BOUNCE_HOST: host.optional(),
  /** The port on which the worker takes answers in. */
  INCOMING_PORT: port.optional(),
  /** The address on which it listens: this machine alone, unless another machine brings the mail. */
  INCOMING_HOST: z.union([z.ipv4(), z.ipv6()]).default("127.0.0.1"),
  /** What is spoken there: LMTP with a mail server of one's own, or SMTP with everybody. */
  INCOMING_PROTOCOL: z.enum(["lmtp", "smtp"]).default("lmtp"),
  /** Proves a provider that brings mail to /api/mail/incoming. Unset: none is taken there. */
  INCOMING_SECRET: z.string().min(SHORTEST_SECRET).optional(),
  /** Whether the mail server in front has refused what fails DMARC, so that the sender is believed. */
  INCOMING_CHECKED: yes.optional(),
  /** How long a comment can still be changed before mails about it go out. */
  MAIL_GRACE_SECONDS: z.coerce.number().int().min(0).max(LONGEST_GRACE_SECONDS).default(300),
  /** How many proxies of ours stand before the web process; so many entries of X-Forwarded-For are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Whether a fresh installation gets the sample group. */
  SAMPLE: yes.default(true),
  /** Whether mail stays here and can be read at /mailbox. Unset: yes on this machine, no on a public address. */
  MAILBOX: yes.optional(),
  /** The port of the local mailbox's SMTP server; the next free one is taken when it is not free. */
  MAILBOX_SMTP_PORT: port.default(2525),
  /** How much the log says. */
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
});

/** Checked settings, with what follows from them filled in. */
export type Settings = ReturnType<typeof readSettings>;

/** Reads settings from the environment; a wrong one is refused with one sentence. */
export function readSettings(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const read = settings.safeParse(source.NEXT_PHASE === "phase-production-build" ? { ...BUILDING, ...given } : given);
  if (!read.success) throw new WrongSetting(sentence(read.error.issues[0], given));
  const chosen = read.data;
  const origin = new URL(chosen.ORIGIN ?? `http://localhost:${chosen.PORT}`);
  const hosted = !isThisMachine(origin.hostname);
  const mailbox = chosen.MAILBOX ?? (!chosen.SMTP_URL && !hosted);
  refuseWrongCombinations(chosen, origin, hosted, mailbox);
  const from = chosen.MAIL_FROM ?? "notify@postil.localhost";
  const replyHost = chosen.REPLY_HOST ?? (mailbox ? LOCAL_REPLY_HOST : undefined);
  return {
    ...chosen,
    ORIGIN: origin.origin,
    MAILBOX: mailbox,
    /** Whether the letters that can be sent are shown with sample words: to those who write them, and who try things out. */
    LETTERS: mailbox || source.NODE_ENV === "development",
    MAIL_FROM: from,
    DKIM_DOMAIN: chosen.DKIM_KEY && (chosen.DKIM_DOMAIN ?? domainOf(from)),
    REPLY_HOST: replyHost,
    BOUNCE_HOST: chosen.BOUNCE_HOST ?? replyHost,
    // What comes to the local mailbox was sent on this machine.
    INCOMING_CHECKED: chosen.INCOMING_CHECKED ?? mailbox,
    HOSTED: hosted,
  };
}

/** While Next builds there is no database and nobody to sign in: nothing of these is kept in the build. */
const BUILDING = { DATABASE_URL: "postgresql://localhost/none", SECRET: "x".repeat(SHORTEST_SECRET) };

function refuseWrongCombinations(chosen: z.infer<typeof settings>, origin: URL, hosted: boolean, mailbox: boolean) {
  const refuse = (when: boolean, message: string) => {
    if (when) throw new WrongSetting(message);
  };
  refuse(
    origin.pathname !== "/" || origin.search !== "",
    `ORIGIN is ${chosen.ORIGIN}, but may only be a scheme and a host, like ${origin.origin}.`,
  );
  refuse(
    hosted && origin.protocol !== "https:",
    `ORIGIN is ${origin.origin}: a public address must begin with https://, or sign-in cookies could be stolen.`,
  );
  refuse(
    Boolean(chosen.SMTP_URL) && !chosen.MAIL_FROM,
    "SMTP_URL is set, so MAIL_FROM must say which address mail comes from.",
  );
  refuse(
    Boolean(chosen.SMTP_URL) && mailbox,
    "SMTP_URL and MAILBOX=yes exclude each other: mail goes out, or it stays here; unset one of them.",
  );
  refuse(
    hosted && mailbox,
    "MAILBOX=yes would show everybody's mail at /mailbox on a public address; unset it and set SMTP_URL and MAIL_FROM.",
  );
  refuse(
    hosted && !chosen.SMTP_URL,
    `ORIGIN is ${origin.origin}, a public address: set SMTP_URL and MAIL_FROM, or nobody can sign in.`,
  );
  refuse(
    Boolean(chosen.DKIM_DOMAIN) && !chosen.DKIM_KEY,
    "DKIM_DOMAIN is set, so DKIM_KEY must hold the key that mails are signed with.",
  );
  refuse(
    Boolean(chosen.DKIM_DOMAIN && chosen.MAIL_FROM) && !answersFor(chosen.DKIM_DOMAIN, chosen.MAIL_FROM),
    `DKIM_DOMAIN is ${chosen.DKIM_DOMAIN}, but mail comes from ${chosen.MAIL_FROM}: it must be the domain of that address, or one above it.`,
  );
  refuse(
    Boolean(chosen.REPLY_HOST) && !chosen.INCOMING_PORT && !chosen.INCOMING_SECRET && !mailbox,
    "REPLY_HOST is set, so INCOMING_PORT must say on which port the answers come in, or INCOMING_SECRET by which word a provider that brings them is known.",
  );
  refuse(
    Boolean(chosen.BOUNCE_HOST) && !chosen.INCOMING_PORT && !chosen.INCOMING_SECRET && !mailbox,
    "BOUNCE_HOST is set, so INCOMING_PORT must say on which port the reports come in, or INCOMING_SECRET by which word a provider that brings them is known.",
  );
  refuse(
    Boolean(chosen.INCOMING_PORT) && !chosen.REPLY_HOST && !chosen.BOUNCE_HOST,
    "INCOMING_PORT is set, so REPLY_HOST must say for which host mail comes in.",
  );
  refuse(
    Boolean(chosen.INCOMING_SECRET) && !chosen.REPLY_HOST && !chosen.BOUNCE_HOST && !mailbox,
    "INCOMING_SECRET is set, so REPLY_HOST must say for which host mail comes in.",
  );
}

/** Whether a signature of this domain counts for mail from this address. */
const answersFor = (domain = "", from = ""): boolean => `.${domainOf(from).toLowerCase()}`.endsWith(`.${domain}`);

const isThisMachine = (host: string) =>
  ["localhost", "127.0.0.1", "[::1]"].includes(host) || host.endsWith(".localhost");

/** What a signing key must be. */
export const KEY_WANTED =
  "must be a private key in PEM, or the base64 of one on one line: make one with `openssl genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:2048 | openssl base64 -A`";

const WANTED: Record<string, string> = {
  DATABASE_URL: "must be the address of a PostgreSQL database, like postgresql://user:password@host:5432/name",
  PORT: "must be a number from 1 to 65535",
  ORIGIN: "must be the public address, like https://read.example.org",
  SECRET: `must be at least ${SHORTEST_SECRET} characters that nobody can guess: make one with \`openssl rand -hex 32\``,
  SMTP_URL: "must be the address of a mail server, like smtps://user:password@mail.example.org",
  MAIL_FROM: "must be one mail address, like notify@example.org",
  MAIL_GRACE_SECONDS: `must be a number of seconds from 0 to ${LONGEST_GRACE_SECONDS}`,
  DKIM_KEY: KEY_WANTED,
  DKIM_DOMAIN: "must be the domain that answers for our mails, like example.org",
  DKIM_SELECTOR: "must be one name of letters, digits and dashes, like postil",
  REPLY_HOST: "must be a host name of its own for answers, like reply.example.org",
  BOUNCE_HOST: "must be a host name for mail that comes back, like bounce.example.org",
  INCOMING_PORT: "must be a number from 1 to 65535",
  INCOMING_HOST: "must be an IP address of this machine, like 127.0.0.1",
  INCOMING_PROTOCOL: "must be lmtp or smtp",
  INCOMING_SECRET: `must be at least ${SHORTEST_SECRET} characters that nobody can guess: make one with \`openssl rand -hex 32\``,
  INCOMING_CHECKED: "must be yes or no",
  TRUSTED_PROXIES: "must be a number from 0 to 10",
  SAMPLE: "must be yes or no",
  MAILBOX: "must be yes or no",
  MAILBOX_SMTP_PORT: "must be a number from 1 to 65535",
  LOG_LEVEL: "must be silent, fatal, error, warn, info, debug or trace",
};

/** Settings whose values are secrets, or hold one: never repeated on a screen or in a log. */
const SECRET_VALUES = ["DATABASE_URL", "SECRET", "SMTP_URL", "DKIM_KEY", "INCOMING_SECRET"];

function sentence(issue: z.core.$ZodIssue | undefined, given: Record<string, unknown>): string {
  const name = String(issue?.path[0]);
  if (!(name in given)) return `${name} is not set; it ${WANTED[name]}.`;
  return SECRET_VALUES.includes(name)
    ? `${name} ${WANTED[name]}.`
    : `${name} is “${given[name]}”, but ${WANTED[name]}.`;
}

// Settings: what they default to, and that a wrong one is refused with a sentence that says what to do.
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { demandSigningKey } from "@/server/mail/dkim-key.service";
import { readSettings, WrongSetting } from "@/server/settings";

const local = { DATABASE_URL: "postgresql://postil@localhost/postil", SECRET: "s".repeat(64) };
const hosted = {
  ...local,
  ORIGIN: "https://read.example.org",
  SMTP_URL: "smtps://mail.example.org",
  MAIL_FROM: "notify@read.example.org",
};

it("needs only a database and a secret on this machine, and keeps mail here", () => {
  expect(readSettings(local)).toMatchObject({
    ORIGIN: "http://localhost:3000",
    PORT: 3000,
    MAILBOX: true,
    HOSTED: false,
    SAMPLE: true,
    MAIL_GRACE_SECONDS: 300,
    TRUSTED_PROXIES: 0,
  });
});

const publicKeyEncoding = { type: "spki", format: "pem" } as const;
const privateKeyEncoding = { type: "pkcs8", format: "pem" } as const;
const rsa = (modulusLength: number) =>
  generateKeyPairSync("rsa", { modulusLength, publicKeyEncoding, privateKeyEncoding });
const KEY = rsa(2048).privateKey;
const inBase64 = (pem: string) => Buffer.from(pem).toString("base64");

it.each([
  ["as its file has it", KEY],
  ["with its ends of lines written out", KEY.trim().replaceAll("\n", "\\n")],
  ["in base64 on one line", inBase64(KEY)],
  ["in base64 that was wrapped", inBase64(KEY).replace(/.{64}/g, "$&\n")],
])("takes a signing key %s", (_, DKIM_KEY) => {
  const settings = readSettings({ ...hosted, DKIM_KEY });
  expect(settings).toMatchObject({ DKIM_KEY: KEY, DKIM_DOMAIN: "read.example.org", DKIM_SELECTOR: "postil" });
  demandSigningKey(settings.DKIM_KEY);
});

it("signs for a domain above the sender's, and signs nothing without a key", () => {
  expect(readSettings({ ...hosted, DKIM_KEY: KEY, DKIM_DOMAIN: "example.org" }).DKIM_DOMAIN).toBe("example.org");
  expect(readSettings(hosted).DKIM_DOMAIN).toBeUndefined();
});

it.each([
  [
    "words",
    "the key is under the mat, as it always has been, for the neighbours",
    /^DKIM_KEY must be a private key in PEM/,
  ],
  ["a public key", rsa(2048).publicKey, /^DKIM_KEY must be a private key/],
  ["a key that lacks its end", KEY.slice(0, 400), /^DKIM_KEY cannot be read/],
  [
    "a key behind a passphrase",
    generateKeyPairSync("rsa", {
      ...{ modulusLength: 2048, publicKeyEncoding },
      privateKeyEncoding: { ...privateKeyEncoding, cipher: "aes-256-cbc", passphrase: "ocean" },
    }).privateKey,
    /not behind a passphrase/,
  ],
  [
    "a key of another kind",
    generateKeyPairSync("ec", { namedCurve: "P-256", publicKeyEncoding, privateKeyEncoding }).privateKey,
    /kind ec; it must be .* RSA or Ed25519/,
  ],
  ["a key that is too short", rsa(768).privateKey, /^DKIM_KEY has 768 bits/],
])("refuses to sign with %s, and repeats nothing of it", (_, DKIM_KEY, sentence) => {
  const read = () => demandSigningKey(readSettings({ ...hosted, DKIM_KEY }).DKIM_KEY);
  expect(read).toThrow(WrongSetting);
  expect(read).toThrow(sentence);
  expect(read).not.toThrow(DKIM_KEY.slice(30, 50));
});

it("follows PORT in its own address", () => {
  expect(readSettings({ ...local, PORT: "3055" }).ORIGIN).toBe("http://localhost:3055");
});

it("sends mail out on a public address and shows it to nobody", () => {
  expect(readSettings(hosted)).toMatchObject({ HOSTED: true, MAILBOX: false, MAIL_FROM: "notify@read.example.org" });
});

it("shows letters with sample words to those who try things out or write letters, and to nobody else", () => {
  expect(readSettings(local).LETTERS).toBe(true);
  expect(readSettings({ ...hosted, NODE_ENV: "development" }).LETTERS).toBe(true);
  expect(readSettings({ ...hosted, NODE_ENV: "production" }).LETTERS).toBe(false);
});

it("takes an empty setting for one that is not set", () => {
  expect(readSettings({ ...local, SMTP_URL: "", MAIL_FROM: " " }).MAILBOX).toBe(true);
});

it("lets pages be built where there are no settings yet", () => {
  expect(readSettings({ NEXT_PHASE: "phase-production-build" }).PORT).toBe(3000);
});

it.each([
  ["no database", { DATABASE_URL: "" }, /^DATABASE_URL is not set; it must be the address of a PostgreSQL database/],
  [
    "a database of another kind",
    { DATABASE_URL: "mysql://ann:ocean@db/postil" },
    /^DATABASE_URL must be the address of a Postgre/,
  ],
  ["a port that is no number", { PORT: "http" }, /^PORT is “http”, but must be a number from 1 to 65535\.$/],
  ["a port beyond the last", { PORT: "70000" }, /^PORT is “70000”/],
  ["a secret that can be guessed", { SECRET: "ocean" }, /^SECRET must be at least 32 characters/],
  ["an address with a path", { ORIGIN: "http://localhost:3000/read" }, /may only be a scheme and a host/],
  ["a public address without https", { ...hosted, ORIGIN: "http://read.example.org" }, /must begin with https:\/\//],
  [
    "a public address without mail",
    { ORIGIN: "https://read.example.org" },
    /set SMTP_URL and MAIL_FROM, or nobody can sign in/,
  ],
  ["a mail server without a sender", { SMTP_URL: "smtp://mail.example.org" }, /MAIL_FROM must say/],
  ["two senders", { MAIL_FROM: "ann@example.org, bob@example.org" }, /one mail address/],
  ["mail that goes out and stays here", { ...hosted, ORIGIN: "", MAILBOX: "yes" }, /exclude each other/],
  ["a mailbox for all the world", { ORIGIN: "https://read.example.org", MAILBOX: "yes" }, /show everybody's mail/],
  [
    "a signature of somebody else's domain",
    { ...hosted, DKIM_KEY: KEY, DKIM_DOMAIN: "example.net" },
    /^DKIM_DOMAIN is example.net, but mail comes from notify@read.example.org/,
  ],
  ["half a domain's name", { ...hosted, DKIM_KEY: KEY, DKIM_DOMAIN: "ad.example.org" }, /or one above it/],
  ["a signing domain without a key", { ...hosted, DKIM_DOMAIN: "example.org" }, /DKIM_KEY must hold the key/],
  ["a selector of two words", { ...hosted, DKIM_KEY: KEY, DKIM_SELECTOR: "a b" }, /^DKIM_SELECTOR is “a b”/],
  [
    "answers that come in nowhere",
    { ...hosted, REPLY_HOST: "reply.example.org" },
    /^REPLY_HOST is set, so INCOMING_PORT must .* or INCOMING_SECRET/,
  ],
  ["a provider that brings mail for no host", { ...hosted, INCOMING_SECRET: "s".repeat(64) }, /so REPLY_HOST must say/],
  ["a word that a stranger could guess", { INCOMING_SECRET: "ocean" }, /^INCOMING_SECRET must be at least 32 char/],
  ["a grace of a day", { MAIL_GRACE_SECONDS: "86400" }, /from 0 to 3600/],
  ["half a proxy", { TRUSTED_PROXIES: "0.5" }, /^TRUSTED_PROXIES is “0.5”/],
  ["a sample of maybe", { SAMPLE: "maybe" }, /must be yes or no/],
  ["a log level of ours", { LOG_LEVEL: "loud" }, /^LOG_LEVEL is “loud”/],
])("refuses %s", (_, wrong, sentence) => {
  const read = () => readSettings({ ...local, ...wrong });
  expect(read).toThrow(WrongSetting);
  expect(read).toThrow(sentence);
});

it("has mails come back to the host for answers, unless another is named", () => {
  const incoming = { ...hosted, INCOMING_PORT: "2526" };
  const hostOf = (more: Record<string, string>) => readSettings({ ...incoming, ...more }).BOUNCE_HOST;
  expect(hostOf({ REPLY_HOST: "Reply.example.org" })).toBe("reply.example.org");
  expect(hostOf({ REPLY_HOST: "reply.example.org", BOUNCE_HOST: "bounce.example.org" })).toBe("bounce.example.org");
  expect(hostOf({ BOUNCE_HOST: "bounce.example.org" })).toBe("bounce.example.org");
  expect(() => readSettings({ ...hosted, BOUNCE_HOST: "bounce.example.org" })).toThrow(/INCOMING_PORT must say/);
  expect(() => hostOf({ BOUNCE_HOST: "no host" })).toThrow(/must be a host name/);
});

it("repeats no password in what it says", () => {
  expect(() => readSettings({ ...local, DATABASE_URL: "mysql://ann:ocean@db/postil" })).not.toThrow(/ocean/);
});

it("explains every setting in .env.example", () => {
  const named = readFileSync(".env.example", "utf8")
    .match(/^#?[A-Z_]+(?==)/gm)
    ?.map((name) => name.replace("#", ""));
  expect(new Set(named)).toEqual(
    new Set(
      Object.keys(
        readSettings({
          ...hosted,
          REPLY_HOST: "reply.example.org",
          INCOMING_PORT: "2526",
          DKIM_KEY: KEY,
          INCOMING_SECRET: "s".repeat(64),
        }),
      )
        .filter((name) => !["HOSTED", "LETTERS"].includes(name))
        .concat("SMTP_URL"),
    ),
  );
});

// Settings: what they default to, and that a wrong one is refused with a sentence that says what to do.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
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

it("follows PORT in its own address", () => {
  expect(readSettings({ ...local, PORT: "3055" }).ORIGIN).toBe("http://localhost:3055");
});

it("sends mail out on a public address and shows it to nobody", () => {
  expect(readSettings(hosted)).toMatchObject({ HOSTED: true, MAILBOX: false, MAIL_FROM: "notify@read.example.org" });
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
  ["a grace of a day", { MAIL_GRACE_SECONDS: "86400" }, /from 0 to 3600/],
  ["half a proxy", { TRUSTED_PROXIES: "0.5" }, /^TRUSTED_PROXIES is “0.5”/],
  ["a sample of maybe", { SAMPLE: "maybe" }, /must be yes or no/],
  ["a log level of ours", { LOG_LEVEL: "loud" }, /^LOG_LEVEL is “loud”/],
])("refuses %s", (_, wrong, sentence) => {
  const read = () => readSettings({ ...local, ...wrong });
  expect(read).toThrow(WrongSetting);
  expect(read).toThrow(sentence);
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
      Object.keys(readSettings({ ...hosted, REPLY_HOST: "reply.example.org", INCOMING_PORT: "2526" }))
        .filter((name) => name !== "HOSTED")
        .concat("SMTP_URL"),
    ),
  );
});

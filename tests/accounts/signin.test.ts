// Signing in by a link: who gets one, what it opens, and how often.
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { openLink } from "@/server/accounts/auth";
import { linkRequest } from "@/server/accounts/schema";
import { actorOf, SESSION_COOKIE } from "@/server/accounts/session";
import { LINKS_BY_ADDRESS, LINKS_BY_NETWORK, requestLink } from "@/server/accounts/signin.service";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { person } from "@/tests/support/make";

let counter = 0;
const address = () => `reader.${++counter}@example.org`;
const elsewhere = () => `203.0.113.${++counter % 250}`;
const nothing = async () => {};

/** Asks for a link and takes it out of the mail. */
async function link(email: string, now = new Date(), next = "/") {
  await requestLink({ email, next }, { address: elsewhere(), now });
  const { raw } = await db.delivery.findFirstOrThrow({ where: { rcptTo: email }, orderBy: { id: "desc" } });
  const mail = await simpleParser(Buffer.from(raw));
  const href = mail.text?.match(/https?:\S+\/signin\/confirm\S+/)?.[0] ?? "";
  return { href, mail, token: new URL(href).searchParams.get("token") ?? "" };
}

const open = (email: string, token: string, now = new Date(), held?: string) =>
  openLink({ email, token, next: "/" }, { now, held }, nothing);
const tokenIn = (cookie = "") => cookie.split(";")[0]?.slice(SESSION_COOKIE.length + 1);

describe("a sign-in link", () => {
  test("opens a session for its address, and the session is that person's", async () => {
    const email = address();
    const { token } = await link(email);
    const opened = await open(email, token);
    expect(opened).toMatchObject({ named: false });
    expect(opened?.cookie).toMatch(/HttpOnly/);
    expect(opened?.cookie).toMatch(/SameSite=Lax/);
    const actor = await actorOf(tokenIn(opened?.cookie), new Date());
    expect(actor).toMatchObject({ kind: "person", email, name: null });
  });

  test("is kept as a hash, and so is the session that it opens", async () => {
    const email = address();
    const { token } = await link(email);
    const kept = await db.verificationToken.findFirstOrThrow({ where: { identifier: email } });
    expect(kept.token).not.toContain(token);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    const session = tokenIn((await open(email, token))?.cookie);
    expect(await db.session.count({ where: { sessionToken: session } })).toBe(0);
  });

  test("opens one session when it is used 50 times at once", async () => {
    const email = address();
    const { token } = await link(email);
    const answers = await Promise.all(Array.from({ length: 50 }, () => open(email, token)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await db.session.count({ where: { user: { email } } })).toBe(1);
  });

  test("runs out after fifteen minutes", async () => {
    const email = address();
    const asked = new Date();
    const { token } = await link(email, asked);
    expect(await open(email, token, new Date(asked.getTime() + 15 * 60_000))).toBeNull();
    expect(await open(email, token, new Date(asked.getTime() + 15 * 60_000 - 1000))).not.toBeNull();
  });

  test("ends when another is asked for", async () => {
    const email = address();
    const [older, newer] = [await link(email), await link(email)];
    expect(await open(email, older.token)).toBeNull();
    expect(await open(email, newer.token)).not.toBeNull();
  });

  test("opens nothing for another address", async () => {
    const [ann, bob] = [address(), address()];
    const { token } = await link(ann);
    await link(bob);
    expect(await open(bob, token)).toBeNull();
    expect(await open(ann, token)).not.toBeNull();
  });

  test("forgets sessions that ran out long ago, and no others", async () => {
    const [ann, email] = [await person("Ann"), address()];
    const ends = (expires: string) => ({ sessionToken: `s${++counter}`, userId: ann.id, expires: new Date(expires) });
    await db.session.createMany({ data: [ends("2020-01-01"), ends("2999-01-01")] });
    await open(email, (await link(email)).token);
    expect(await db.session.count({ where: { userId: ann.id } })).toBe(1);
  });

  test("leads back to the very person who has been here before", async () => {
    const ann = await person("Ann");
    const { token } = await link(ann.email);
    const opened = await open(ann.email, token);
    expect(opened).toMatchObject({ named: true });
    expect(await actorOf(tokenIn(opened?.cookie), new Date())).toEqual(ann);
  });

  test("ends the session of whoever used the browser before", async () => {
    const [ann, bob] = [address(), address()];
    const first = tokenIn((await open(ann, (await link(ann)).token))?.cookie);
    await open(bob, (await link(bob)).token, new Date(), first);
    expect(await actorOf(first, new Date())).toEqual({ kind: "visitor" });
  });
});

describe("the letter", () => {
  test("has one recipient, leads to the configured origin, and is no list mail", async () => {
    const email = address();
    const { href, mail } = await link(email, new Date(), "/groups/harbour");
    expect(mail.to && !Array.isArray(mail.to) && mail.to.value.map((one) => one.address)).toEqual([email]);
    expect(new URL(href).origin).toBe(env.ORIGIN);
    expect(new URL(href).searchParams.get("next")).toBe("/groups/harbour");
    expect([...mail.headers.keys()].filter((name) => name.startsWith("list"))).toEqual([]);
  });

  test("is the same for a known and an unknown address, but for the address and the token", async () => {
    const ann = await person("Ann");
    const plain = async (email: string) => {
      const { mail, token } = await link(email);
      return mail.text?.replaceAll(token, "TOKEN").replaceAll(encodeURIComponent(email), "ADDRESS");
    };
    expect(await plain(ann.email)).toBe(await plain(address()));
  });
});

describe("asking for links", () => {
  test("is answered five times an hour for one address, whoever asks", async () => {
    const [email, now] = [address(), new Date()];
    const ask = (when = now) => requestLink({ email, next: "/" }, { address: elsewhere(), now: when });
    for (let n = 0; n < LINKS_BY_ADDRESS.times; n++) await ask();
    await expect(ask()).rejects.toMatchObject({ kind: "tooMany" });
    await expect(ask(new Date(now.getTime() + 3_600_000))).resolves.toBeDefined();
  });

  test("is answered ten times in fifteen minutes for one network, whomever it names", async () => {
    const [from, now] = ["198.51.100.7", new Date()];
    const ask = (when = now) => requestLink({ email: address(), next: "/" }, { address: from, now: when });
    for (let n = 0; n < LINKS_BY_NETWORK.times; n++) await ask();
    await expect(ask()).rejects.toMatchObject({ kind: "tooMany" });
    await expect(ask(new Date(now.getTime() + 15 * 60_000))).resolves.toBeDefined();
  });

  test("counts right when it is asked 20 times at once", async () => {
    const [email, now] = [address(), new Date()];
    const asked = Array.from({ length: 20 }, () => requestLink({ email, next: "/" }, { address: elsewhere(), now }));
    const answers = await Promise.allSettled(asked);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(LINKS_BY_ADDRESS.times);
    expect(await db.delivery.count({ where: { rcptTo: email } })).toBe(LINKS_BY_ADDRESS.times);
    expect(await db.verificationToken.count({ where: { identifier: email } })).toBe(1);
  });
});

describe("what is not plainly one address", () => {
  const REFUSED = [
    ..."ann@example.org,eve@example.org|ann@example.org;eve@example.org|ann@example.org eve@example.org".split("|"),
    ..."ann@example.org\r\nBcc: eve@example.org|ann@example.org\nRCPT TO:<eve@example.org>|ann@example.org\u0000".split(
      "|",
    ),
    ...'"ann"@example.org|"ann@example.org"@evil.test|"eve@evil.test, ann"@example.org|"a b"@example.org|"ann'.split(
      "|",
    ),
    ..."ann(comment)@example.org|ann@(comment)example.org|(ann)eve@example.org|ann@example.org(eve@evil.test)".split(
      "|",
    ),
    ..."<ann@example.org>|Ann <ann@example.org>|Ann <ann@example.org>, Eve <eve@evil.test>|mailto:ann@example.org".split(
      "|",
    ),
    ..."ann@eve@example.org|ann@@example.org|ann@|@example.org|@|ann|ann@example.org@|ann＠eve@example.org".split("|"),
    ..."ann@[127.0.0.1]|ann@[IPv6:::1]|ann@-example.org|ann@example-.org|ann@.example.org|ann@example..org|ann@example.org.".split(
      "|",
    ),
    ..."ann.@example.org|.ann@example.org|an..n@example.org|ann\u2028@example.org|ann\u202egro.elpmaxe@evil.test|ann\u00ad@example.org".split(
      "|",
    ),
    ..."ann@exam\u200bple.org|ann@exämple.org|änn@example.org|ann@例え.jp|group:ann@example.org,eve@example.org;|ann%eve@[evil]".split(
      "|",
    ),
    `${"a".repeat(65)}@example.org`,
    `ann@${"a".repeat(64)}.org`,
    `ann@${"a.".repeat(130)}org`,
    "a".repeat(1_000_000),
    "=?utf-8?q?ann=40example.org?=, eve@evil.test",
    "",
  ];

  test.each(REFUSED.map((said) => [JSON.stringify(said).slice(0, 60), said]))("%s is refused", (_, said) => {
    expect(linkRequest.safeParse({ email: said }).success).toBe(false);
  });

  test.each([
    ["Ann@Example.ORG", "ann@example.org"],
    ["  ann@example.org ", "ann@example.org"],
    ["ann＠example.org", "ann@example.org"],
    ["ａｎｎ@example.org", "ann@example.org"],
    ["ann+reading@example.org", "ann+reading@example.org"],
    ["o'hara@example.org", "o'hara@example.org"],
  ])("%s is %s and nobody else", (said, meant) => {
    expect(linkRequest.parse({ email: said }).email).toBe(meant);
  });
});

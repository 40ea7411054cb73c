// M16: mails are signed, with everything in them that a mail client acts on, and the signature is part of their bytes.
import { authenticate } from "mailauth";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/server/db";
import { publicPart } from "@/server/mail/dkim-key.service";
import { mimeOf } from "@/server/mail/mime";
import { postLetter } from "@/server/mail/service";
import { SIGNED_HEADERS, signed, signerOf } from "@/server/mail/signature";
import { dnsOf } from "../support/dns";
import { postTo } from "../support/letters";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";

/** Keys made before the settings are read; the RSA key is this installation's. */
const { RSA, ED25519 } = await vi.hoisted(async () => {
  const { generateKeyPairSync } = await import("node:crypto");
  const pem = { privateKeyEncoding: { type: "pkcs8", format: "pem" } } as const;
  const publicKeyEncoding = { type: "spki", format: "pem" } as const;
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048, publicKeyEncoding, ...pem }).privateKey;
  const ed25519 = generateKeyPairSync("ed25519", { publicKeyEncoding, ...pem }).privateKey;
  process.env.DKIM_KEY = Buffer.from(rsa).toString("base64");
  process.env.MAIL_FROM = "notify@read.example.org";
  return { RSA: rsa, ED25519: ed25519 };
});

const NOW = new Date("2026-03-12T08:00:00Z");
const BY = {
  deliveryId: "0198c0de-0000-7000-8000-00000000000a",
  from: "notify@read.example.org",
  host: "read.example.org",
  now: NOW,
};

const list = {
  id: "thread-7",
  archive: "https://read.example.org/c/7",
  unsubscribe: "https://read.example.org/api/unsubscribe/abc",
};
const NOTICE = postTo("ann@example.org", {
  ...{ messageId: "c.2@read.example.org", inReplyTo: "c.1@read.example.org", references: ["c.1@read.example.org"] },
  ...{ replyTo: "r-abc@reply.example.org", list, fromName: "Ana via The Harbour Readers" },
});

const by = (key: string) => ({ domain: "read.example.org", selector: "postil", key });
const mime = (key: string | null, post = NOTICE) =>
  mimeOf(post, BY).then((raw) => signed(raw, key ? by(key) : null, NOW));

/** What another mail server says of the signatures of a mail. */
async function judged(raw: Buffer, key = RSA) {
  const { kind, p } = publicPart(key);
  const resolver = dnsOf({ "TXT postil._domainkey.read.example.org": [[`v=DKIM1; k=${kind}; p=${p}`]] });
  const options = { sender: "", mta: "mx.example.net", resolver, disableArc: true, disableBimi: true };
  const { dkim } = await authenticate(raw, options);
  return (dkim.results ?? []).map(({ status, signingDomain }) => `${status.result} by ${signingDomain ?? "nobody"}`);
}

const GOOD = ["pass by read.example.org"];

describe("a signature", () => {
  test.each([
    ["RSA", RSA],
    ["Ed25519", ED25519],
  ])("by a key of %s is believed by another mail server", async (_, key) => {
    expect(await judged(await mime(key), key)).toEqual(GOOD);
  });

  test("is of this key and of no other", async () => {
    expect(await judged(await mime(ED25519), RSA)).not.toEqual(GOOD);
  });

  test("covers the words of the mail", async () => {
    const raw = await mime(RSA);
    const changed = Buffer.from(raw.toString("latin1").replace("Ines Calder", "Ines Walder"), "latin1");
    expect(changed.equals(raw)).toBe(false);
    expect(await judged(changed)).not.toEqual(GOOD);
  });

  test.each(SIGNED_HEADERS)("covers %s", async (name) => {
    const raw = (await mime(RSA)).toString("latin1");
    const changed = raw.replace(new RegExp(`^${name}: `, "im"), `${name}: x`);
    expect(changed).not.toBe(raw);
    expect(await judged(Buffer.from(changed, "latin1"))).not.toEqual(GOOD);
    const without = raw.replace(new RegExp(`^${name}: .*(?:\\r\\n[ \\t].*)*\\r\\n`, "im"), "");
    expect(await judged(Buffer.from(without, "latin1"))).not.toEqual(GOOD);
  });

  test("stays good when a server on the way folds lines otherwise and adds its own", async () => {
    const raw = (await mime(RSA)).toString("latin1").replace("Subject: Re: ", "Subject: Re:\r\n ");
    expect(await judged(Buffer.from(`Received: from a by b; now\r\n${raw}`, "latin1"))).toEqual(GOOD);
  });

  test("is the same again for the same mail, and its lines are not too long", async () => {
    const raw = await mime(RSA);
    expect(raw.equals(await mime(RSA))).toBe(true);
    const lines = raw.subarray(0, raw.indexOf("\r\nFrom:")).toString("latin1").split("\r\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  test("is on no mail where there is no key", async () => {
    const raw = await mime(null);
    expect(raw.toString("latin1")).not.toMatch(/^DKIM-Signature:/im);
    expect(await judged(raw)).toEqual(["none by nobody"]);
    expect(signerOf({ DKIM_KEY: undefined, DKIM_DOMAIN: "read.example.org", DKIM_SELECTOR: "postil" })).toBeNull();
  });
});

describe("what this installation sends", () => {
  beforeEach(async () => {
    await db.delivery.deleteMany();
    (await mailbox()).empty();
  });

  test.each([
    ["a notice", NOTICE],
    ["a sign-in letter", postTo("bob@example.org", { kind: "signIn" })],
    ["a letter that refuses an answer", postTo("eve@example.org", { kind: "answer", autoReplied: true })],
  ])("%s goes out signed, with the very bytes that are kept", async (_, post) => {
    const { id } = await db.$transaction((tx) => postLetter(tx, post, NOW));
    await workUntilIdle(NOW);
    const [arrived] = (await mailbox()).to(post.to);
    const { raw } = await db.delivery.findUniqueOrThrow({ where: { id } });
    expect(arrived?.raw.equals(Buffer.from(raw))).toBe(true);
    expect(await judged(Buffer.from(raw))).toEqual(GOOD);
  });
});

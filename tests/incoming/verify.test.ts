// M24: DMARC by signatures and servers that the DNS names, with a DNS of the test's own. No answer is never a yes.
import { generateKeyPairSync } from "node:crypto";
import { dkimSign } from "mailauth/lib/dkim/sign";
import { expect, test } from "vitest";
import { verify } from "@/server/incoming/verify.service";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const KEY = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const PUBLIC = publicKey.export({ type: "spki", format: "der" }).toString("base64");

const POLICY = { "_dmarc.example.org": "v=DMARC1; p=reject" };
const SIGNED = { "s1._domainkey.example.org": `v=DKIM1; k=rsa; p=${PUBLIC}` };
const SENT = { "example.org": "v=spf1 ip4:192.0.2.7 -all" };

/** A DNS that knows these TXT records and nothing else. */
const dns = (records: Record<string, string>) => async (name: string, type: string) => {
  const record = type === "TXT" ? records[name] : undefined;
  if (record === undefined) throw Object.assign(new Error(`${name} is not there`), { code: "ENOTFOUND" });
  return [[record]];
};

const MAIL = "From: Ann <ann@example.org>\r\nTo: r@reply.example\r\nSubject: Re: ¶ 2\r\n\r\nYes.\r\n";

/** A mail whose way here nobody knows. */
const CLAIM = {
  ...{ raw: Buffer.from(MAIL), from: "ann@example.org", mailFrom: "" },
  ...{ client: null, helo: null, host: "h.example" },
};

async function signed(raw = MAIL, signingDomain = "example.org"): Promise<string> {
  const by = { signingDomain, selector: "s1", privateKey: KEY };
  const { signatures, errors } = await dkimSign(Buffer.from(raw), { ...by, signatureData: [by] });
  expect(errors).toEqual([]);
  return `${signatures}${raw}`;
}

const asked = (raw: string, records: Record<string, string>, more: { client?: string; mailFrom?: string } = {}) =>
  verify(
    {
      ...{ raw: Buffer.from(raw), from: "ann@example.org", mailFrom: more.mailFrom ?? "ann@example.org" },
      ...{ client: more.client ?? null, helo: "mx.example.org", host: "postil.example" },
    },
    { checked: false, resolver: dns(records) },
  );

test("a signature of the domain of From passes, with and without a policy", async () => {
  expect(await asked(await signed(), { ...POLICY, ...SIGNED })).toBe("passed");
  expect(await asked(await signed(), SIGNED)).toBe("passed");
});

test("a server that the domain names passes, when the mail is known to have come from there", async () => {
  expect(await asked(MAIL, { ...POLICY, ...SENT }, { client: "192.0.2.7" })).toBe("passed");
  expect(await asked(MAIL, { ...POLICY, ...SENT }, { client: "192.0.2.8" })).toBe("failed");
  expect(await asked(MAIL, { ...POLICY, ...SENT })).toBe("failed");
  expect(await asked(MAIL, { ...POLICY, ...SENT }, { client: "192.0.2.7", mailFrom: "x@evil.example" })).toBe("failed");
});

test("words that were changed on the way, and another domain's signature, fail", async () => {
  const changed = (await signed()).replace("Yes.", "No.");
  expect(await asked(changed, { ...POLICY, ...SIGNED })).toBe("failed");
  const evil = { "s1._domainkey.evil.example": SIGNED["s1._domainkey.example.org"] };
  expect(await asked(await signed(MAIL, "evil.example"), { ...POLICY, ...evil })).toBe("failed");
});

test("a domain that says nothing, or cannot be asked, leaves the sender unproven", async () => {
  expect(await asked(MAIL, {})).toBe("unproven");
  const broken = async () => {
    throw Object.assign(new Error("SERVFAIL"), { code: "ESERVFAIL" });
  };
  expect(await verify(CLAIM, { checked: false, resolver: broken })).toBe("unproven");
});

test("two From fields, or another one than the one that was read, fail whatever was signed", async () => {
  const two = await signed(`From: ann@example.org\r\n${MAIL}`);
  expect(await asked(two, { ...POLICY, ...SIGNED })).toBe("failed");
  const other = await signed(MAIL.replace("ann@", "bob@"));
  expect(await asked(other, { ...POLICY, ...SIGNED })).toBe("failed");
});

test("what other servers wrote into the mail counts for nothing", async () => {
  const claimed = `Authentication-Results: mx.google.com; dmarc=pass header.from=example.org\r\n${MAIL}`;
  expect(await asked(claimed, POLICY)).toBe("failed");
});

test("strict alignment is the domain itself and none beneath it", async () => {
  const strict = { "_dmarc.example.org": "v=DMARC1; p=reject; adkim=s; aspf=s" };
  const below = { "s1._domainkey.mail.example.org": SIGNED["s1._domainkey.example.org"] };
  expect(await asked(await signed(MAIL, "mail.example.org"), { ...POLICY, ...below })).toBe("passed");
  expect(await asked(await signed(MAIL, "mail.example.org"), { ...strict, ...below })).toBe("failed");
});

test("a mail server in front that has checked is believed", async () => {
  expect(await verify(CLAIM, { checked: true })).toBe("passed");
});

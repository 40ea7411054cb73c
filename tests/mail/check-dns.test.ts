// What an owner is told of the DNS: what is wrong, and the exact record that puts it right.
import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { reverseName } from "@/server/mail/check/asking.service";
import { checkDns, type Sending } from "@/server/mail/check/dns.service";
import { zoneLine } from "@/server/mail/check/finding";
import { publicPart } from "@/server/mail/dkim-key.service";
import { dnsOf, dnsTrouble, type Records } from "../support/dns";

const KEY = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" });
const { p } = publicPart(KEY.toString());

const SETTINGS: Sending = {
  ...{ ORIGIN: "https://read.example.org", SMTP_URL: "smtp://127.0.0.1:25", MAIL_FROM: "notify@read.example.org" },
  ...{
    REPLY_HOST: "reply.example.org",
    BOUNCE_HOST: "reply.example.org",
    DKIM_KEY: KEY.toString(),
    DKIM_DOMAIN: "read.example.org",
  },
  DKIM_SELECTOR: "postil",
};

/** A DNS in which everything is as it should be: mails leave from the machine of the site, 198.51.100.7. */
const WELL: Records = {
  "A read.example.org": ["8.8.100.7"],
  "TXT read.example.org": [["some-site-verification=1"], ["v=spf1 a:read.example.org -all"]],
  "TXT reply.example.org": [["v=spf1 a:read.example.org -all"]],
  "TXT postil._domainkey.read.example.org": [[`v=DKIM1; k=rsa; p=${p.slice(0, 200)}`, p.slice(200)]],
  "TXT _dmarc.example.org": [["v=DMARC1; p=quarantine; rua=mailto:post@example.org"]],
  "MX reply.example.org": [{ exchange: "read.example.org", priority: 10 }],
  "PTR 7.100.8.8.in-addr.arpa": ["read.example.org"],
};

async function told(changes: Records = {}, settings: Partial<Sending> = {}, without: string[] = []) {
  const records = Object.fromEntries(
    Object.entries({ ...WELL, ...changes }).filter(([name]) => !without.includes(name)),
  );
  return checkDns({ ...SETTINGS, ...settings }, dnsOf(records), 300);
}

/** What is told about one thing. */
async function about(name: string, ...how: Parameters<typeof told>) {
  const found = (await told(...how)).find((one) => one.about.startsWith(name));
  return found && { ...found, add: found.add && zoneLine(found.add) };
}

test("where everything is as it should be nothing is wrong", async () => {
  expect((await told()).map(({ about, verdict }) => `${about}: ${verdict}`)).toEqual([
    "SPF of reply.example.org: good",
    "SPF of read.example.org: good",
    "DKIM: good",
    "DMARC: good",
    "Sender read.example.org: good",
    "MX of reply.example.org: good",
    "Name of 8.8.100.7: good",
  ]);
});

test("a domain of which the DNS knows nothing is told every record that is missing", async () => {
  const found = await checkDns(SETTINGS, dnsOf({}));
  expect(found.flatMap(({ add }) => (add ? [zoneLine(add).replace(p.slice(10, 200), "…")] : []))).toEqual([
    'reply.example.org. TXT "v=spf1 a:read.example.org ~all"',
    'read.example.org. TXT "v=spf1 a:read.example.org ~all"',
    expect.stringMatching(/^postil\._domainkey\.read\.example\.org\. TXT "v=DKIM1; k=rsa; p=MIIB.*" ".*"$/),
    '_dmarc.read.example.org. TXT "v=DMARC1; p=none"',
    "reply.example.org. MX 10 read.example.org.",
  ]);
  expect(found.every(({ verdict }) => verdict === "wrong")).toBe(true);
});

test("an SPF record that does not name this server is given back with it", async () => {
  const TXT = "TXT read.example.org";
  expect(await about("SPF of read", { [TXT]: [["v=spf1 ip4:192.0.2.1 -all"]] })).toMatchObject({
    ...{ verdict: "wrong", add: 'read.example.org. TXT "v=spf1 ip4:192.0.2.1 a:read.example.org -all"' },
  });
  expect((await about("SPF of read", { [TXT]: [["v=spf1 mx -all"], ["v=spf1 a -all"]] }))?.says).toMatch(
    /2 SPF records/,
  );
  expect((await about("SPF of read", { [TXT]: [["v=spf1 include:lost.example -all"]] }))?.says).toMatch(
    /cannot be followed/,
  );
  expect((await about("SPF of read", { [TXT]: [["v=spf1 a +all"]] }))?.says).toMatch(/lets everybody send/);
  expect((await about("SPF of read", { [TXT]: [["v=spf10 a -all"]] }))?.says).toMatch(/does not say which servers/);
});

test("of a provider's servers nobody here can know all", async () => {
  const provider: Records = {
    "A smtp.example.net": ["9.9.9.10"],
    "TXT read.example.org": [["v=spf1 ip4:9.9.9.0/24 -all"]],
  };
  const by = { SMTP_URL: "smtps://ann:ocean@smtp.example.net" };
  expect((await about("SPF of read", provider, by))?.verdict).toBe("good");
  expect(
    await about("SPF of read", { ...provider, "TXT read.example.org": [["v=spf1 ip4:9.9.8.0/24 -all"]] }, by),
  ).toMatchObject({
    ...{ verdict: "unsure", says: expect.stringContaining("does not name smtp.example.net itself") },
  });
  expect((await about("Name of 9.9.9.10", provider, by))?.verdict).toBe("unsure");
});

test("the key in the DNS is the one that signs", async () => {
  const at = "TXT postil._domainkey.read.example.org";
  const other = publicPart(
    generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  ).p;
  const add = expect.stringContaining(p.slice(0, 150));
  expect(await about("DKIM", { [at]: [[`v=DKIM1; p=${other}`]] })).toMatchObject({ verdict: "wrong", add });
  expect((await about("DKIM", { [at]: [["v=DKIM1; p="]] }))?.says).toMatch(/called back/);
  expect((await about("DKIM", { [at]: [[`v=DKIM1; t=y; p=${p}`]] }))?.says).toMatch(/marked as a trial/);
  expect((await about("DKIM", { [at]: [[`p=${p}`], [`p=${other}`]] }))?.says).toMatch(/2 records/);
  expect((await about("DKIM", {}, { DKIM_KEY: undefined }))?.verdict).toBe("unsure");
});

test("a policy may stand above the domain, once, and must fit our signatures", async () => {
  const at = "TXT _dmarc.read.example.org";
  expect((await about("DMARC", { [at]: [["v=DMARC1; p=reject; adkim=s"]] }))?.verdict).toBe("good");
  const above = { DKIM_DOMAIN: "example.org" };
  expect((await about("DMARC", { [at]: [["v=DMARC1; p=reject; adkim=s"]] }, above))?.says).toMatch(
    /set DKIM_DOMAIN=read\.example\.org/,
  );
  expect((await about("DMARC", { [at]: [["v=DMARC1; p=none"], ["v=DMARC1; p=none"]] }))?.says).toMatch(
    /2 DMARC records/,
  );
  expect((await about("DMARC", { [at]: [["v=DMARC1"]] }))?.says).toMatch(/has no policy/);
});

test("mail for the host of the answers must lead to a server that is there", async () => {
  const at = "MX reply.example.org";
  expect((await about("MX", { [at]: [{ exchange: "gone.example.org", priority: 10 }] }))?.says).toMatch(
    /led to gone\.example\.org, which has no address/,
  );
  // A null MX says that no mail is taken.
  expect((await about("MX", { [at]: [{ exchange: ".", priority: 0 }] }))?.verdict).toBe("wrong");
  expect(await about("MX", {}, { REPLY_HOST: undefined, BOUNCE_HOST: undefined })).toBeUndefined();
  const both = await told({}, { BOUNCE_HOST: "back.example.org" });
  expect(
    both.filter(({ about }) => about.startsWith("MX")).map(({ about, verdict }) => `${about}: ${verdict}`),
  ).toEqual(["MX of reply.example.org: good", "MX of back.example.org: wrong"]);
});

test("the address that mails leave from has a name that leads back", async () => {
  const at = "PTR 7.100.8.8.in-addr.arpa";
  expect((await about("Name", {}, {}, [at]))?.says).toMatch(/has no name \(PTR\)/);
  expect((await about("Name", { [at]: ["elsewhere.example.org"] }))?.says).toMatch(/does not lead back/);
  expect(reverseName("2001:db8::7")).toBe("7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa");
});

test("a DNS that is away, or never answers, is not taken for a missing record", async () => {
  const away = Object.fromEntries(Object.keys(WELL).map((name) => [name, dnsTrouble("ESERVFAIL")]));
  const found = await told({ ...away, "TXT _dmarc.read.example.org": dnsTrouble("ESERVFAIL") });
  expect(found.filter(({ about }) => /SPF|DKIM|DMARC|MX/.test(about)).map(({ verdict }) => verdict)).toEqual(
    Array(5).fill("unsure"),
  );
  const silent = await checkDns(SETTINGS, () => new Promise(() => undefined), 50);
  expect(silent.map(({ verdict }) => verdict)).toEqual(Array(6).fill("unsure"));
  expect(silent.every(({ add }) => !add)).toBe(true);
});

test("where mail stays on the machine the DNS is not asked", async () => {
  const never = () => Promise.reject(new Error("asked"));
  expect(await checkDns({ ...SETTINGS, SMTP_URL: undefined }, never)).toMatchObject([{ verdict: "unsure" }]);
});

// What an owner is told of the server that mails are handed over to, by real conversations with servers of every temper.
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";
import { checkHandover, checkSending } from "@/server/mail/check/handover.service";
import { checkMail } from "@/server/mail/check/whole.service";
import { SELF_SIGNED } from "../support/certificate";
import { dnsOf } from "../support/dns";
import { mailbox } from "../support/mailbox";
import { type Script, scriptedSmtpForTests } from "../support/scripted-smtp";

const SOON = { tryFor: 2, silence: 0.3 };
/** Closing a way takes its time on a busy machine. */
const LATER = { tryFor: 20, silence: 10 };
const usual: Script = () => undefined;
const withPassword: Script = (step) => (step === "EHLO" ? "250-hello\r\n250 AUTH PLAIN" : undefined);

const as = (url: string, who: string) => url.replace("//", `//${who}@`);

/** A server that closes the way, with a certificate that nobody has signed. */
async function closedWay(secure: boolean) {
  const server = new SMTPServer({ ...SELF_SIGNED, secure, authOptional: true, disableReverseLookup: true });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `127.0.0.1:${(server.server.address() as { port: number }).port}`;
}

test("a server that is there is well", async () => {
  const { url } = await scriptedSmtpForTests(usual);
  expect(await checkHandover(url, SOON)).toEqual({
    ...{ about: "Handing over", verdict: "good", says: "127.0.0.1 is there and takes mail." },
  });
});

test("a name and a password that are right are let in, and wrong ones are said to be wrong", async () => {
  const right = await scriptedSmtpForTests(withPassword);
  expect(await checkHandover(as(right.url, "ann:ocean"), SOON)).toMatchObject({
    ...{ verdict: "good", says: expect.stringContaining("lets us in") },
  });
  const not = await scriptedSmtpForTests((step, talk) =>
    step === "AUTH" ? "535 5.7.8 no <ann@example.org> here" : withPassword(step, talk),
  );
  const said = await checkHandover(as(not.url, "ann:ocean"), SOON);
  expect(said).toMatchObject({ verdict: "wrong", says: expect.stringContaining("name and the password of SMTP_URL") });
  expect(said.says).toContain("535 5.7.8");
  expect(said.says).not.toMatch(/ocean|ann@/);
});

test("a port where nobody listens", async () => {
  const server = await scriptedSmtpForTests(usual);
  await server.close();
  expect((await checkHandover(server.url, SOON)).says).toMatch(/^Nobody takes mail at 127\.0\.0\.1:\d+\. Is the port/);
});

test("a host that does not exist", async () => {
  expect((await checkHandover("smtp://nowhere.invalid", SOON)).says).toMatch(/^There is no host nowhere\.invalid/);
});

test("a server that says nothing, one that hangs up, and one that refuses everybody", async () => {
  const silent = await scriptedSmtpForTests((step) => (step === "greeting" ? "silent" : undefined));
  expect((await checkHandover(silent.url, SOON)).says).toMatch(/said nothing for 0\.3 seconds.*smtps:\/\//);
  const cut = await scriptedSmtpForTests((step) => (step === "EHLO" ? "cut" : undefined));
  expect((await checkHandover(cut.url, SOON)).says).toMatch(/broke off/);
  const shut = await scriptedSmtpForTests((step) => (step === "greeting" ? "554 5.7.1 you are on a list" : undefined));
  expect((await checkHandover(shut.url, SOON)).says).toMatch(/^127\.0\.0\.1 answered: .*554 5\.7\.1 you are on a list/);
});

test("smtps where TLS is not spoken from the beginning", async () => {
  const { url } = await scriptedSmtpForTests(usual);
  const said = await checkHandover(url.replace("smtp:", "smtps:"), SOON);
  expect(said.says).toMatch(/does not begin with TLS: write smtp:\/\//);
});

test("a certificate that is not good, and a way that is closed", async () => {
  for (const [protocol, secure] of [
    ["smtps", true],
    ["smtp", false],
  ] as const) {
    const where = await closedWay(secure);
    expect((await checkHandover(`${protocol}://${where}`, LATER)).says).toMatch(
      /^The certificate of 127\.0\.0\.1 is not/,
    );
    const trusting = await checkHandover(`${protocol}://${where}?tls.rejectUnauthorized=false`, LATER);
    expect(trusting).toMatchObject({ verdict: "good", says: expect.stringContaining("encrypted way") });
  }
});

const MAIL = { mailFrom: "notify@example.org", rcptTo: "ann@example.org", raw: Buffer.from("Subject: x\r\n\r\nx\r\n") };

test("greylisting is no fault; a refusal is one, and is repeated without the address", async () => {
  const grey = await scriptedSmtpForTests((step) => (step === "RCPT" ? "450 4.2.0 come back later" : undefined));
  expect(await checkSending(grey.url, MAIL, SOON)).toMatchObject({
    ...{ verdict: "unsure", says: expect.stringMatching(/450 4\.2\.0 .*the worker would try again/) },
  });
  const no = await scriptedSmtpForTests((step) =>
    step === "MAIL" ? "550 5.7.1 <notify@example.org> is not yours" : undefined,
  );
  const said = await checkSending(no.url, MAIL, SOON);
  expect(said).toMatchObject({ verdict: "wrong", says: expect.stringContaining("550 5.7.1") });
  expect(said.says).not.toContain("notify@");
});

test("a letter that is wanted arrives, and nothing arrives where none is", async () => {
  const { url, to } = await mailbox();
  const settings = {
    ...{ ORIGIN: "https://read.example.org", SMTP_URL: url, MAIL_FROM: "notify@read.example.org" },
    ...{
      DKIM_KEY: undefined,
      DKIM_DOMAIN: undefined,
      DKIM_SELECTOR: "postil",
      REPLY_HOST: undefined,
      BOUNCE_HOST: undefined,
    },
    ...{ INCOMING_HOST: "127.0.0.1", INCOMING_PORT: undefined, INCOMING_PROTOCOL: "lmtp" as const },
    INCOMING_SECRET: undefined,
  };
  const look = { letterId: "0198c0de-0000-7000-8000-00000000000a", now: new Date(), resolver: dnsOf({}) };
  await checkMail(settings, look);
  expect(to("ann@example.org")).toEqual([]);
  const [sending, receiving, dns] = await checkMail(settings, { ...look, to: "ann@example.org" });
  expect(sending?.findings.map(({ verdict }) => verdict)).toEqual(["good", "good"]);
  expect(receiving?.findings[0]?.says).toMatch(/REPLY_HOST is not set/);
  expect(dns?.findings.length).toBeGreaterThan(3);
  const [letter] = to("ann@example.org");
  expect(letter?.mail.subject).toBe("A trial of Postil’s mail");
  expect(letter?.mail.text).toContain("read.example.org");
});

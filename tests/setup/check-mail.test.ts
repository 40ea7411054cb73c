// `npm run check:mail`, as an owner runs it.
import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { scriptedSmtpForTests } from "../support/scripted-smtp";

/** Runs it with these settings; what it said, and how it ended. */
function check(settings: Record<string, string>, ...args: string[]) {
  const env = { ...process.env, NODE_ENV: "production" as const, ...settings };
  const child = spawn("npm", ["run", "--silent", "check:mail", "--", ...args], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, said })),
  );
}

// `.invalid` is a name of which every DNS says that there is no such thing.
const OUT = { MAIL_FROM: "notify@read.invalid", REPLY_HOST: "reply.read.invalid" };

it("finds nothing wrong where mail stays on this machine", async () => {
  const { code, said } = await check({});
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/\? Handing over: No mail goes out.*\/mailbox[\s\S]*Nothing is/),
  ]);
});

it("ends with 1 and says what is wrong, one line each", async () => {
  const [smtp, shut] = [await scriptedSmtpForTests(() => undefined), await scriptedSmtpForTests(() => undefined)];
  await shut.close();
  const { port } = new URL(shut.url);
  const { code, said } = await check({ ...OUT, SMTP_URL: smtp.url, INCOMING_PORT: port }, "--to", "ann@example.org");
  expect(code).toBe(1);
  expect(said).toContain("✓ Handing over: 127.0.0.1 is there and takes mail.");
  expect(said).toContain("✓ A letter: It was taken.");
  expect(said).toMatch(/✗ Taking in: Nobody listens at 127\.0\.0\.1:\d+\. Is the worker running\?/);
  expect(said).toMatch(/things are wrong, see above\.\s*$/);
  expect(said).not.toMatch(/^\s+at /m);
  expect(smtp.taken.map(({ rcptTo }) => rcptTo)).toEqual(["ann@example.org"]);
});

it("says in one sentence which setting is wrong, or that an address is none", async () => {
  const wrong = await check({ SMTP_URL: "mail.example.org" });
  expect([wrong.code, wrong.said.trim()]).toEqual([
    1,
    expect.stringMatching(/^SMTP_URL must be the address of a mail/),
  ]);
  const nobody = await check({}, "--to", "ann@example.org, bob@example.org");
  expect([nobody.code, nobody.said.trim()]).toEqual([
    1,
    expect.stringMatching(/^--to must be followed by one address/),
  ]);
});

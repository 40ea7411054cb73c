// The local mailbox: what is sent over SMTP can be read, and only there where it is switched on.
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/server/db";
import { type Mailbox, startMailbox } from "@/server/mail/mailbox";
import { keepCaught, MAILBOX_KEPT } from "@/server/mail/mailbox.store";
import { createOutbox } from "@/server/mail/outbox.service";
import { postLetter } from "@/server/mail/service";
import { createTransport } from "@/server/mail/transport";
import { asVisitor } from "../support/as";
import { postTo, signInLetter } from "../support/letters";

const now = new Date("2026-03-12T08:00:00Z");
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox(20_000 + (process.pid % 20_000));
});
afterAll(() => mailbox.close());

async function send(): Promise<void> {
  const outbox = createOutbox(
    createTransport(mailbox.url),
    () => now,
    async () => true,
  );
  await outbox.sendDue();
  await outbox.stop();
}

test("a sign-in mail can be found by its recipient, opened, and its link followed", async () => {
  const letter = signInLetter;
  await postLetter(db, postTo("ann@example.org", { kind: "signIn", letter }), now);
  await postLetter(db, postTo("bob@example.org", { fromName: "Ana via The Harbour Readers" }), now);
  await send();
  const { list, mail } = asVisitor().mailbox;
  expect(await list({})).toHaveLength(2);
  const [line, ...others] = await list({ to: "Ann@example.org" });
  expect(others).toEqual([]);
  expect(line).toMatchObject({ to: "ann@example.org", from: "Postil", subject: "Sign in to Postil" });
  const opened = await mail({ mail: line!.id });
  expect(opened.text).toContain("/signin/confirm?token=t0k3n");
  expect(opened.html).toContain('<head><base target="_top">');
  expect(opened.headers).toContain("To: ann@example.org");
  expect(opened.source).toContain("Content-Type: multipart/alternative");
});

test("the newest thousand are kept, and the oldest make room", async () => {
  const old = (n: number) => new Date(now.getTime() - n * 60_000);
  const row = (n: number) => ({ mailFrom: "", rcptTo: ["old@example.org"], raw: new Uint8Array(), receivedAt: old(n) });
  await db.caughtMail.createMany({ data: Array.from({ length: MAILBOX_KEPT }, (_, n) => row(n + 1)) });
  await keepCaught(db, "", ["new@example.org"], Buffer.from("Subject: New\r\n\r\n"));
  expect(await db.caughtMail.count()).toBe(MAILBOX_KEPT);
  expect(await db.caughtMail.count({ where: { rcptTo: { has: "new@example.org" } } })).toBe(1);
  expect(await db.caughtMail.count({ where: { receivedAt: old(MAILBOX_KEPT) } })).toBe(0);
  await db.caughtMail.deleteMany();
});

test("what nobody was sent is missing", async () => {
  await expect(asVisitor().mailbox.mail({ mail: "0198c0de-0000-7000-8000-000000000001" })).rejects.toThrow(
    "There is nothing here",
  );
});

test("a second mailbox on the same port takes the next", async () => {
  const another = await startMailbox(Number(new URL(mailbox.url).port));
  expect(another.url).not.toBe(mailbox.url);
  await another.close();
});

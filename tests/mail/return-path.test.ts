// M35: every mail has a return path of its own; what comes to it counts for that mail alone, and is never posted.
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/server/db";
import { recentBounces } from "@/server/mail/bounce.store";
import { newTokenFrom, TOKEN_BYTES } from "@/server/mail/mail-token";
import { postLetter } from "@/server/mail/service";
import { openDoor } from "../incoming/stage";
import { handOver } from "../support/answering";
import { as } from "../support/as";
import { postTo, signInLetter } from "../support/letters";
import { mailbox } from "../support/mailbox";
import { person } from "../support/make";
import { complaint, dsn, inWords, RETURNED } from "../support/reports";
import { workUntilIdle } from "../support/work";

const door = openDoor();
const now = new Date("2026-03-12T08:00:00Z");
const PATH = /^b-[a-z2-7]{26}@reply\.postil\.localhost$/;

/** A mail that went to this address, and where it comes back to. */
async function sent(to: string, more: Parameters<typeof postTo>[1] = {}) {
  const { id } = await db.$transaction((tx) => postLetter(tx, postTo(to, more), now));
  await workUntilIdle(now);
  const path = (await mailbox()).to(to).at(-1)?.mailFrom ?? "";
  return { id, path };
}

/** Hands a report over at the door, and has it read; gives the door's last answer. */
async function report(path: string, raw: string, from = ""): Promise<string> {
  const said = await handOver(door.port, { from, to: path, raw });
  await workUntilIdle(now);
  return said.at(-1) ?? "";
}

const said = async (deliveryId: string) =>
  (await db.bounce.findMany({ where: { deliveryId }, orderBy: { id: "asc" } })).map(
    ({ kind, status }) => `${kind} ${status}`,
  );

test("M35 mails of every kind have a return path of their own; an answer of a machine has none", async () => {
  const paths = [
    await sent("ann@example.org"),
    await sent("ann@example.org"),
    await sent("ann@example.org", { kind: "signIn", letter: signInLetter }),
  ].map(({ path }) => path);
  expect(paths.every((path) => PATH.test(path))).toBe(true);
  expect(new Set(paths).size).toBe(3);
  expect((await sent("bob@example.org", { kind: "answer", autoReplied: true })).path).toBe("");
});

test("M35 of the token only a hash stays when the mail has gone", async () => {
  const { id, path } = await sent("ann@example.org");
  const row = await db.delivery.findUniqueOrThrow({ where: { id } });
  expect(row.bounceHash).toMatch(/^[\da-f]{64}$/);
  expect(JSON.stringify({ ...row, raw: Buffer.from(row.raw).toString() })).not.toContain(path.slice(2, 28));
});

test("M35 a report with an empty sender is taken, read, and told to the one whose mail it was", async () => {
  const ann = await person("Ann");
  const { id, path } = await sent(ann.email, { userId: ann.id });
  expect(await report(path, dsn({ to: ann.email, said: `550 5.1.1 <${ann.email}> unknown` }))).toMatch(/^250/);
  expect(await said(id)).toEqual(["hard 5.1.1"]);
  const { lines } = await as(ann).follows.mails({});
  expect(lines[0]).toMatchObject({ fate: "Came back" });
  expect(lines[0]?.why).toContain("takes no mail for this address");
  const [row] = await recentBounces(db, 1);
  expect(row).toMatchObject({ deliveryId: id, kind: "hard", status: "5.1.1", mail: "notice", userId: ann.id });
  expect(row?.words).not.toContain(ann.email);
});

test("M35 a token that was never given is refused at RCPT; capitals say nothing", async () => {
  const { id, path } = await sent("ann@example.org");
  const forged = `b-${newTokenFrom(randomBytes(TOKEN_BYTES))}@reply.postil.localhost`;
  for (const address of [
    forged,
    "b-@reply.postil.localhost",
    `${path}x`,
    path.replace("b-", "r-"),
    "postmaster@reply.postil.localhost",
  ])
    expect((await handOver(door.port, { from: "", to: address, raw: dsn() }))[3]).toMatch(/^550/);
  expect(await report(path.toUpperCase(), dsn())).toMatch(/^250/);
  expect(await said(id)).toEqual(["hard 5.1.1"]);
});

test("M35 the same report ten times at once, read by two workers, counts once", async () => {
  const { id, path } = await sent("ann@example.org");
  const mail = { from: "", to: path, raw: dsn() };
  await Promise.all(Array.from({ length: 10 }, () => handOver(door.port, mail)));
  await Promise.all([workUntilIdle(now), workUntilIdle(now)]);
  await report(path, dsn());
  expect(await said(id)).toEqual(["hard 5.1.1"]);
});

test("M35 a member's own report about somebody else counts for the member's own mail alone", async () => {
  const [ann, bob] = [await sent("ann@example.org"), await sent("bob@example.org")];
  await report(ann.path, dsn({ to: "bob@example.org" }), "ann@example.org");
  expect(await said(bob.id)).toEqual([]);
  expect(await said(ann.id)).toEqual(["soft 5.1.1"]);
});

test("M35 what comes to a return path is never posted, nor kept where it says nothing", async () => {
  const { id, path } = await sent("ann@example.org");
  const before = await db.comment.count();
  await report(
    path,
    inWords("ann@example.org", "Re: Who lit it?", "My answer goes to the wrong address."),
    "ann@example.org",
  );
  await report(path, `Auto-Submitted: auto-replied\r\n${inWords("ann@example.org", "Away", "I am away.")}`);
  expect(await db.comment.count()).toBe(before);
  expect(await db.bounce.count({ where: { deliveryId: id } })).toBe(0);
  expect(await db.inboundMail.count()).toBe(0);
});

test("M35 of a huge report only the beginning is kept until it is read, and nothing after", async () => {
  const { id, path } = await sent("ann@example.org");
  const huge = dsn().replace(RETURNED, `${"x".repeat(70)}\r\n`.repeat(100_000));
  await handOver(door.port, { from: "", to: path, raw: huge });
  expect((await db.bounce.findFirstOrThrow({ where: { deliveryId: id } })).raw.length).toBe(256_000);
  await workUntilIdle(now);
  const row = await db.bounce.findFirstOrThrow({ where: { deliveryId: id } });
  expect([row.kind, row.raw.length]).toEqual(["hard", 0]);
});

test("M37 a provider's report to the abuse address is about the mail that it returns; others are not kept", async () => {
  const { id, path } = await sent("ann@example.org");
  expect(
    await report("abuse@reply.postil.localhost", complaint("abuse", `Return-Path: <${path}>\r\n${RETURNED}`)),
  ).toMatch(/^250/);
  expect(await said(id)).toEqual(["complaint null"]);
  expect(await report("Abuse@reply.postil.localhost", complaint())).toMatch(/^250/);
  expect(await db.bounce.count({ where: { kind: null } })).toBe(0);
});

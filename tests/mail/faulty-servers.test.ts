// Mail servers that refuse, ask for patience, hang up or keep silent: no mail lost, none told more than the rules allow.
import { beforeEach, expect, test } from "vitest";
import { db } from "@/server/db";
import { createOutbox } from "@/server/mail/outbox.service";
import { LEASE_SECONDS } from "@/server/mail/outbox.store";
import { postLetter } from "@/server/mail/service";
import { createTransport } from "@/server/mail/transport";
import { postTo } from "../support/letters";
import { type Act, type Script, type Step, scriptedSmtpForTests } from "../support/scripted-smtp";

const start = new Date("2026-03-12T08:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
/** With servers that fall silent, and with one that does not, whatever else the machine has to do; in seconds. */
const [IMPATIENT, PATIENT] = [
  { tryFor: 1, silence: 0.3 },
  { tryFor: 30, silence: 20 },
];

beforeEach(() => db.delivery.deleteMany());

const post = (to: string) => db.$transaction((tx) => postLetter(tx, postTo(to), start));
const find = (id: string) => db.delivery.findUniqueOrThrow({ where: { id } });

/** Sends what is due at this minute, as a worker of its own. */
async function send(url: string, minute: number, patience = IMPATIENT): Promise<void> {
  const outbox = createOutbox(
    createTransport(url, patience),
    () => minutes(minute),
    async () => true,
  );
  await outbox.sendDue();
  await outbox.stop();
}

/** Acts once at this step, then as usual. */
function once(step: Step, act: Act): Script {
  let acted = false;
  return (at) => {
    if (at !== step || acted) return undefined;
    acted = true;
    return act;
  };
}

test.each([
  ["451 at RCPT", "RCPT", "451 come back later"],
  ["452 at DATA", "DATA", "452 disk full"],
  ["451 after the bytes", "end", "451 scanner is away"],
  ["421 at MAIL", "MAIL", "421 too many of you"],
] as const)("%s: the mail waits a minute and then arrives", async (_, step, answer) => {
  const server = await scriptedSmtpForTests(once(step, answer));
  const { id } = await post("ann@example.org");
  await send(server.url, 0);
  expect(await find(id)).toMatchObject({ state: "queued", attempts: 1, doubts: 0, nextAt: minutes(1) });
  await send(server.url, 1);
  expect(await find(id)).toMatchObject({ state: "sent", attempts: 2 });
  expect(server.taken).toHaveLength(1);
});

test("waits grow to an hour, and end after five days", async () => {
  const server = await scriptedSmtpForTests((step) => (step === "RCPT" ? "450 greylisted" : undefined));
  const { id } = await post("ann@example.org");
  const waits: number[] = [];
  let minute = 0;
  for (;;) {
    await send(server.url, minute);
    const { state, nextAt } = await find(id);
    if (state !== "queued") break;
    waits.push((nextAt.getTime() - minutes(minute).getTime()) / 60_000);
    minute += waits.at(-1)!;
  }
  expect(waits.slice(0, 6)).toEqual([1, 5, 15, 60, 60, 60]);
  expect(minute).toBeGreaterThan(5 * 24 * 60 - 61);
  expect(minute).toBeLessThanOrEqual(5 * 24 * 60);
  expect(await find(id)).toMatchObject({ state: "failed", lastError: expect.stringContaining("450") });
  expect(await db.bounce.findMany({ where: { deliveryId: id } })).toMatchObject([{ kind: "soft" }]);
}, 60_000);

test.each([
  ["550 at RCPT", "RCPT", "550 no <ann@example.org> here"],
  ["552 after the bytes", "end", "552 too large for ann@example.org"],
] as const)("%s is final, shows, and names no address", async (_, step, answer) => {
  const server = await scriptedSmtpForTests((at) => (at === step ? answer : undefined));
  const { id } = await post("ann@example.org");
  await send(server.url, 0);
  await send(server.url, 1_000);
  const row = await find(id);
  expect(row).toMatchObject({ state: "failed", attempts: 1 });
  expect(row.lastError).toContain(answer.slice(0, 3));
  expect(row.lastError).not.toContain("ann@");
});

test.each([
  ["550 at RCPT", "RCPT", "550 5.1.1 no such person", "hard 5.1.1"],
  ["a bare code at RCPT", "RCPT", "501 what is that", "hard null"],
  ["552 after the bytes", "end", "552 5.2.2 mailbox full", "hard 5.2.2"],
  ["policy", "end", "554 5.7.1 not from you", "policy 5.7.1"],
  ["policy without a status", "RCPT", "550 relaying denied", "policy null"],
  ["a sender that is not taken", "MAIL", "550 5.1.8 who are you", undefined],
] as const)("M35 M36 %s counts as a report would that came later", async (_, step, answer, bounced) => {
  const server = await scriptedSmtpForTests((at) => (at === step ? answer : undefined));
  const { id } = await post("ann@example.org");
  await send(server.url, 0);
  const row = await db.bounce.findFirst({ where: { deliveryId: id } });
  expect(row ? `${row.kind} ${row.status}` : undefined).toBe(bounced);
  expect(await find(id)).toMatchObject({ state: "failed" });
});

test.each([
  ["cut at the greeting", "greeting", "cut"],
  ["silent at the greeting", "greeting", "silent"],
  ["refused at the greeting", "greeting", "554 no service"],
  ["cut before the bytes", "DATA", "cut"],
  ["silent at RCPT", "RCPT", "silent"],
] as const)("%s: nothing was handed over, so nothing is in doubt", async (_, step, act) => {
  const server = await scriptedSmtpForTests(once(step, act));
  const { id } = await post("ann@example.org");
  await send(server.url, 0);
  expect(await find(id)).toMatchObject({ state: "queued", doubts: 0, nextAt: minutes(1) });
  await send(server.url, 1);
  expect(await find(id)).toMatchObject({ state: "sent" });
  expect(server.taken).toHaveLength(1);
});

test.each([
  ["cut within the bytes", "bytes", "cut"],
  ["cut after the bytes", "end", "cut"],
  ["silent after the bytes", "end", "silent"],
] as const)("%s: in doubt, repeated once byte for byte, then left alone", async (_, step, act) => {
  const seen: Buffer[] = [];
  const server = await scriptedSmtpForTests((at, talk) => {
    if (at === "end") seen.push(talk.raw);
    return at === step ? act : undefined;
  });
  const { id } = await post("ann@example.org");
  await send(server.url, 0);
  expect(await find(id)).toMatchObject({ state: "uncertain", doubts: 1, nextAt: minutes(5) });
  await send(server.url, 5);
  await send(server.url, 10_000);
  const row = await find(id);
  expect(row).toMatchObject({ state: "uncertain", attempts: 2, doubts: 2 });
  expect(seen.every((raw) => raw.equals(row.raw))).toBe(true);
});

test("a mail in doubt that arrives at the second try is sent, with the same Message-ID", async () => {
  const ids: string[] = [];
  const usual = once("end", "cut");
  const server = await scriptedSmtpForTests((at, talk) => {
    if (at === "end") ids.push(/^Message-ID: (.*)$/im.exec(talk.raw.toString())![1]!);
    return usual(at, talk);
  });
  const { id } = await post("ann@example.org");
  await send(server.url, 0);
  await send(server.url, 5);
  expect(await find(id)).toMatchObject({ state: "sent", attempts: 2 });
  expect(ids).toEqual([`<d.${id}@postil.localhost>`, `<d.${id}@postil.localhost>`]);
});

test("a server that dribbles one byte at a time is given up on, and the mail kept", async () => {
  const server = await scriptedSmtpForTests((step, { socket }) => {
    if (step !== "MAIL") return undefined;
    const drip = setInterval(() => socket.write("2"), 100);
    socket.on("close", () => clearInterval(drip));
    return "silent";
  });
  const { id } = await post("ann@example.org");
  await send(server.url, 0);
  expect(await find(id)).toMatchObject({ state: "queued", doubts: 0 });
});

test("one bad domain among ten: the others are not held up", async () => {
  const server = await scriptedSmtpForTests((step, { rcptTo }) =>
    step === "RCPT" && rcptTo.endsWith("@bad.example") ? "silent" : undefined,
  );
  for (let i = 0; i < 10; i++) {
    await post(`reader${i}@bad.example`);
    for (const name of ["a", "b", "c", "d", "e", "f", "g", "h", "i"]) await post(`reader${i}@${name}.example`);
  }
  await send(server.url, 0);
  expect(server.taken).toHaveLength(90);
  expect(await db.delivery.count({ where: { state: "queued", rcptTo: { endsWith: "@bad.example" } } })).toBe(10);
});

test("421 slows its domain alone", async () => {
  let asked = 0;
  const server = await scriptedSmtpForTests((step, { rcptTo }) => {
    if (step !== "RCPT" || !rcptTo.endsWith("@busy.example")) return undefined;
    asked++;
    return "421 later";
  });
  for (let i = 0; i < 12; i++) await post(`reader${i}@busy.example`);
  await post("ann@example.org");
  await send(server.url, 0);
  expect(asked).toBeLessThan(6);
  expect(server.taken.map(({ rcptTo }) => rcptTo)).toEqual(["ann@example.org"]);
});

test("two workers at once, 200 mails: each arrives once", async () => {
  const server = await scriptedSmtpForTests(() => undefined);
  for (let i = 0; i < 200; i++) await postLetter(db, postTo(`reader${i}@domain${i % 20}.example`), start);
  await Promise.all([send(server.url, 0, PATIENT), send(server.url, 0, PATIENT)]);
  expect(server.taken).toHaveLength(200);
  expect(new Set(server.taken.map(({ rcptTo }) => rcptTo)).size).toBe(200);
  expect(await db.delivery.count({ where: { state: "sent" } })).toBe(200);
}, 60_000);

test("a lease that its worker never gave back ends; what was not handed over is no doubt", async () => {
  const server = await scriptedSmtpForTests(() => undefined);
  const { id } = await post("ann@example.org");
  const leasedUntil = new Date(start.getTime() + LEASE_SECONDS * 1000);
  await db.delivery.update({ where: { id }, data: { state: "sending", attempts: 1, leasedUntil } });
  await send(server.url, 1);
  expect(server.taken).toHaveLength(0);
  await send(server.url, LEASE_SECONDS / 60);
  expect(await find(id)).toMatchObject({ state: "sent", attempts: 2, doubts: 1 });
});

test("nobody listens: nothing is lost, and no recipient's waits grow", async () => {
  const { id } = await post("ann@example.org");
  const nobody = await scriptedSmtpForTests(() => undefined);
  await nobody.close();
  for (const minute of [0, 1, 2, 3, 4]) await send(nobody.url, minute);
  expect(await find(id)).toMatchObject({ state: "queued", attempts: 5, doubts: 0, nextAt: minutes(5) });
});

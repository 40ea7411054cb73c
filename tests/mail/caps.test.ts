// M38: fifty mails a day to one address, two at a time to one domain over all workers, and a domain that asks for time.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/server/db";
import { pace } from "@/server/follows/pace";
import { createOutbox } from "@/server/mail/outbox.service";
import { freeAt, MAILS_A_DAY } from "@/server/mail/pace";
import { postLetter } from "@/server/mail/service";
import { createTransport } from "@/server/mail/transport";
import { hour, MORNING } from "../follows/digested";
import { fates, minute, story } from "../follows/story";
import { postTo, signInLetter } from "../support/letters";
import { mailbox } from "../support/mailbox";
import { type ScriptedSmtp, scriptedSmtpForTests } from "../support/scripted-smtp";
import { workUntilIdle } from "../support/work";

vi.setConfig({ testTimeout: 120_000 });

const start = new Date("2026-03-12T08:00:00Z");
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const DAY_MINUTES = 24 * 60;

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.slowDomain.deleteMany();
});

const post = (to: string, more: Parameters<typeof postTo>[1] = {}, now = start) =>
  db.$transaction((tx) => postLetter(tx, postTo(to, more), now));

/** Sends what is due at this minute, as a worker of its own. */
async function send({ url }: ScriptedSmtp, minutes: number): Promise<void> {
  const outbox = createOutbox(
    createTransport(url),
    () => at(minutes),
    async () => true,
  );
  await outbox.sendDue();
  await outbox.stop();
}

const takenFor = (server: ScriptedSmtp, to: string) => server.taken.filter(({ rcptTo }) => rcptTo === to).length;

describe("M38 fifty mails a day", () => {
  test("go to one address; the rest waits until there is room, sign-in mail never, and nothing is lost", async () => {
    const server = await scriptedSmtpForTests(() => undefined);
    for (let n = 0; n < MAILS_A_DAY + 10; n++) await post("ann@example.org", { kind: "ruling" });
    await post("bob@example.org");
    await send(server, 0);
    expect([takenFor(server, "ann@example.org"), takenFor(server, "bob@example.org")]).toEqual([MAILS_A_DAY, 1]);
    await post("ann@example.org", { kind: "signIn", letter: signInLetter }, at(1));
    await send(server, 1);
    await send(server, DAY_MINUTES - 1);
    expect(takenFor(server, "ann@example.org")).toBe(MAILS_A_DAY + 1);
    await send(server, DAY_MINUTES);
    expect(takenFor(server, "ann@example.org")).toBe(MAILS_A_DAY + 11);
    expect(await db.delivery.count({ where: { state: { not: "sent" } } })).toBe(0);
  });

  test("hold with three workers at once", async () => {
    const server = await scriptedSmtpForTests(() => undefined);
    for (let n = 0; n < MAILS_A_DAY + 6; n++) await post("ann@example.org");
    await Promise.all([send(server, 0), send(server, 0), send(server, 0)]);
    expect(takenFor(server, "ann@example.org")).toBe(MAILS_A_DAY);
    await send(server, 2 * DAY_MINUTES);
    expect(takenFor(server, "ann@example.org")).toBe(MAILS_A_DAY + 6);
  });

  test("what is noticed above them joins the next digest, which still comes", async () => {
    const { ann, bob, follow, begin } = await story();
    await follow(ann);
    for (let n = 0; n < MAILS_A_DAY - 2; n++) {
      const { id } = await post(ann.email, {}, minute(-90));
      await db.delivery.update({ where: { id }, data: { state: "sent", sentAt: minute(-90) } });
    }
    const root = await begin(bob, minute(0), "Who lit it before him?");
    (await mailbox()).empty();
    await workUntilIdle(minute(6));
    expect((await mailbox()).to(ann.email)).toEqual([]);
    expect(await fates(root.id)).toEqual(["Ann: pending"]);
    await workUntilIdle(hour(MORNING));
    expect((await mailbox()).to(ann.email)).toHaveLength(1);
    expect(await fates(root.id)).toEqual(["Ann: told"]);
  });

  test("are counted by rules", () => {
    const mails = Array.from({ length: 30 }, (_, n) => n);
    expect(pace(mails, { hour: 0, day: 0 })).toMatchObject({ go: { length: 20 }, rest: { length: 10 } });
    expect(pace(mails, { hour: 15, day: 15 }).go).toHaveLength(5);
    expect(pace(mails, { hour: 0, day: 45 }).go).toHaveLength(3);
    expect(pace(mails, { hour: 0, day: 99 }).go).toEqual([]);
    const sent = Array.from({ length: 50 }, (_, n) => at(-n));
    expect(freeAt({ sent, flying: 0 }, start)).toEqual(at(DAY_MINUTES - 49));
    expect(freeAt({ sent: sent.slice(1), flying: 0 }, start)).toBeNull();
    expect(freeAt({ sent: sent.slice(1), flying: 1 }, start)).toEqual(at(5));
  });
});

test("M38 over three workers two mails at a time go to one domain, and other domains are not held up", async () => {
  const open = new Map<string, Set<unknown>>();
  let most = 0;
  const server = await scriptedSmtpForTests((step, { rcptTo, socket }) => {
    const domain = rcptTo.split("@")[1] ?? "";
    const there = open.get(domain) ?? new Set();
    open.set(domain, there);
    if (step === "RCPT") there.add(socket);
    if (domain === "busy.example") most = Math.max(most, there.size);
    if (step === "end") there.delete(socket);
    return undefined;
  });
  for (let n = 0; n < 30; n++) {
    await post(`reader${n}@busy.example`);
    await post(`reader${n}@domain${n}.example`);
  }
  await Promise.all([send(server, 0), send(server, 0), send(server, 0)]);
  await send(server, 0);
  expect(most).toBeLessThanOrEqual(2);
  expect(server.taken).toHaveLength(60);
});

describe("M38 a domain that asks for time", () => {
  test("gets more each time that it asks again, also for mail that is made meanwhile; then all is as before", async () => {
    let busy = true;
    let asked = 0;
    const server = await scriptedSmtpForTests((step, { rcptTo }) => {
      if (step !== "RCPT" || !rcptTo.endsWith("@busy.example") || !busy) return undefined;
      asked++;
      return "421 too many of you";
    });
    await post("ann@busy.example");
    const asks = async (minutes: number) => {
      asked = 0;
      await send(server, minutes);
      return asked;
    };
    expect(await asks(0)).toBe(1);
    await post("bob@busy.example", {}, at(0.5));
    await post("cleo@example.org", {}, at(0.5));
    expect(await asks(0.5)).toBe(0);
    expect(takenFor(server, "cleo@example.org")).toBe(1);
    // One, five, fifteen, sixty minutes, and sixty again; whoever asks a second time within them counts once.
    let minutes = 1;
    for (const wait of [5, 15, 60, 60]) {
      expect(await asks(minutes)).toBeGreaterThan(0);
      expect(await asks(minutes + wait - 0.5)).toBe(0);
      minutes += wait;
    }
    busy = false;
    await send(server, minutes);
    await send(server, minutes);
    expect(server.taken).toHaveLength(3);
    expect(await db.slowDomain.count()).toBe(0);
  });

  test("two that are told at once count once", async () => {
    const server = await scriptedSmtpForTests((step) => (step === "RCPT" ? "421 later" : undefined));
    for (let n = 0; n < 6; n++) await post(`reader${n}@busy.example`);
    await Promise.all([send(server, 0), send(server, 0)]);
    expect(await db.slowDomain.findMany()).toEqual([{ domain: "busy.example", strikes: 1, until: at(1) }]);
  });
});

// From a comment to an inbox: real doors, real queue, real PostgreSQL, real SMTP.
import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/server/db";
import { fanOut } from "@/server/follows/fanout.service";
import { tellDue } from "@/server/follows/telling.service";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";
import { fates, minute, story } from "./story";

beforeEach(async () => (await mailbox()).empty());

const textOf = async (address: string) => (await mailbox()).to(address).map(({ mail }) => mail.text ?? "");

describe("E1 who hears of it", () => {
  test("whoever follows the text, a guest too, is told after five minutes, and its author is not", async () => {
    const { ann, bob, gus, cleo, begin, follow } = await story();
    for (const who of [bob, ann, gus]) await follow(who);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(4));
    expect((await mailbox()).all).toHaveLength(0);
    await workUntilIdle(minute(5));
    expect(await fates(root.id)).toEqual(["Ann: told", "Gus: told"]);
    expect(await textOf(ann.email)).toHaveLength(1);
    expect(await textOf(gus.email)).toHaveLength(1);
    expect([...(await textOf(bob.email)), ...(await textOf(cleo.email))]).toEqual([]);
  });

  test("what somebody hides is not mailed to them, and why is written down", async () => {
    const { ann, gus, bob, begin, follow } = await story();
    for (const who of [ann, gus]) await follow(who);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await as(ann, minute(1)).marks.hide({ target: { authorOf: root.id }, hidden: true });
    await as(gus, minute(1)).marks.hide({ target: { thread: root.thread }, hidden: true });
    await workUntilIdle(minute(5));
    expect(await fates(root.id)).toEqual(["Ann: skipped, hidden", "Gus: skipped, hidden"]);
    await as(gus, minute(6)).marks.hide({ target: { thread: root.thread }, hidden: false });
    const second = await begin(bob, minute(6), "And after him?");
    await workUntilIdle(minute(11));
    expect(await fates(second.id)).toEqual(["Ann: skipped, hidden", "Gus: told"]);
  });

  test("taking part follows the thread, and the mail says so", async () => {
    const { ann, bob, begin, reply } = await story();
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(1));
    await reply(ann, minute(2), "His mother did.", root);
    await workUntilIdle(minute(7));
    const [text] = await textOf(bob.email);
    expect(text).toContain("you wrote in this thread");
    expect(text).toContain("His mother did.");
  });

  test("taking part does not lift a mute of the thread or of its text", async () => {
    const { ann, bob, cleo, text, begin, reply } = await story();
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await as(bob, minute(1)).follows.set({ target: { thread: root.thread }, cadence: "never" });
    await as(cleo, minute(1)).follows.set({ target: { text: text.id }, cadence: "never" });
    await workUntilIdle(minute(1));
    const second = await reply(cleo, minute(2), "His mother did.", root);
    await workUntilIdle(minute(3));
    await reply(ann, minute(4), "So they say.", second);
    await workUntilIdle(minute(30));
    expect((await mailbox()).all).toEqual([]);
    expect(await db.follow.count({ where: { userId: cleo.id, threadId: root.thread } })).toBe(0);
  });

  test("a fan-out to 200 followers takes at most five statements", async () => {
    const { bob, text, group, begin } = await story();
    const made = Array.from({ length: 200 }, (_, n) => ({
      email: `reader${n}.${group.slug}@example.org`,
      emailVerified: minute(0),
      name: `R${n}`,
    }));
    const people = await db.user.createManyAndReturn({ data: made });
    await db.membership.createMany({ data: people.map(({ id }) => ({ userId: id, groupId: group.id })) });
    await db.follow.createMany({
      data: people.map(({ id }) => ({ userId: id, groupId: group.id, textId: text.id, origin: "chosen" as const })),
    });
    const root = await begin(bob, minute(0), "Who lit it before him?");
    const query = vi.spyOn(pg.Client.prototype, "query");
    await fanOut(root.id, minute(0));
    const spent = query.mock.calls.filter(([what]) => !/^(BEGIN|COMMIT|SET)/.test(sqlOf(what))).length;
    query.mockRestore();
    expect(await db.notice.count({ where: { commentId: root.id } })).toBe(200);
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(5);
    // Two hundred mails would only keep the tests below waiting; the job for this comment is still in the queue.
    await db.follow.deleteMany({ where: { textId: text.id } });
    await db.notice.deleteMany({ where: { commentId: root.id } });
  });
});

const sqlOf = (what: unknown): string => (typeof what === "string" ? what : String((what as { text?: string }).text));

describe("M2 once, however often", () => {
  test("M2 a fan-out that runs twice, or five times at once, gives one notice each and one mail", async () => {
    const { ann, bob, cleo, begin, follow } = await story();
    for (const who of [ann, cleo]) await follow(who);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await Promise.all(Array.from({ length: 5 }, () => fanOut(root.id, minute(0))));
    await workUntilIdle(minute(6));
    await fanOut(root.id, minute(7));
    await workUntilIdle(minute(20));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: told"]);
    expect((await mailbox()).all).toHaveLength(2);
  });

  test("M2 M6 two workers that tell at the same moment make one mail, under one key", async () => {
    const { ann, bob, begin, follow } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(1));
    await Promise.all(Array.from({ length: 6 }, () => tellDue(minute(6))));
    await tellDue(minute(7));
    const deliveries = await db.delivery.findMany({ where: { userId: ann.id, kind: "notice" } });
    expect(deliveries.map(({ dedupKey }) => dedupKey)).toEqual([
      expect.stringMatching(`^now:${ann.id}:${root.thread}:`),
    ]);
    await workUntilIdle(minute(8));
    expect((await mailbox()).to(ann.email)).toHaveLength(1);
  });

  test("M1 the notice, its delivery and its way to stop are written together or not at all", async () => {
    const { ann, bob, begin, follow } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(1));
    await db.$executeRaw`ALTER TABLE "Notice" ADD CONSTRAINT "broken" CHECK ("state" <> 'told') NOT VALID`;
    await expect(tellDue(minute(6))).rejects.toThrow("could not be told");
    await db.$executeRaw`ALTER TABLE "Notice" DROP CONSTRAINT "broken"`;
    expect(await db.delivery.count({ where: { userId: ann.id } })).toBe(0);
    expect(await db.unsubscribe.count({ where: { userId: ann.id } })).toBe(0);
    await workUntilIdle(minute(7));
    expect(await fates(root.id)).toEqual(["Ann: told"]);
    expect((await mailbox()).all).toHaveLength(1);
  });
});

describe("M3 the grace time", () => {
  test("M3 edited at minute 4: one mail, at minute 9, with the final words", async () => {
    const { ann, bob, begin, follow } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "Who lit it befour him?");
    await workUntilIdle(minute(1));
    await as(bob, minute(4)).comments.edit({ comment: root.id, version: root.version, body: "Who lit it before him?" });
    await workUntilIdle(minute(8));
    expect((await mailbox()).all).toHaveLength(0);
    await workUntilIdle(minute(9));
    await workUntilIdle(minute(30));
    const texts = await textOf(ann.email);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("Who lit it before him?");
    expect(texts[0]).not.toContain("befour");
  });

  test("M3 withdrawn at minute 4: none", async () => {
    const { ann, bob, begin, follow } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(1));
    await as(bob, minute(4)).comments.withdraw({ comment: root.id });
    await workUntilIdle(minute(30));
    expect((await mailbox()).all).toHaveLength(0);
    expect(await fates(root.id)).toEqual(["Ann: skipped, withdrawn"]);
  });

  test("M3 edited again and again: told after fifteen minutes at the latest", async () => {
    const { ann, bob, begin, follow } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "One");
    for (const [at, version, body] of [
      [4, 1, "Two"],
      [8, 2, "Three"],
      [12, 3, "Four"],
    ] as const) {
      await as(bob, minute(at)).comments.edit({ comment: root.id, version, body });
      await workUntilIdle(minute(at));
    }
    await workUntilIdle(minute(14));
    expect((await mailbox()).all).toHaveLength(0);
    await workUntilIdle(minute(15));
    expect(await textOf(ann.email)).toEqual([expect.stringContaining("Four")]);
  });
});

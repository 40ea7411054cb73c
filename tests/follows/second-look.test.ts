// M4 and M5: what is asked again at the moment of sending, and how much mail one member gets.
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { takeBack } from "@/server/follows/notice.store";
import { MAILS_AN_HOUR } from "@/server/follows/pace";
import { tellDue } from "@/server/follows/telling.service";
import { handlers } from "@/server/jobs/handlers";
import { enqueue } from "@/server/jobs/queue";
import { runJobs } from "@/server/jobs/service";
import { createOutbox } from "@/server/mail/outbox.service";
import { createTransport } from "@/server/mail/transport";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { suspend } from "../support/make";
import { workUntilIdle } from "../support/work";
import { fates, minute, story } from "./story";

beforeEach(async () => (await mailbox()).empty());

let canaries = 0;

/** Bob has written something that Ann and Cleo are to hear of; the grace time still runs. */
async function waiting(visibility?: "private" | "public") {
  const all = await story(visibility);
  const canary = `pelargonium${++canaries}`;
  for (const who of [all.ann, all.cleo]) await all.follow(who);
  const root = await all.begin(all.bob, minute(0), `The canary ${canary} sings.`);
  await workUntilIdle(minute(1));
  expect(await fates(root.id)).toEqual(["Ann: pending", "Cleo: pending"]);
  return { ...all, root, canary };
}

/** Every byte that went out or waits to, but for what an author is told of a ruling about their own words. */
async function everything(): Promise<string> {
  const kept = await db.delivery.findMany({ where: { kind: "notice" }, select: { raw: true } });
  const sent = (await mailbox()).all.filter(({ mail }) => mail.headers.has("list")).map(({ raw }) => raw);
  return Buffer.concat([...kept.map(({ raw }) => Buffer.from(raw)), ...sent])
    .toString("latin1")
    .replaceAll("=\r\n", "");
}

describe("M4 looks again at send time", () => {
  test("M4 canary: the words of a private group are not mailed to somebody who has left it since", async () => {
    const { cleo, group, root } = await waiting();
    await db.membership.delete({ where: { groupId_userId: { groupId: group.id, userId: cleo.id } } });
    await workUntilIdle(minute(6));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: skipped, noAccess"]);
    expect((await mailbox()).to(cleo.email)).toEqual([]);
    expect(await db.delivery.count({ where: { userId: cleo.id } })).toBe(0);
  });

  test("M4 a suspended member is told nothing, of a public group either", async () => {
    const { cleo, group, root } = await waiting("public");
    await suspend(group.id, cleo, "shouting");
    await workUntilIdle(minute(6));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: skipped, suspended"]);
  });

  test("M4 canary: a comment that was removed in the meantime is in no mail, and told after all when it is restored", async () => {
    const { ann, root } = await waiting();
    await as(ann, minute(2)).moderation.remove({ comment: root.id, reason: "Not about the text." });
    await workUntilIdle(minute(6));
    expect((await fates(root.id))[1]).toBe("Cleo: skipped, removed");
    expect((await mailbox()).to(ann.email)).toEqual([]);
    await as(ann, minute(20)).moderation.restore({ comment: root.id, reason: "A mistake." });
    await workUntilIdle(minute(20));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: told"]);
  });

  test("M4 even when the job that says so has not been done yet", async () => {
    const { root, canary } = await waiting();
    await db.comment.update({ where: { id: root.id }, data: { standing: "removed" } });
    await tellDue(minute(6));
    expect(await fates(root.id)).toEqual(["Ann: skipped, removed", "Cleo: skipped, removed"]);
    expect(await everything()).not.toContain(canary);
  });

  test("M4 what was seen on the site is not mailed, what came after it is", async () => {
    const { bob, cleo, second, root, reply } = await waiting();
    const row = await db.comment.findUniqueOrThrow({ where: { id: root.id } });
    await as(cleo, minute(2)).comments.markSeen({ paragraph: second.id, seq: Number(row.seq) });
    const answer = await reply(bob, minute(3), "And again.", root);
    await workUntilIdle(minute(9));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: skipped, seen"]);
    expect(await fates(answer.id)).toEqual(["Ann: told", "Cleo: told"]);
  });

  test("M4 what was muted or unfollowed in the meantime is not mailed", async () => {
    const { ann, cleo, text, root } = await waiting();
    await as(ann, minute(2)).follows.set({ target: { thread: root.thread }, cadence: "never" });
    await as(cleo, minute(2)).follows.set({ target: { text: text.id }, cadence: null });
    await workUntilIdle(minute(6));
    expect(await fates(root.id)).toEqual(["Ann: skipped, muted", "Cleo: skipped, unfollowed"]);
  });

  test("M4 who leaves a public group hears nothing more of it, until they follow anew", async () => {
    const { ann, bob, cleo, group, root, follow, reply } = await waiting("public");
    await as(cleo, minute(2)).groups.leave({ group: group.slug });
    await workUntilIdle(minute(6));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: skipped, unfollowed"]);
    const answer = await reply(bob, minute(10), "And again.", root);
    await workUntilIdle(minute(16));
    expect(await fates(answer.id)).toEqual(["Ann: told"]);
    await follow(cleo, minute(17));
    const third = await reply(ann, minute(18), "Once more.", root);
    await workUntilIdle(minute(24));
    expect(await fates(third.id)).toEqual(["Bob: told", "Cleo: told"]);
  });

  test("M4 who leaves and comes back at once keeps what they follow", async () => {
    const { cleo, group, root } = await waiting();
    await as(cleo, minute(2)).groups.leave({ group: group.slug });
    await db.membership.create({ data: { groupId: group.id, userId: cleo.id } });
    await workUntilIdle(minute(6));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: told"]);
  });

  test("M4 a held comment tells nobody until it is visible", async () => {
    const { ann, bob, follow, begin } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "The canary pelargonium sings.");
    await db.comment.update({ where: { id: root.id }, data: { standing: "held" } });
    await workUntilIdle(minute(6));
    expect(await fates(root.id)).toEqual([]);
    await db.comment.update({ where: { id: root.id }, data: { standing: "visible" } });
    await db.$transaction((tx) => enqueue(tx, { kind: "comment.changed", commentId: root.id }));
    await workUntilIdle(minute(40));
    expect(await fates(root.id)).toEqual(["Ann: told"]);
  });
});

describe("M4 mail that waits in the outbox is taken back", () => {
  test("M4 canary: when its comment is removed before it has left; the other comment is told alone", async () => {
    const { ann, bob, cleo, root, canary, reply } = await waiting();
    await reply(bob, minute(0), "And a harmless word.", root);
    await runJobs(handlers, minute(1));
    await tellDue(minute(6));
    expect(await db.delivery.count({ where: { userId: cleo.id, state: "queued" } })).toBe(1);
    await as(ann, minute(6)).moderation.remove({ comment: root.id, reason: "Not about the text." });
    await workUntilIdle(minute(7));
    const mails = (await mailbox()).to(cleo.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.mail.text).toContain("And a harmless word.");
    expect(mails[0]?.mail.text).toContain("a comment that a moderator has removed");
    expect(await everything()).not.toContain(canary);
  });

  test("M4 canary: when its reader leaves the group before it has left", async () => {
    const { cleo, group, root } = await waiting();
    await tellDue(minute(6));
    await db.membership.delete({ where: { groupId_userId: { groupId: group.id, userId: cleo.id } } });
    await workUntilIdle(minute(7));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: skipped, noAccess"]);
    expect((await mailbox()).to(cleo.email)).toEqual([]);
  });
});

describe("M4 asks again right before each mail goes", () => {
  test("M4 canary: when its comment was removed and no job has said so yet", async () => {
    const { cleo, root, canary } = await waiting();
    await tellDue(minute(6));
    await db.comment.update({ where: { id: root.id }, data: { standing: "removed" } });
    await workUntilIdle(minute(7));
    expect(await fates(root.id)).toEqual(["Ann: skipped, removed", "Cleo: skipped, removed"]);
    expect((await mailbox()).to(cleo.email)).toEqual([]);
    expect(await everything()).not.toContain(canary);
  });

  test("M4 when its reader stopped it or read it on the site while the mail server was away", async () => {
    const { ann, cleo, second, root } = await waiting();
    await tellDue(minute(6));
    const row = await db.comment.findUniqueOrThrow({ where: { id: root.id } });
    await as(ann, minute(6)).follows.set({ target: { thread: root.thread }, cadence: "never" });
    await as(cleo, minute(6)).comments.markSeen({ paragraph: second.id, seq: Number(row.seq) });
    await workUntilIdle(minute(60));
    expect(await fates(root.id)).toEqual(["Ann: skipped, muted", "Cleo: skipped, seen"]);
    expect((await mailbox()).all).toEqual([]);
  });

  test("M4 what else the mail told is told by another one", async () => {
    const { bob, cleo, second, root, reply } = await waiting();
    await reply(bob, minute(0), "And a harmless word.", root);
    await runJobs(handlers, minute(1));
    await tellDue(minute(6));
    const row = await db.comment.findUniqueOrThrow({ where: { id: root.id } });
    await as(cleo, minute(6)).comments.markSeen({ paragraph: second.id, seq: Number(row.seq) });
    await workUntilIdle(minute(7));
    await workUntilIdle(minute(8));
    const mails = (await mailbox()).to(cleo.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.mail.text).toContain("And a harmless word.");
  });

  test("M4 a mail that is taken back while it speaks to the server is not handed over, nor sent later", async () => {
    const { root } = await waiting();
    await tellDue(minute(6));
    const { url } = await mailbox();
    const takenMeanwhile = async ({ id }: { id: string }) => {
      await takeBack(db, { delivery: id }, minute(30));
      return true;
    };
    const outbox = createOutbox(createTransport(url), () => minute(7), takenMeanwhile);
    await outbox.sendDue();
    await outbox.stop();
    expect((await mailbox()).all).toEqual([]);
    expect(await fates(root.id)).toEqual(["Ann: pending", "Cleo: pending"]);
    expect(await db.delivery.count({ where: { kind: "notice", state: { notIn: ["skipped", "sent"] } } })).toBe(0);
  });
});

describe("M5 how much mail", () => {
  test("M5 what is due for one member in one thread is one mail, in reading order", async () => {
    const { ann, bob, cleo, begin, reply, follow } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "First of all.");
    const second = await reply(cleo, minute(1), "Second thoughts.", root);
    await reply(bob, minute(2), "Third time lucky.", second);
    await workUntilIdle(minute(2));
    await workUntilIdle(minute(8));
    const mails = (await mailbox()).to(ann.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.mail.text).toMatch(/First of all[\s\S]*Second thoughts[\s\S]*Third time lucky/);
    expect(mails[0]?.mail.from?.text).toContain("Bob and Cleo via The Harbour Readers");
  });

  test("M5 above twenty mails an hour the rest joins the next digest, and none is lost", async () => {
    const { ann, bob, begin, follow } = await story();
    await follow(ann);
    const roots = [];
    for (let n = 0; n < MAILS_AN_HOUR + 3; n++) roots.push(await begin(bob, minute(0), `Thought ${n}`));
    await workUntilIdle(minute(6));
    expect((await mailbox()).to(ann.email)).toHaveLength(MAILS_AN_HOUR);
    await workUntilIdle(minute(60));
    expect((await mailbox()).to(ann.email)).toHaveLength(MAILS_AN_HOUR);
    await workUntilIdle(minute(67));
    expect((await mailbox()).to(ann.email)).toHaveLength(MAILS_AN_HOUR);
    await workUntilIdle(minute(13 * 60));
    const digest = (await mailbox()).to(ann.email).slice(MAILS_AN_HOUR);
    expect(digest).toHaveLength(1);
    for (const n of [20, 21, 22]) expect(digest[0]?.mail.text).toContain(`Thought ${n}`);
    expect(digest[0]?.mail.text).not.toContain("Thought 19");
  });
});

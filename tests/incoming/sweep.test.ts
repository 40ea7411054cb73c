// What is forgotten of mail by night, and what never is.
import { beforeEach, expect, test } from "vitest";
import { db } from "@/server/db";
import { lookAgain } from "@/server/follows/fanout.service";
import { TOLD_KEPT_DAYS } from "@/server/follows/kept";
import { keepReply } from "@/server/follows/reply.store";
import { hashOf } from "@/server/hash";
import { INBOUND_KEPT_DAYS, PORTION, sweepMail, sweepPortion } from "@/server/incoming/sweep.service";
import { noteBounce } from "@/server/mail/bounce.store";
import { DOUBTS_LIMIT } from "@/server/mail/fate";
import { FORGOTTEN_DAYS } from "@/server/mail/reach";
import { holdReach } from "@/server/mail/reach.store";
import { postLetter } from "@/server/mail/service";
import { minute, START } from "../follows/story";
import { answerTo, replyTo } from "../support/answering";
import { postTo } from "../support/letters";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";
import { answers, lettersTo, mailed, outcomes, repliesIn } from "./stage";

/** So many days after the start, in the evening: by then nothing is swept by itself. */
const day = (n: number): Date => new Date(START.getTime() + n * 86_400_000);

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.inboundMail.deleteMany();
});

const from = (who: { email: string }, to: string) => ({
  ...{ mailFrom: who.email, rcptTo: [to], client: "127.0.0.1", helo: "localhost" },
});

test("a letter that has gone is forgotten after its time, with what it told and its address; the comment stays", async () => {
  const { ann, root, arrived } = await mailed();
  const address = replyTo(arrived);
  await sweepPortion(day(TOLD_KEPT_DAYS - 1));
  expect(await answers().knows(address)).toBe(true);
  expect(await db.notice.count({ where: { commentId: root.id } })).toBe(1);
  await sweepPortion(day(TOLD_KEPT_DAYS + 1));
  expect(await answers().knows(address)).toBe(false);
  expect(await db.notice.count({ where: { commentId: root.id } })).toBe(0);
  expect(await db.delivery.count({ where: { userId: ann.id } })).toBe(0);
  expect(await db.comment.count({ where: { id: root.id } })).toBe(1);
});

test("nobody is told once more of what was forgotten, whatever becomes of the comment", async () => {
  const { ann, root } = await mailed();
  await sweepPortion(day(TOLD_KEPT_DAYS + 1));
  await lookAgain(root.id, day(TOLD_KEPT_DAYS + 2));
  await workUntilIdle(day(TOLD_KEPT_DAYS + 3));
  expect((await mailbox()).to(ann.email)).toEqual([]);
  expect(await db.notice.count({ where: { commentId: root.id } })).toBe(0);
});

test("what failed for good is forgotten with what went; what waits and what may still have to be repeated never is", async () => {
  const made = [
    ["queued", 0],
    ["sending", 0],
    ["uncertain", DOUBTS_LIMIT - 1],
    ["uncertain", DOUBTS_LIMIT],
    ["failed", 0],
    ["sent", 1],
    ["skipped", 0],
  ] as const;
  for (const [state, doubts] of made) {
    const { id } = await postLetter(db, postTo("reader@example.org"), minute(0));
    await db.delivery.update({ where: { id }, data: { state, doubts } });
  }
  const left = async () => {
    const rows = await db.delivery.findMany({ select: { state: true, doubts: true } });
    return rows.map(({ state, doubts }) => `${state} ${doubts}`).sort();
  };
  await sweepPortion(day(TOLD_KEPT_DAYS - 1));
  expect(await left()).toHaveLength(made.length);
  await sweepPortion(day(10 * TOLD_KEPT_DAYS));
  expect(await left()).toEqual(["queued 0", "sending 0", `uncertain ${DOUBTS_LIMIT - 1}`]);
});

test("an answer that is held keeps its letter and its address as long as it waits, and is posted after years", async () => {
  const { ann, arrived, root } = await mailed();
  const raw = answerTo(arrived, "ann@elsewhere.example", "His mother lit it.");
  await answers().keep(from({ email: "ann@elsewhere.example" }, replyTo(arrived)), Buffer.from(raw));
  await workUntilIdle(minute(10));
  expect(await outcomes(ann.id)).toEqual(["held, otherAddress"]);
  const [letter] = await lettersTo(ann.email);
  await sweepPortion(day(3 * TOLD_KEPT_DAYS));
  expect(await outcomes(ann.id)).toEqual(["held, otherAddress"]);
  const token = /\/held\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
  const { decide } = await import("@/server/incoming/held.service");
  await decide(token, { decision: "post", about: {} }, day(3 * TOLD_KEPT_DAYS));
  expect(await repliesIn(root.thread)).toEqual(["His mother lit it."]);
  await sweepPortion(day(3 * TOLD_KEPT_DAYS + 1));
  expect(await outcomes(ann.id)).toEqual(["posted, otherAddress"]);
  await sweepPortion(day(3 * TOLD_KEPT_DAYS + INBOUND_KEPT_DAYS + 1));
  expect(await outcomes(ann.id)).toEqual([]);
  expect(await repliesIn(root.thread)).toEqual(["His mother lit it."]);
});

test("it goes on by night, a portion a turn, and by day nothing is removed", async () => {
  await db.delivery.createMany({
    data: Array.from({ length: PORTION + 1 }, (_, n) => ({
      ...{ kind: "notice", dedupKey: `old:${n}`, mailFrom: "", rcptTo: "reader@example.org", messageId: "<x@y>" },
      ...{ raw: new Uint8Array(), state: "sent" as const, nextAt: START, createdAt: START },
    })),
  });
  const night = (hour: string) => new Date(`2028-01-02T${hour}:00:00Z`);
  await sweepMail(night("12"));
  expect(await db.delivery.count()).toBe(PORTION + 1);
  await sweepMail(night("01"));
  expect(await db.delivery.count()).toBe(1);
  await Promise.all([sweepMail(night("02")), sweepMail(night("02"))]);
  expect(await db.delivery.count()).toBe(0);
});

test("what came back, and what a mail of several things said where, are forgotten with the letters and not before", async () => {
  const { ann, root } = await mailed();
  const { groupId, paragraphId } = await db.comment.findUniqueOrThrow({ where: { id: root.id } });
  const letter = await db.delivery.findFirstOrThrow({ where: { userId: ann.id } });
  const spot = { groupId, paragraphId, commentId: null, number: 1, label: "¶ 1", words: "The lantern was lit." };
  const address = { tokenHash: `spots of ${ann.id}`, userId: ann.id, groupId: null, deliveryId: letter.id };
  const { id } = await keepReply(db, { ...address, createdAt: START }, [spot]);
  await noteBounce(db, letter.id, { kind: "hard", status: "5.1.1", words: "nobody here" }, START);
  const left = async () => [
    await db.replySpot.count({ where: { replyId: id } }),
    await db.bounce.count({ where: { deliveryId: letter.id } }),
  ];
  await sweepPortion(day(TOLD_KEPT_DAYS - 1));
  expect(await left()).toEqual([1, 1]);
  await sweepPortion(day(TOLD_KEPT_DAYS + 1));
  expect(await left()).toEqual([0, 0]);
});

test("a stop in force is never forgotten, a score when it counts no more, a lifting as late as letters", async () => {
  const known = {
    stopped: { stoppedAt: START, because: "complaint", bouncedAt: START },
    counted: { score: 2, bouncedAt: START },
    lifted: { liftedAt: START },
    asked: { checkHash: "asked", checkUntil: day(TOLD_KEPT_DAYS + 2) },
    nothing: {},
  };
  const hash = (name: string) => hashOf(`${name}@swept.example`);
  for (const [name, data] of Object.entries(known))
    await db.reach.create({ data: { addressHash: hash(name), ...data } });
  const left = async () => {
    const rows = await db.reach.findMany({ where: { addressHash: { in: Object.keys(known).map(hash) } } });
    return Object.keys(known).filter((name) => rows.some(({ addressHash }) => addressHash === hash(name)));
  };
  await sweepPortion(day(FORGOTTEN_DAYS - 1));
  expect(await left()).toEqual(["stopped", "counted", "lifted", "asked"]);
  await sweepPortion(day(FORGOTTEN_DAYS + 1));
  expect(await left()).toEqual(["stopped", "lifted", "asked"]);
  await sweepPortion(day(TOLD_KEPT_DAYS + 1));
  expect(await left()).toEqual(["stopped", "asked"]);
  await sweepPortion(day(30 * TOLD_KEPT_DAYS));
  expect(await left()).toEqual(["stopped"]);
  // Whoever counts meanwhile finds the row, or makes it again.
  const counting = Array.from({ length: 8 }, () => db.$transaction((tx) => holdReach(tx, "nothing@swept.example")));
  await Promise.all([...counting, sweepPortion(day(1)), sweepPortion(day(1))]);
  expect(await left()).toContain("stopped");
});

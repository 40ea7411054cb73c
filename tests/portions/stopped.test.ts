// M36: a text that is read by mail, while its mails come back: what was not read is sent again, in its order, one a date.
import { beforeAll, expect, test } from "vitest";
import { db } from "@/server/db";
import { hashOf } from "@/server/hash";
import { countBounce } from "@/server/mail/bounce.service";
import { lift } from "@/server/mail/reach.store";
import { tellPortions } from "@/server/portions/telling.service";
import { as } from "../support/as";
import { workUntilIdle } from "../support/work";
import { day, library, NOON, numbersIn, pass, portionsTo } from "./stage";

beforeAll(() => workUntilIdle(day(-30)), 120_000);

/** A portion to somebody came back, the latest or one that was so many before: nobody is there. */
const cameBack = ({ id, email }: { id: string; email: string }, at: Date, before = 0): Promise<void> =>
  db.$transaction(async (tx) => {
    const where = { userId: id, kind: "portion" };
    const mail = await tx.delivery.findFirstOrThrow({ where, orderBy: { createdAt: "desc" }, skip: before });
    await countBounce(tx, { id: mail.id, rcptTo: email }, { kind: "hard", status: "5.1.1", words: "" }, at);
  });

test("M36 what came back comes again once mail works: nothing is left out, one a date, and while it is stopped none", async () => {
  const { ann, begin, plan } = await library();
  await begin();
  await workUntilIdle(NOON);
  await cameBack(ann, day(0, 13));
  await pass(1, 1);
  await cameBack(ann, day(1, 13));
  await pass(2, 4);
  expect((await portionsTo(ann)).map(numbersIn)).toEqual([
    [1, 2],
    [1, 2],
  ]);
  const [shown] = await as(ann, day(4)).portions.mine();
  expect(shown).toMatchObject({ state: "reading", sent: 0, range: "¶\u00a01 to 2 of 4" });
  expect(await lift(db, hashOf(ann.email), "bounces", day(4, 13))).toBe(true);
  await pass(5, 9);
  expect((await portionsTo(ann)).map(numbersIn).slice(2)).toEqual([[1, 2], [3], [4], []]);
  expect(await plan()).toMatchObject({ sent: 3 });
});

test("M36 what waited in the outbox when mail was stopped is taken back, and is the next one afterwards", async () => {
  const { ann, begin } = await library();
  await begin();
  await workUntilIdle(NOON);
  await tellPortions(day(1));
  await db.reach.create({ data: { addressHash: hashOf(ann.email), stoppedAt: day(1), because: "complaint" } });
  await workUntilIdle(day(1));
  await pass(2, 3);
  const [made] = await db.delivery.findMany({ where: { userId: ann.id }, orderBy: { createdAt: "desc" } });
  expect(made).toMatchObject({ state: "skipped", lastError: "suppressed" });
  await lift(db, hashOf(ann.email), "complaint", day(3, 13));
  await pass(4, 5);
  expect((await portionsTo(ann)).map(numbersIn)).toEqual([[1, 2], [3], [4]]);
});

const LEAP = /did not reach you when it was their turn/;

test("M36 what is told of late comes all the same, once, and then the text goes on where it was", async () => {
  const { ann, begin, plan } = await library();
  await begin();
  await workUntilIdle(NOON);
  await pass(1, 1);
  await cameBack(ann, day(1, 13), 1);
  await cameBack(ann, day(1, 14), 1);
  const [shown] = await as(ann, day(1, 15)).portions.mine();
  expect(shown).toMatchObject({ sent: 1, range: "¶\u00a01 to 2 of 4" });
  await pass(2, 3);
  const mails = await portionsTo(ann);
  expect(mails.map(numbersIn)).toEqual([[1, 2], [3], [1, 2], [4]]);
  expect(mails.map(({ mail }) => LEAP.test(mail.text?.replace(/\s+/g, " ") ?? ""))).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(await plan()).toMatchObject({ sent: 3, finishedAt: null });
});

test("M36 what is told of when the text has ended opens it again, and the end is told once", async () => {
  const { ann, begin, plan } = await library();
  await begin("long");
  await workUntilIdle(NOON);
  await pass(1, 1);
  expect(await plan()).toMatchObject({ sent: 1, finishedAt: day(1, 8) });
  await cameBack(ann, day(1, 13), 1);
  await workUntilIdle(day(1, 13));
  await pass(2, 4);
  expect((await portionsTo(ann)).map(numbersIn)).toEqual([[1, 2, 3, 4], [], [1, 2, 3, 4]]);
  expect(await plan()).toMatchObject({ sent: 1, finishedAt: day(3, 8) });
  // The last letter itself holds nothing that is missed.
  await cameBack(ann, day(4, 13), 1);
  expect(await plan()).toMatchObject({ finishedAt: day(3, 8) });
});

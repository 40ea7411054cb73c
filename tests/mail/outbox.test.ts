// The outbox over a real SMTP server: what is posted arrives, once, with its bytes.
import { expect, test } from "vitest";
import { db } from "@/server/db";
import { postLetter } from "@/server/mail/service";
import { postTo, signInLetter } from "../support/letters";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";

const now = new Date("2026-03-12T08:00:00Z");

test("what is posted in a transaction arrives; what is rolled back never was", async () => {
  const { to } = await mailbox();
  await db.$transaction((tx) => postLetter(tx, postTo("ann@example.org"), now));
  const rolledBack = db.$transaction(async (tx) => {
    await postLetter(tx, postTo("bob@example.org"), now);
    throw new Error("the comment could not be kept");
  });
  await expect(rolledBack).rejects.toThrow("the comment could not be kept");
  await workUntilIdle(now);
  expect(to("ann@example.org")).toHaveLength(1);
  expect(to("bob@example.org")).toHaveLength(0);
});

test("the same key posted by ten at once is one mail", async () => {
  const { to } = await mailbox();
  const post = postTo("carl@example.org");
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => db.$transaction((tx) => postLetter(tx, post, now))),
  );
  expect(answers.filter(({ fresh }) => fresh)).toHaveLength(1);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  await workUntilIdle(now);
  expect(to("carl@example.org")).toHaveLength(1);
});

test("the bytes that arrive are the bytes that were kept", async () => {
  const { to } = await mailbox();
  const { id } = await db.$transaction((tx) => postLetter(tx, postTo("dora@example.org"), now));
  await workUntilIdle(now);
  const kept = await db.delivery.findUniqueOrThrow({ where: { id } });
  expect(to("dora@example.org")[0]?.raw.equals(kept.raw)).toBe(true);
  expect(kept).toMatchObject({ state: "sent", attempts: 1, doubts: 1, leasedUntil: null, lastError: null });
});

test("sign-in mail goes before what was there earlier", async () => {
  const box = await mailbox();
  box.empty();
  await db.$transaction(async (tx) => {
    for (let i = 0; i < 30; i++) await postLetter(tx, postTo(`reader${i}@many.example`), now);
  });
  const post = postTo("eve@many.example", { kind: "signIn", letter: signInLetter });
  await db.$transaction((tx) => postLetter(tx, post, now));
  await workUntilIdle(now);
  const place = box.all.findIndex(({ rcptTo }) => rcptTo.includes("eve@many.example"));
  expect(box.all).toHaveLength(31);
  expect(place).toBeLessThan(2);
});

test("nothing is sent before its time", async () => {
  const { to } = await mailbox();
  const { id } = await db.$transaction((tx) => postLetter(tx, postTo("fay@example.org"), now));
  const later = new Date(now.getTime() + 60_000);
  await db.delivery.update({ where: { id }, data: { nextAt: later } });
  await workUntilIdle(now);
  expect(to("fay@example.org")).toHaveLength(0);
  await workUntilIdle(later);
  expect(to("fay@example.org")).toHaveLength(1);
});

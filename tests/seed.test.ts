// The sample group: what a newcomer finds, once, however often it is made.
import { execFileSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { db } from "@/server/db";
import { ROOT } from "@/tests/architecture/imports";
import { workUntilIdle } from "@/tests/support/work";

/** Each run starts a process of its own, which a busy machine may keep waiting. */
vi.setConfig({ testTimeout: 120_000 });

const seed = () =>
  execFileSync(process.execPath, ["--import", "tsx", "prisma/seed.ts"], { cwd: ROOT, env: process.env, stdio: "pipe" });

const counted = async () => ({
  paragraphs: await db.block.count({ where: { number: { not: null } } }),
  headings: await db.block.count({ where: { kind: "heading" } }),
  notes: await db.block.count({ where: { kind: "note" } }),
  texts: await db.text.count(),
  threads: await db.thread.count(),
  comments: await db.comment.count(),
  rulings: await db.logEntry.count(),
  flags: await db.flag.count(),
});

test("the sample has an article and a companion, notes, threads, a ruling and a flag, and a second run adds nothing", async () => {
  seed();
  const first = await counted();
  seed();
  expect(await counted()).toEqual(first);
  expect(first).toMatchObject({ texts: 2, paragraphs: 28, notes: 4, rulings: 1, flags: 1 });
  expect(first.threads).toBeGreaterThan(5);
  const longest = await db.$queryRaw<{ words: number }[]>`
    SELECT max(array_length(regexp_split_to_array(words, ' +'), 1)) AS words FROM "Block"`;
  expect(longest[0]?.words).toBeGreaterThan(400);
});

test("nobody is mailed about the sample", async () => {
  await workUntilIdle(new Date());
  expect(await db.follow.count()).toBeGreaterThan(0);
  expect(await db.delivery.count()).toBe(0);
});

test("nobody can be a member of the sample, and a group with an owner is left alone", async () => {
  expect(await db.user.count({ where: { emailVerified: { not: null } } })).toBe(0);
  const group = await db.group.findFirstOrThrow();
  const owner = await db.user.create({ data: { email: "ann@example.org", emailVerified: new Date() } });
  await db.membership.create({ data: { groupId: group.id, userId: owner.id, role: "owner" } });
  await db.comment.deleteMany({
    where: {
      threadId: (await db.thread.findFirstOrThrow({ where: { comments: { none: { cases: { some: {} } } } } })).id,
    },
  });
  const before = await counted();
  seed();
  expect(await counted()).toEqual(before);
});

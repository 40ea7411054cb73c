// The queue over a real database: jobs follow their transaction, failures wait and end as dead letters.
import { afterAll, expect, test } from "vitest";
import { db } from "@/server/db";
import { closeQueue, DEAD_LETTERS, enqueue, queue, RETRIES } from "@/server/jobs/queue";
import { type Handlers, runJobs } from "@/server/jobs/service";

afterAll(closeQueue);

const now = new Date("2026-03-12T08:00:00Z");
const commentId = "0198c0de-0000-7000-8000-000000000001";
const another = "0198c0de-0000-7000-8000-000000000002";

/** Handlers that note what they were given. */
function noting(seen: string[]): Handlers {
  return { "comment.posted": async (job) => void seen.push(job.commentId) };
}

test("a job is there with its transaction, and never was without it", async () => {
  await db.$transaction((tx) => enqueue(tx, { kind: "comment.posted", commentId }));
  const rolledBack = db.$transaction(async (tx) => {
    await enqueue(tx, { kind: "comment.posted", commentId: another });
    throw new Error("no room");
  });
  await expect(rolledBack).rejects.toThrow("no room");
  const seen: string[] = [];
  const round = await runJobs(noting(seen), now);
  expect({ seen, round }).toEqual({ seen: [commentId], round: { done: 1, failures: [] } });
});

test("a job that nobody does yet waits", async () => {
  await db.$transaction((tx) => enqueue(tx, { kind: "ruling.made", entry: "7" }));
  expect(await runJobs(noting([]), now)).toEqual({ done: 0, failures: [] });
  const entries: string[] = [];
  await runJobs({ "ruling.made": async ({ entry }) => void entries.push(entry) }, now);
  expect(entries).toEqual(["7"]);
});

test("a job with a payload of another shape is refused before it is queued", async () => {
  const wrong = enqueue(db, { kind: "comment.posted", commentId: "not an id" });
  await expect(wrong).rejects.toThrow();
});

test("two workers at once do each of 40 jobs once", async () => {
  await db.$transaction(async (tx) => {
    for (let i = 0; i < 40; i++) await enqueue(tx, { kind: "comment.posted", commentId });
  });
  const seen: string[] = [];
  await Promise.all([runJobs(noting(seen), now), runJobs(noting(seen), now)]);
  expect(seen).toHaveLength(40);
});

test("a job that always throws ends as a dead letter, and others go on", async () => {
  const boss = await queue();
  const seen: string[] = [];
  const handlers: Handlers = {
    "comment.changed": async () => {
      throw new Error("bob@example.org cannot be reached");
    },
    ...noting(seen),
  };
  await db.$transaction(async (tx) => {
    await enqueue(tx, { kind: "comment.changed", commentId });
    await enqueue(tx, { kind: "comment.posted", commentId: another });
  });
  for (let turn = 0; turn <= RETRIES.retryLimit; turn++) {
    const round = await runJobs(handlers, now);
    expect(round.failures).toHaveLength(1);
    // The wait before the next try is the database's own clock: it is over now.
    await db.$executeRaw`UPDATE jobs.job SET start_after = now() WHERE name = 'comment.changed' AND state = 'retry'`;
  }
  expect(await runJobs(handlers, now)).toEqual({ done: 0, failures: [] });
  expect(seen).toEqual([another]);
  const [dead] = await boss.fetch(DEAD_LETTERS, { includeMetadata: true });
  expect(dead?.data).toEqual({ commentId });
  expect(JSON.stringify(dead?.output)).not.toContain("bob@");
});

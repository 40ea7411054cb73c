// A stream tells everything once and in order: also what was said while nobody heard, and what was committed late.
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { Actor } from "@/server/actor";
import { post } from "@/server/comments/post.service";
import { db } from "@/server/db";
import { happeningsAfter, newestEvent } from "@/server/live/event.store";
import { KEPT, sweepEvents } from "@/server/live/sweep.service";
import { type Harbour, harbour } from "@/tests/comments/harbour";
import { Ear } from "@/tests/live/ear";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

const ears: Ear[] = [];
const listen = async (who: Actor, after?: number) => {
  const ear = await Ear.open(who, place.reading.id, { after });
  ears.push(ear);
  return after === undefined ? ear.ready() : ear;
};
afterEach(() => {
  for (const ear of ears.splice(0)) ear.stop();
});

it("tells of a comment, of whose it is, and of what becomes of it", async () => {
  const [bob, cy] = [await listen(place.bob), await listen(place.cy)];
  const { comment, thread } = await place.begin(place.bob, "In the open.");
  await Promise.all([bob.hears(1), cy.hears(1)]);
  expect(cy.told).toEqual([
    {
      ...{ kind: "posted", text: place.text.id, paragraph: place.p1, thread, comment: comment.id },
      ...{ own: false, counted: true },
    },
  ]);
  expect(bob.told).toMatchObject([{ own: true }]);
  await as(place.bob).comments.edit({ comment: comment.id, version: 1, body: "Said better." });
  await as(place.mia).moderation.lock({ thread, reason: "It is late." });
  await as(place.mia).moderation.remove({ comment: comment.id, reason: "Off the text." });
  await as(place.mia).moderation.restore({ comment: comment.id, reason: "On the text after all." });
  await as(place.mia).moderation.unlock({ thread, reason: "Good morning." });
  await as(place.bob).comments.withdraw({ comment: comment.id });
  const changed = (named: string | null) => ({
    ...{ kind: "changed", text: place.text.id, paragraph: place.p1, thread: named },
  });
  await expect
    .poll(() => cy.told.slice(1), { timeout: 15_000 })
    .toEqual([...Array(5).fill(changed(thread)), changed(null)]);
});

it("goes on where it was left: nothing is missing, nothing comes twice", async () => {
  const first = await listen(place.cy);
  const before = await place.begin(place.bob, "Heard.");
  await first.hears(1);
  first.stop();
  const missed = [await place.begin(place.bob, "Missed."), await place.begin(place.bob, "Missed too.", place.p2)];
  const second = await listen(place.cy, first.last);
  const late = await place.begin(place.bob, "Heard again.");
  await second.hears(3);
  expect(first.posted).toEqual([before.comment.id]);
  expect(second.posted).toEqual([...missed, late].map(({ comment }) => comment.id));
});

it("begins anew where it cannot say what was missed: at a number that is nobody's, or another reading's", async () => {
  const other = await harbour();
  for (const after of [1_000_000_000, await newestEvent(db, other.reading.id)]) {
    const ear = await listen(place.cy, after);
    await expect.poll(() => ear.bytes, { timeout: 15_000 }).toContain("event: reset");
    expect(ear.last).toBe(await newestEvent(db, place.reading.id));
  }
});

it("has an act that is committed late after those that were committed before it", async () => {
  const start = await newestEvent(db, place.reading.id);
  let commit = () => {};
  const wait = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const { comment: old } = await place.begin(place.bob, "It will change.", place.p3);
  const slow = db.$transaction(async (tx) => {
    await tx.comment.update({ where: { id: old.id }, data: { version: { increment: 1 } } });
    await wait;
  });
  const { comment: quick } = await place.begin(place.cy, "Overtaking.", place.p2);
  const seen = await happeningsAfter(db, place.reading.id, start, 100);
  expect(seen.map(({ comment }) => comment)).toEqual([old.id, quick.id]);
  commit();
  await slow;
  const rest = await happeningsAfter(db, place.reading.id, seen.at(-1)!.id, 100);
  expect(rest.map(({ comment, kind }) => [comment, kind])).toEqual([[old.id, "changed"]]);
});

it("misses none of many that are written at once, for readers who come and go", async () => {
  let ear = await listen(place.cy);
  const [heard, posted] = [[] as string[], [] as string[]];
  const paragraphs = [place.p1, place.p2, place.p3];
  const now = new Date(Date.now() + 86_400_000);
  const lanes = [place.ann, place.mia, place.bob].map(async (who, at) => {
    for (let i = 0; i < 20; i++) {
      const input = { key: randomUUID(), revision: place.revision, body: `${i}`, paragraph: paragraphs[(i + at) % 3]! };
      posted.push((await post(who, input, now)).comment.id);
    }
  });
  const all = Promise.all(lanes);
  for (let turns = 1; turns <= 5; turns++) {
    await ear.hears(turns * 2);
    ear.stop();
    heard.push(...ear.posted);
    ear = await listen(place.cy, ear.last);
  }
  await all;
  await expect.poll(() => heard.length + ear.posted.length, { timeout: 15_000 }).toBe(60);
  expect([...heard, ...ear.posted].sort()).toEqual(posted.sort());
});

it("hears again when the connection that listens was cut, and makes good what was said meanwhile", async () => {
  const ear = await listen(place.cy);
  await db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query ILIKE 'listen%postil_live%' AND pid <> pg_backend_pid()`;
  const { comment } = await place.begin(place.bob, "Into the silence.");
  await ear.hears(1);
  const later = await place.begin(place.bob, "And on.");
  await ear.hears(2);
  expect(ear.posted).toEqual([comment.id, later.comment.id]);
});

it("forgets what is older than two days, but for a reading's newest event; who comes back later begins anew", async () => {
  const old = await newestEvent(db, place.reading.id);
  const { comment } = await place.begin(place.bob, "The newest.");
  const later = new Date(Date.now() + KEPT + 60_000);
  await sweepEvents(later);
  const kept = await db.liveEvent.findMany({ where: { readingId: place.reading.id } });
  expect(kept.map(({ commentId }) => commentId)).toEqual([comment.id]);
  const ear = await listen(place.cy, old);
  await expect.poll(() => ear.bytes, { timeout: 15_000 }).toContain("event: reset");
});

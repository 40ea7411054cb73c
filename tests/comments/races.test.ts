// What happens at once: nothing twice, nothing after a lock, nothing seen after a removal.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { changeStanding } from "@/server/comments/standing.store";
import { db } from "@/server/db";
import { answer, type Harbour, harbour } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

/** Far enough apart that the pace of one member is never in question. */
const later = (round: number) => new Date(Date.now() + round * 3_600_000);

it("makes one comment of the same post ten times at once, twenty times over", async () => {
  for (let round = 0; round < 20; round++) {
    const input = { key: randomUUID(), revision: place.revision, body: `round ${round}`, paragraph: place.p1 };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => as(place.bob, later(round)).comments.post(input)),
    );
    expect(new Set(answers.map((one) => one.comment.id)).size).toBe(1);
    expect(await db.comment.count({ where: { key: input.key } })).toBe(1);
  }
  expect(await db.thread.count({ where: { comments: { none: {} } } })).toBe(0);
});

it("makes one comment of the same reply ten times at once", async () => {
  const { comment } = await place.begin(place.cy, "to be answered once");
  const input = { key: randomUUID(), revision: place.revision, body: "once", parent: comment.id };
  await Promise.all(Array.from({ length: 10 }, () => as(place.bob, later(30)).comments.post(input)));
  expect(await db.comment.count({ where: { parentId: comment.id } })).toBe(1);
});

it("refuses the same key with other words, another place or another parent, at once and afterwards", async () => {
  const key = randomUUID();
  const base = { key, revision: place.revision };
  const codes = await Promise.all([
    answer(as(place.bob, later(40)).comments.post({ ...base, body: "a", paragraph: place.p1 })),
    answer(as(place.bob, later(40)).comments.post({ ...base, body: "b", paragraph: place.p1 })),
    answer(as(place.bob, later(40)).comments.post({ ...base, body: "a", paragraph: place.p2 })),
  ]);
  expect(codes.toSorted()).toEqual(["UNPROCESSABLE_CONTENT", "UNPROCESSABLE_CONTENT", "ok"]);
  expect(await db.comment.count({ where: { key } })).toBe(1);
  expect(await answer(as(place.bob, later(40)).comments.post({ ...base, body: "c", paragraph: place.p1 }))).toBe(
    "UNPROCESSABLE_CONTENT",
  );
  expect(await answer(as(place.cy, later(40)).comments.post({ ...base, body: "c", paragraph: place.p1 }))).toBe("ok");
});

it("knows a retry also after the comment was edited", async () => {
  const input = { key: randomUUID(), revision: place.revision, body: "first words", paragraph: place.p1 };
  const at = later(50);
  const { comment } = await as(place.bob, at).comments.post(input);
  await as(place.bob, at).comments.edit({ comment: comment.id, version: 1, body: "second words" });
  expect((await as(place.bob, at).comments.post(input)).comment).toMatchObject({
    id: comment.id,
    body: "second words",
  });
});

it("lets no comment in after a lock, fifty times", async () => {
  const late: string[] = [];
  for (let round = 0; round < 50; round++) {
    const { thread, comment } = await place.begin(place.cy, `lock ${round}`, place.p2, later(100 + round));
    const lock = db.$transaction(async (tx) => {
      await tx.thread.update({ where: { id: thread }, data: { lockedAt: new Date() } });
      const [row] = await tx.$queryRaw<
        { n: bigint }[]
      >`SELECT count(*) AS n FROM "Comment" WHERE "threadId" = ${thread}::uuid`;
      return Number(row!.n);
    });
    const [before, code] = await Promise.all([
      lock,
      answer(place.reply(place.bob, comment.id, "in?", later(100 + round))),
    ]);
    const now = await db.comment.count({ where: { threadId: thread } });
    expect(["ok", "FORBIDDEN"]).toContain(code);
    if (now !== before || (code === "ok") !== (now === 2)) late.push(`${round}: ${code}, ${before} then ${now}`);
  }
  expect(late).toEqual([]);
});

it("brings an edit and a removal at once into one order, fifty times", async () => {
  for (let round = 0; round < 50; round++) {
    const at = later(200 + round);
    const { comment } = await place.begin(place.bob, `edit ${round}`, place.p3, at);
    const [moved, code] = await Promise.all([
      db.$transaction((tx) => changeStanding(tx, { comment: comment.id, to: "removed", by: "moderator" })),
      answer(as(place.bob, at).comments.edit({ comment: comment.id, version: 1, body: `edited ${round}` })),
    ]);
    const row = await db.comment.findUniqueOrThrow({ where: { id: comment.id }, include: { versions: true } });
    expect(row.standing).toBe("removed");
    expect(moved).toEqual({ from: "visible", version: code === "ok" ? 3 : 2 });
    expect(["ok", "FORBIDDEN", "CONFLICT"]).toContain(code);
    expect([row.body, row.versions.length]).toEqual(code === "ok" ? [`edited ${round}`, 1] : [`edit ${round}`, 0]);
  }
});

it("gives sequence numbers in the order in which comments appear on a paragraph", async () => {
  const seen: number[] = [];
  const watch = async () => {
    const { seq } = await place.talk(place.ann, place.p3, later(300));
    const rows = await db.comment.findMany({ where: { thread: { paragraphId: place.p3 }, seq: { lte: seq } } });
    seen.push(rows.length);
    return { seq, known: rows.length };
  };
  const posts = Array.from({ length: 12 }, (_, i) => place.begin(place.cy, `at once ${i}`, place.p3, later(300)));
  const looks = await Promise.all([watch(), watch(), watch(), watch()]);
  await Promise.all(posts);
  for (const { seq, known } of looks)
    expect(await db.comment.count({ where: { thread: { paragraphId: place.p3 }, seq: { lte: seq } } })).toBe(known);
});

it("lets two hands move a comment once, and nobody where the table knows no way", async () => {
  const { comment } = await place.begin(place.bob, "contested", place.p1, later(400));
  const move = (to: "removed" | "visible" | "withdrawn", by: "author" | "moderator", version?: number) =>
    db.$transaction((tx) => changeStanding(tx, { comment: comment.id, to, by, version }));
  const both = await Promise.all([move("removed", "moderator", 1), move("withdrawn", "author", 1)]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await move("withdrawn", "moderator")).toBeNull();
  expect(await move("removed", "moderator", 1)).toBeNull();
});

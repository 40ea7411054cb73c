// What folds say of a long thread of which a part has come: as if all of it were there.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { CommentView, ThreadView } from "@/server/comments/view";
import { db } from "@/server/db";
import { crowd } from "@/tests/comments/crowd";
import { type Harbour, harbour, held, removed } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

/** As many comments as a talk may have, the deepest of them eight levels down. */
const MANY = 2_000;
const DEPTH = 8;

type Said = { id: string; parentId: string | null; authorId: string; seq: number; standing: string };

let place: Harbour;
let root: string;

/** Two dozen replies, and beneath them all others, level by level. Bob writes every third of them. */
async function deepCrowd() {
  const { threads, first } = await crowd(place, place.p1, 1, 0);
  const [thread, from] = [threads[0]!.id, first[0]!];
  const rows: Said[] = [];
  const depth = new Map<string, number>([[from.id, 0]]);
  for (let i = 1; i < MANY; i++) {
    const over = i < 24 ? from.id : rows[Math.floor((i - 24) / 1.8)]!.id;
    const parentId = depth.get(over)! >= DEPTH ? from.id : over;
    const id = randomUUID();
    depth.set(id, depth.get(parentId)! + 1);
    rows.push({ id, parentId, authorId: i % 3 ? place.cy.id : place.bob.id, seq: i, standing: "visible" });
  }
  await db.comment.createMany({
    data: rows.map(({ id, parentId, authorId }) => ({
      ...from,
      id,
      parentId,
      authorId,
      threadId: thread,
      key: randomUUID(),
    })),
  });
  expect(Math.max(...depth.values())).toBe(DEPTH);
  return { root: from.id, rows };
}

/** What hangs below each comment, counted one by one. */
async function counted(who: { id: string }, isNew: (seq: number) => boolean, hidden: (author: string) => boolean) {
  const rows = await db.comment.findMany({ where: { thread: { paragraphId: place.p1 } }, orderBy: { seq: "asc" } });
  const over = new Map(rows.map((row) => [row.id, row.parentId]));
  const closed = new Set<string>();
  const below = new Map<string, { count: number; fresh: number; last: Date | null }>();
  for (const row of rows) {
    if (row.standing === "held" || (row.parentId && closed.has(row.parentId))) {
      closed.add(row.id);
      continue;
    }
    const reads = row.standing === "visible" && !hidden(row.authorId);
    for (let at = over.get(row.id); at; at = over.get(at)) {
      const one = below.get(at) ?? { count: 0, fresh: 0, last: null };
      const fresh = reads && row.authorId !== who.id && isNew(Number(row.seq));
      below.set(at, {
        count: one.count + (reads ? 1 : 0),
        fresh: one.fresh + (fresh ? 1 : 0),
        last: reads ? row.createdAt : one.last,
      });
    }
  }
  return below;
}

const said = ({ id, branch }: CommentView) => [id, branch.count, branch.fresh, branch.last?.at ?? null];

const told = (thread: ThreadView, truth: Awaited<ReturnType<typeof counted>>) => ({
  said: thread.comments.map(said),
  true: thread.comments.map(({ id }) => {
    const one = truth.get(id) ?? { count: 0, fresh: 0, last: null };
    return [id, one.count, one.fresh, one.last];
  }),
});

const everyNew = () => true;
const nobody = () => false;

beforeAll(async () => {
  place = await harbour();
  ({ root } = await deepCrowd());
});

describe("a thread of two thousand comments, eight levels deep", () => {
  it("comes in part, and its folds say what is in each branch truly", async () => {
    const [thread] = (await place.talk(place.mia)).threads;
    expect(thread).toMatchObject({ more: MANY - 30 });
    expect(thread!.comments[0]!.branch).toMatchObject({ count: MANY - 1, fresh: MANY - 1, last: { name: "Cy" } });
    const both = told(thread!, await counted(place.mia, everyNew, nobody));
    expect(both.said).toEqual(both.true);
    // No branch below the first level is here whole: that is what is tested.
    expect(thread!.comments.filter(({ branch }) => branch.count > 29).length).toBeGreaterThan(20);
  });

  it("says the same of every further part, to its end", async () => {
    const truth = await counted(place.bob, everyNew, nobody);
    const first = (await as(place.bob).comments.thread({ comment: root })).thread;
    let [at, seen] = [first, first.comments.length];
    for (;;) {
      const both = told(at, truth);
      expect(both.said).toEqual(both.true);
      if (!at.next) break;
      at = { ...at, ...(await as(place.bob).comments.more({ thread: at.id, cursor: at.next })) };
      seen += at.comments.length;
    }
    expect(seen).toBe(MANY);
  });

  it("counts as new what was not seen, whatever of it is here", async () => {
    const rows = await db.comment.findMany({ where: { paragraphId: place.p1 }, orderBy: { seq: "asc" } });
    const upTo = Number(rows[MANY - 101]!.seq);
    await as(place.ann).comments.markSeen({ paragraph: place.p1, seq: upTo });
    const [thread] = (await place.talk(place.ann)).threads;
    expect(thread!.comments[0]!.branch.fresh).toBe(100);
    const both = told(thread!, await counted(place.ann, (seq) => seq > upTo, nobody));
    expect(both.said).toEqual(both.true);
  });

  it("counts nothing of somebody whom the reader hides", async () => {
    const bobs = await db.comment.findFirstOrThrow({ where: { authorId: place.bob.id } });
    await as(place.gus).marks.hide({ target: { authorOf: bobs.id }, hidden: true });
    const [thread] = (await place.talk(place.gus)).threads;
    const both = told(thread!, await counted(place.gus, everyNew, (author) => author === place.bob.id));
    expect(both.said).toEqual(both.true);
    expect(thread!.comments[0]!.branch.count).toBeLessThan(MANY * 0.7);
  });

  it("tells nothing of what is held, of its replies, nor of words that were taken away", async () => {
    const rows = await db.comment.findMany({ where: { authorId: place.cy.id }, orderBy: { seq: "desc" } });
    const answered = rows.filter(({ id }) => rows.some(({ parentId }) => parentId === id));
    await removed(place, rows[0]!.id, "It was about a person.");
    await removed(place, answered[0]!.id, "It was about a person.");
    await held(answered[1]!.id);
    const [thread] = (await place.talk(place.bob)).threads;
    const both = told(thread!, await counted(place.bob, everyNew, nobody));
    expect(both.said).toEqual(both.true);
    expect(thread!.comments[0]!.branch.count).toBeLessThan(MANY - 4);
  });
});

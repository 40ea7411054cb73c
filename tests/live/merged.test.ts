// What is on the screen, brought up to date: nothing comes in unasked, nothing is there twice, nothing is counted twice.
import { describe, expect, it } from "vitest";
import { holds, withoutThread, withThread } from "@/components/live/merged";
import { spread, waitOf } from "@/components/live/waiting";
import { afterAct, type RoomAct, type RoomState } from "@/components/texts/reading/room-state";
import type { CommentView, ParagraphTalk } from "@/server/comments/view";
import { toCursor } from "@/server/cursor";
import { comment, talk, thread } from "@/tests/reading/talk";

const order = (of: ParagraphTalk) => of.threads.map(({ comments }) => comments.map(({ id }) => id).join(" "));
const ids = (...those: string[]) => new Set(those);
const none = ids();
const [a, b, c] = [
  comment("a", { isNew: true }),
  comment("b", { under: "a", depth: 1 }),
  comment("c", { under: "b", depth: 2 }),
];
const [d, e] = [comment("d", { under: "a", depth: 1, by: "bob", isNew: true }), comment("e")];
const gone = (one: CommentView): CommentView => ({
  ...one,
  ...{ standing: "removed", tombstone: "Removed by Mia.", html: null, author: null },
});

describe("a thread as it is now", () => {
  const before = talk(thread("t", [a, b]));

  it("brings in what is wanted, with what hangs above and below it, and nothing else", () => {
    const now = thread("t", [a, b, c, d]);
    expect(order(withThread(before, now, none))).toEqual(["a b"]);
    expect(order(withThread(before, now, ids("d")))).toEqual(["a b d"]);
    expect(order(withThread(talk(thread("t", [a])), now, ids("b")))).toEqual(["a b c"]);
    expect(order(withThread(talk(thread("t", [a])), now, ids("c")))).toEqual(["a b c"]);
  });

  it("twice is the same as once", () => {
    const once = withThread(before, thread("t", [a, b, d]), ids("d"));
    expect(withThread(once, thread("t", [a, b, d]), ids("d"))).toEqual(once);
  });

  it("counts what hangs below each comment on the screen, and who was last", () => {
    const after = withThread(before, thread("t", [a, b, c, d]), ids("d"));
    expect(after.threads[0]?.comments[0]?.branch).toEqual({
      ...{ count: 2, fresh: 1 },
      last: { name: "bob", at: d.createdAt },
    });
  });

  it("shows other words, tombstones and locks, and leaves marks of what is new as they were", () => {
    const now = { ...thread("t", [{ ...a, html: "<p>Better.</p>", isNew: false }, gone(b)]), locked: true };
    const [after] = withThread(before, now, none).threads;
    expect(after?.locked).toBe(true);
    expect(after?.comments.map(({ html, isNew, tombstone }) => [html, isNew, tombstone])).toEqual([
      ["<p>Better.</p>", true, null],
      [null, false, "Removed by Mia."],
    ]);
    expect(after?.comments[0]?.branch.count).toBe(0);
  });

  it("loses what is no longer there, but not what lies behind the end of the answer", () => {
    const long = talk({ ...thread("t", [a, b, c, d]), more: 5, next: toCursor(BigInt(d.seq)) });
    expect(order(withThread(long, thread("t", [a, d]), none))).toEqual(["a d"]);
    const part = { ...thread("t", [a]), more: 3, next: toCursor(BigInt(b.seq)) };
    const after = withThread(long, part, none);
    expect(order(after)).toEqual(["a d c"]);
    expect(after.threads[0]).toMatchObject({ more: 5, next: toCursor(BigInt(d.seq)) });
  });

  it("of which a part is on the screen says what the server counts, and what was read here stays new", () => {
    const cut = talk({ ...thread("t", [{ ...a, isNew: true }, b]), more: 5, next: toCursor(BigInt(b.seq)) });
    const root = { ...a, isNew: false, branch: { count: 7, fresh: 2, last: null } };
    const under = { ...b, isNew: false, branch: { count: 3, fresh: 1, last: null } };
    const [after] = withThread(cut, thread("t", [root, under, c]), none).threads;
    expect(after?.comments.map(({ isNew, branch }) => [isNew, branch.count, branch.fresh])).toEqual([
      [true, 7, 2],
      [false, 3, 1],
    ]);
    const seen = talk({ ...thread("t", [a, { ...b, isNew: true }]), more: 5, next: toCursor(BigInt(b.seq)) });
    expect(withThread(seen, thread("t", [root, under, c]), none).threads[0]?.comments[0]?.branch.fresh).toBe(3);
  });

  it("that is new stands where it was begun, also before one that came first", () => {
    const later = talk(thread("t2", [e]));
    expect(order(withThread(later, thread("t", [a, b]), ids("a")))).toEqual(["a b", "e"]);
    expect(order(withThread(later, thread("t", [a, b]), none))).toEqual(["e"]);
    expect(withThread(talk(), thread("t", [a, b]), ids("b")).seq).toBe(b.seq);
  });

  it("of which nothing is left goes", () => {
    expect(order(withThread(before, { ...thread("t", [a]), comments: [] }, none))).toEqual([]);
    expect(order(withoutThread(before, "t"))).toEqual([]);
    expect([holds(before, "b"), holds(before, "c"), holds(undefined, "a")]).toEqual([true, false, false]);
  });
});

describe("the counts", () => {
  const ROOM: RoomState = {
    ...{ open: null, elsewhere: null, show: "all", filters: null, contents: false, asked: 0, counted: new Set() },
    counts: { k7: { count: 19, fresh: 3 } },
  };
  const countAfter = (...acts: RoomAct[]) => acts.reduce(afterAct, ROOM).counts.k7;
  const arrived = (id: string, fresh = true): RoomAct => ({
    do: "arrived",
    arrival: { key: "k7", comment: id, fresh },
  });
  const written: RoomAct = { do: "added", key: "k7", by: 1, comment: "mine" };

  it("count a comment once, whether its event or the answer to its post comes first", () => {
    expect(countAfter(arrived("x"), arrived("x"))).toEqual({ count: 20, fresh: 4 });
    for (const acts of [
      [written, arrived("mine", false)],
      [arrived("mine", false), written],
    ])
      expect(countAfter(...acts)).toEqual({ count: 20, fresh: 3 });
  });

  it("made anew hold what came in since, once", () => {
    const since = [{ key: "k7", comment: "x", fresh: true }];
    const anew: RoomAct = { do: "recounted", counts: { k7: { count: 30, fresh: 4 } }, since, missed: false };
    expect(countAfter(arrived("x"), anew, arrived("x"), arrived("y"))).toEqual({ count: 32, fresh: 5 });
  });

  it("made anew do not bring back as new what was read here, unless something was missed", () => {
    const read: RoomAct = { do: "read", key: "k7", by: 3 };
    const anew = (missed: boolean): RoomAct => ({
      ...{ do: "recounted", counts: { k7: { count: 19, fresh: 3 } }, since: [], missed },
    });
    expect(countAfter(read, anew(false))).toEqual({ count: 19, fresh: 0 });
    expect(countAfter(read, anew(true))).toEqual({ count: 19, fresh: 3 });
  });

  it("that did not change are the same as before, so that nothing is drawn again", () => {
    const anew: RoomAct = { do: "recounted", counts: { k7: { count: 19, fresh: 3 } }, since: [], missed: false };
    expect(countAfter(anew)).toBe(ROOM.counts.k7);
  });
});

it("readers wait longer each time, at most a minute, and never all the same", () => {
  expect([0, 1, 2, 10].map((tries) => waitOf(tries, 1))).toEqual([4_000, 8_000, 16_000, 60_000]);
  expect([waitOf(0, 0), waitOf(0, 0.5)]).toEqual([400, 2_200]);
  expect([0, 0.5, 1].map((chance) => spread([300, 4_300], chance))).toEqual([300, 2_300, 4_300]);
});

// The talk in the browser, as it changes by what is written, fetched and read.
import { describe, expect, it } from "vitest";
import {
  asNew,
  asRead,
  freshIn,
  lacks,
  withChanged,
  withMore,
  withPage,
  withWritten,
} from "@/components/comments/cached";
import type { ParagraphTalk } from "@/server/comments/view";
import { comment, talk, thread, written } from "./talk";

const order = (of: ParagraphTalk) => of.threads.map(({ comments }) => comments.map(({ id }) => id).join(" "));

describe("a comment that was just written", () => {
  it("begins a thread after the others", () => {
    const before = talk(thread("t1", [comment("a")]));
    expect(order(withWritten(before, written("t2", comment("new"))))).toEqual(["a", "new"]);
  });

  it("stands behind everything that hangs on what it answers", () => {
    const before = talk(
      thread("t1", [
        comment("a"),
        comment("b", { under: "a", depth: 1 }),
        comment("c", { under: "b", depth: 2 }),
        comment("d", { under: "a", depth: 1 }),
      ]),
    );
    const after = withWritten(before, written("t1", comment("new", { under: "b", depth: 2 })));
    expect(order(after)).toEqual(["a b c new d"]);
  });

  it("is counted by every comment above it, which also know who was last", () => {
    const before = talk(thread("t1", [comment("a"), comment("b", { under: "a", depth: 1 })]));
    const after = withWritten(before, written("t1", comment("new", { under: "b", depth: 2, by: "bob" })));
    expect(after.threads[0]!.comments.map(({ branch }) => branch.count)).toEqual([1, 1, 0]);
    expect(after.threads[0]!.comments[0]!.branch.last?.name).toBe("bob");
  });

  it("says whom it answers where it is no longer indented", () => {
    const before = talk(
      thread("t1", [
        comment("a"),
        comment("b", { under: "a", depth: 1 }),
        comment("c", { under: "b", depth: 2, by: "cleo" }),
      ]),
    );
    const after = withWritten(before, written("t1", comment("new", { under: "c", depth: 3 })));
    expect(after.threads[0]!.comments.at(-1)?.replyTo).toEqual({ id: "c", name: "cleo" });
  });

  it("is one comment when the answer comes twice", () => {
    const answer = written("t1", comment("new", { under: "a", depth: 1 }));
    const once = withWritten(talk(thread("t1", [comment("a")])), answer);
    expect(order(withWritten(once, answer))).toEqual(["a new"]);
  });
});

describe("a comment that was changed", () => {
  it("keeps its place, its branch and its new mark", () => {
    const old = { ...comment("a", { isNew: true }), branch: { count: 3, fresh: 1, last: null } };
    const after = withChanged(talk(thread("t1", [old])), written("t1", { ...comment("a"), html: "<p>other</p>" }));
    expect(after.threads[0]!.comments[0]).toMatchObject({ html: "<p>other</p>", isNew: true, branch: { count: 3 } });
  });
});

describe("more of a talk", () => {
  it("joins the rest of a thread in reading order, each comment once", () => {
    const [a, b, late, c] = [
      comment("a"),
      comment("b", { under: "a", depth: 1 }),
      comment("c", { under: "a", depth: 1 }),
      comment("b2", { under: "b", depth: 2 }),
    ];
    const before = talk({ ...thread("t1", [a, b]), more: 2, next: "x" });
    const after = withMore(before, "t1", { comments: [b, late, c], more: 0, next: null });
    expect(order(after)).toEqual(["a b b2 c"]);
    expect(after.threads[0]).toMatchObject({ more: 0, next: null });
  });

  it("joins the next threads, each once", () => {
    const first = { ...talk(thread("t1", [comment("a")])), next: "x" };
    const second = talk(thread("t1", [comment("a")]), thread("t2", [comment("b")]));
    const both = withPage(first, second);
    expect(order(both)).toEqual(["a", "b"]);
    expect(both.next).toBeNull();
  });
});

describe("a talk that was read", () => {
  it("has nothing new any more of what was read", () => {
    const before = talk(
      thread("t1", [
        { ...comment("a", { isNew: true }), branch: { count: 1, fresh: 1, last: null } },
        comment("b", { under: "a", depth: 1, isNew: true }),
      ]),
    );
    expect(freshIn(before)).toBe(2);
    expect(freshIn(asRead(before, new Set(["a", "b"])))).toBe(0);
    const part = asRead(before, new Set(["b"]));
    expect(part.threads[0]!.comments.map(({ isNew }) => isNew)).toEqual([true, false]);
    expect(part.threads[0]!.comments[0]!.branch.fresh).toBe(0);
    const again = asNew(part, new Set(["b"]));
    expect([freshIn(again), again.threads[0]!.comments[0]!.branch.fresh]).toEqual([2, 1]);
  });

  it("of which a part is here keeps counting what is not", () => {
    const before = talk({
      ...thread("t1", [
        { ...comment("a"), branch: { count: 40, fresh: 12, last: null } },
        { ...comment("b", { under: "a", depth: 1, isNew: true }), branch: { count: 9, fresh: 3, last: null } },
      ]),
      more: 39,
      next: "x",
    });
    expect(freshIn(before)).toBe(12);
    const after = asRead(before, new Set(["b"]));
    expect(after.threads[0]!.comments.map(({ branch }) => branch.fresh)).toEqual([11, 3]);
    expect(lacks(after.threads[0]!, "b", false)).toBe(true);
    expect(lacks(after.threads[0]!, "b", true)).toBe(true);
    const whole = asRead(before, new Set()).threads[0]!;
    expect(lacks({ ...whole, comments: [comment("a")] }, "a", false)).toBe(false);
  });
});

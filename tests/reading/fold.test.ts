// Trees, folds and portions of a long talk.
import { describe, expect, it } from "vitest";
import { foldOf, isLong, laidOut, PORTION, startsFolded } from "@/components/comments/fold";
import { above, flat, onlyNew, treeOf } from "@/components/comments/tree";
import { comment } from "./talk";

const twig = (count: number, fresh: number) => treeOf([{ ...comment("a"), branch: { count, fresh, last: null } }])[0]!;

describe("a branch", () => {
  it("stays open while it is short", () =>
    expect([foldOf(twig(6, 0), false), startsFolded(twig(6, 0))]).toEqual(["line", false]));
  it("can be folded however short it is, and stands behind a bar then", () =>
    expect([foldOf(twig(1, 1), false), foldOf(twig(1, 1), true)]).toEqual(["line", "bar"]));
  it("stands under a quiet line while it is open, however long it is", () =>
    expect(foldOf(twig(40, 1), false)).toBe("line"));
  it("of which nothing is to be read has none", () => expect(foldOf(twig(0, 0), false)).toBeNull());
  it("starts folded when it is longer and was read", () => expect(startsFolded(twig(7, 0))).toBe(true));
  it("stays open when something in it is new", () => expect(startsFolded(twig(12, 1))).toBe(false));
  it("starts folded in any case when it is long", () => expect(startsFolded(twig(13, 5))).toBe(true));
});

const TALK = [
  comment("a"),
  comment("b", { under: "a", depth: 1 }),
  comment("c", { under: "b", depth: 2, isNew: true }),
  comment("d", { under: "a", depth: 1 }),
];

describe("a tree", () => {
  it("hangs every reply on what it answers", () => {
    const [root] = treeOf(TALK);
    expect(root!.kids.map((kid) => kid.comment.id)).toEqual(["b", "d"]);
    expect(flat(root!).map((kid) => kid.comment.id)).toEqual(["b", "c", "d"]);
  });

  it("keeps, of what is new, the comments that it answers", () => {
    expect(onlyNew(TALK).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("knows what stands above a comment", () => expect(above(TALK, "c")).toEqual(["b", "a"]));

  it("takes a chain of thousands", () => {
    const chain = Array.from({ length: 5_000 }, (_, at) =>
      comment(`c${at}`, at ? { under: `c${at - 1}`, depth: at } : {}),
    );
    expect(flat(treeOf(chain)[0]!)).toHaveLength(4_999);
  });
});

describe("a long list", () => {
  const list = treeOf(Array.from({ length: 100 }, (_, at) => comment(`c${at}`)));
  it("is laid out in portions", () => expect(laidOut(list, 1, new Set())).toBe(PORTION));
  it("is laid out as far as a wanted comment", () => expect(laidOut(list, 1, new Set(["c60"]))).toBe(61));
  it("ends where it ends", () => expect(laidOut(list, 9, new Set())).toBe(100));
});

describe("a long comment", () => {
  it("is one of many lines, however they came about", () => {
    expect(isLong(`<p>${"word ".repeat(250)}</p>`)).toBe(true);
    expect(isLong("<p>line</p>".repeat(20))).toBe(true);
    expect(isLong(`<p>${"word ".repeat(100)}</p>`)).toBe(false);
  });
  it("is not long by its markup", () =>
    expect(isLong(`<p><a href="https://example.org/${"x".repeat(2000)}">a</a></p>`)).toBe(false));
});

// The walk through what is new: reading order, on and back, over the texts of a reading, to its end.
import { describe, expect, it } from "vitest";
import { back, forward, type Here, inOrder, joined, type Stop } from "@/components/texts/reading/trail";
import type { News } from "@/server/comments/view";

const PLACES = new Map([
  ["k1", 0],
  ["k2", 1],
  ["k3", 2],
]);
const TEXTS = ["article", "companion"];
const ON_PAGE = new Set(["article"]);
const stop = (id: string, key: string, path: number[], text = "article"): Stop => ({
  ...{ id, key, path, text },
  slug: text,
  block: null,
  thread: `t${path[0]}`,
});
const A = stop("a", "k1", [5]);
const B = stop("b", "k1", [5, 9]);
const C = stop("c", "k1", [5, 9, 10]);
const D = stop("d", "k1", [7]);
const E = stop("e", "k3", [2]);
const F = stop("f", "c1", [3], "companion");
const ALL = [A, B, C, D, E, F];
const ids = (stops: readonly Stop[]) => stops.map(({ id }) => id).join("");

/** The walk from here on, each stop read before the next is asked for. */
function walk(from: Here, isNew = () => true): string {
  const read = new Set<string>();
  let here = from;
  for (;;) {
    const next = forward(ALL, ON_PAGE, here, PLACES, (one) => isNew() && !read.has(one.id));
    if (!next) return [...read].join("");
    read.add(next.id);
    here = { stop: next.text === "article" ? next.id : here.stop, key: next.key };
  }
}

describe("the trail", () => {
  it("is in reading order: paragraphs, threads, what is answered before its answers; then the other texts", () => {
    expect(ids(inOrder([F, E, D, C, B, A], TEXTS, PLACES))).toBe("abcdef");
  });

  it("knows the order also of a text that is not open, whatever was new first", () => {
    const far = (at: Stop, block: number) => ({ ...at, key: `c${at.key}`, text: "companion", block });
    expect(ids(inOrder([far(E, 9), far(A, 2), far(B, 2), F], TEXTS, PLACES))).toBe("abef");
  });

  it("keeps what was read in this visit, for the way back, and takes in what has come", () => {
    const news: News = [
      { text: "article", slug: "article", label: "Article", total: 2, seq: 11, comments: [B, { ...D, path: [7, 11] }] },
      { text: "companion", slug: "companion", label: "Companion", total: 0, seq: 0, comments: [] },
    ];
    expect(ids(inOrder(joined([A, B], news), TEXTS, PLACES))).toBe("abd");
  });
});

describe("the walk on", () => {
  it("goes through everything once, from where one is, and ends", () => {
    expect(walk({ stop: null, key: null })).toBe("abcdef");
    expect(walk({ stop: null, key: "k2" })).toBe("eabcdf");
    expect(walk({ stop: "c", key: "k1" })).toBe("deabcf");
    expect(walk({ stop: null, key: "k3" }, () => false)).toBe("");
  });

  it("skips what was read, and does not come back to where it is", () => {
    const fresh = new Set(["b"]);
    const here = { stop: "b", key: "k1" };
    expect(forward(ALL, ON_PAGE, here, PLACES, ({ id }) => fresh.has(id))).toBeUndefined();
  });
});

describe("the walk back", () => {
  it("leads to the stop before, read or not, and from a text's first to the last of the text before", () => {
    expect(back(ALL, ON_PAGE, { stop: "c", key: "k1" }, PLACES)?.id).toBe("b");
    expect(back(ALL, ON_PAGE, { stop: null, key: "k3" }, PLACES)?.id).toBe("d");
    expect(back(ALL, ON_PAGE, { stop: "a", key: "k1" }, PLACES)).toBeUndefined();
    expect(back(ALL, new Set(["companion"]), { stop: "f", key: "c1" }, new Map([["c1", 0]]))?.id).toBe("e");
  });
});

// What each reader is told of one happening.
import { describe, expect, it } from "vitest";
import { type Happening, once, sameness, toldOf } from "@/server/live/told";

const posted: Happening = {
  ...{ id: 7, kind: "posted", text: "article", thread: "t", comment: "c", was: null, number: null },
  ...{ paragraph: "p", standing: "visible", author: "bob", root: false, also: [], heldBy: [], hiddenFor: [] },
};
const held: Happening = { ...posted, standing: "held", heldBy: ["bob"] };
const bob = { userId: "bob", moderates: false };
const cy = { userId: "cy", moderates: false };
const mia = { userId: "mia", moderates: true };
const visitor = { userId: null, moderates: false };

const kinds = (happening: Happening, who: typeof bob | typeof visitor) =>
  toldOf(happening, who).map((one) => `${one.kind}${"thread" in one && one.thread ? "" : " unnamed"}`);

describe("a comment that was posted", () => {
  it("is named to everybody, and is its author's own", () => {
    expect([bob, cy, mia, visitor].map((who) => toldOf(posted, who)[0])).toEqual(
      [true, false, false, false].map((own) => ({
        ...{ kind: "posted", text: "article", paragraph: "p", thread: "t", comment: "c", own, counted: true },
      })),
    );
  });

  it("and is held is named to its author and the moderators, and counted for nobody", () => {
    expect([cy, visitor].map((who) => toldOf(held, who))).toEqual([[], []]);
    expect([bob, mia].map((who) => toldOf(held, who)[0])).toMatchObject([{ counted: false }, { counted: false }]);
  });

  it("below one that is held by somebody else is not told of, not even to its own author", () => {
    const below = { ...posted, author: "cy", heldBy: ["bob"] };
    expect(toldOf(below, cy)).toEqual([]);
    expect(kinds(below, bob)).toEqual(["posted"]);
  });
});

describe("marks", () => {
  const marked: Happening = { ...posted, kind: "marked" };
  const told = [{ kind: "marked", text: "article", paragraph: "p" }];

  it("on what everybody sees are told to everybody, by the paragraph alone", () => {
    for (const who of [bob, cy, mia, visitor]) expect(toldOf(marked, who)).toEqual(told);
    expect(toldOf({ ...marked, comment: null, standing: null }, cy)).toEqual(told);
  });

  it("on what is held, hidden, or not to be seen any more are told to nobody whom that is kept from", () => {
    const held: Happening = { ...marked, heldBy: ["bob"] };
    expect([cy, visitor].map((who) => toldOf(held, who))).toEqual([[], []]);
    expect(toldOf({ ...held, comment: null, standing: null }, cy)).toEqual([]);
    for (const standing of ["held", "removed", "withdrawn"] as const)
      expect(toldOf({ ...marked, standing, heldBy: standing === "held" ? ["bob"] : [] }, mia)).toEqual([]);
    expect(toldOf({ ...marked, hiddenFor: ["cy"] }, cy)).toEqual([]);
    expect(toldOf({ ...marked, hiddenFor: ["cy"] }, bob)).toEqual(told);
  });
});

describe("a thread that is also about other paragraphs", () => {
  const root: Happening = { ...posted, root: true, also: ["q", "r"] };
  const echoes = (happening: Happening, who = cy) =>
    toldOf(happening, who).flatMap((one) => (one.kind === "marked" ? one.paragraph : []));

  it("is told of at those where it begins, where its first comment changes, and where it is moved or marked", () => {
    expect(echoes(root)).toEqual(["q", "r"]);
    for (const standing of ["visible", "removed", "withdrawn"] as const)
      expect(echoes({ ...root, kind: "changed", was: "visible", standing })).toEqual(["q", "r"]);
    const whole = { ...root, comment: null, standing: null, root: false };
    expect(echoes({ ...whole, kind: "thread" })).toEqual(["q", "r"]);
    expect(echoes({ ...whole, kind: "marked" })).toEqual(["p", "q", "r"]);
  });

  it("goes from them when it is held back, and is told to nobody from whom it is kept", () => {
    const back: Happening = { ...root, kind: "changed", was: "visible", standing: "held", heldBy: ["bob"] };
    expect(echoes(back)).toEqual(["q", "r"]);
    expect(echoes({ ...root, standing: "held", heldBy: ["bob"] })).toEqual([]);
    expect(echoes({ ...root, hiddenFor: ["cy"] })).toEqual([]);
  });

  it("is not looked at again for every reply and for thanks", () => {
    expect([echoes({ ...root, root: false }), echoes({ ...root, root: false, kind: "marked" })]).toEqual([[], ["p"]]);
  });

  it("is told of once in one breath", () => {
    const told = [1, 2].flatMap((at) => toldOf(root, cy).map((one) => ({ at, ...one })));
    expect(once(told).map(({ kind, at }) => `${kind} ${at}`)).toEqual(["posted 1", "marked 1", "marked 1", "posted 2"]);
  });
});

describe("a comment that was seen", () => {
  it("and is held back goes from screens without being named", () => {
    const back: Happening = { ...held, kind: "changed", was: "visible" };
    expect(toldOf(back, cy)).toEqual([{ kind: "changed", text: "article", paragraph: "p", thread: null }]);
    expect(kinds(back, mia)).toEqual(["changed"]);
  });

  it("below one that is held by now is not told of at all", () => {
    const below: Happening = { ...posted, kind: "changed", was: "visible", standing: "held", heldBy: ["ann", "bob"] };
    expect(toldOf(below, cy)).toEqual([]);
  });

  it("and is withdrawn, removed or edited has its thread looked at again", () => {
    for (const standing of ["withdrawn", "removed", "visible"] as const)
      expect(kinds({ ...posted, kind: "changed", was: "visible", standing }, cy)).toEqual(["changed"]);
  });

  it("and was the first of its thread is not named when it is withdrawn", () => {
    expect(kinds({ ...posted, kind: "changed", was: "visible", standing: "withdrawn", root: true }, cy)).toEqual([
      "changed unnamed",
    ]);
  });
});

describe("a comment that was held", () => {
  it("and is let go is posted now, and changed for those who saw it before", () => {
    expect(kinds({ ...posted, kind: "changed", was: "held" }, cy)).toEqual(["posted", "changed"]);
  });

  it("and is withdrawn is not told to those who never saw it", () => {
    const gone: Happening = { ...posted, kind: "changed", was: "held", standing: "withdrawn" };
    expect([toldOf(gone, cy), kinds(gone, bob), kinds(gone, mia)]).toEqual([[], ["changed"], ["changed"]]);
  });
});

describe("talk that a reader hides", () => {
  const unwanted: Happening = { ...posted, hiddenFor: ["cy"] };

  it("does not come in by itself, but for what they write in it, which is counted nowhere", () => {
    expect([toldOf(unwanted, cy), kinds(unwanted, mia)]).toEqual([[], ["posted"]]);
    expect(toldOf({ ...unwanted, author: "cy" }, cy)).toMatchObject([{ kind: "posted", own: true, counted: false }]);
    expect(sameness([unwanted], cy)).not.toBe(sameness([unwanted], visitor));
  });

  it("is looked at again when it changes, and is not offered when it is let through", () => {
    expect(kinds({ ...unwanted, kind: "changed", was: "visible" }, cy)).toEqual(["changed"]);
    expect(kinds({ ...unwanted, kind: "changed", was: "held" }, cy)).toEqual(["changed"]);
  });
});

it("a lock on a thread whose first comment is held is told to those who see it", () => {
  const lock: Happening = { ...held, kind: "thread", comment: null, standing: null, author: null };
  expect([toldOf(lock, cy), kinds(lock, bob), kinds(lock, mia)]).toEqual([[], ["changed"], ["changed"]]);
});

it("a revision is told by its number, and a thread that is gone is not told of", () => {
  const revision: Happening = { ...posted, kind: "published", thread: null, comment: null, paragraph: null, number: 3 };
  expect(toldOf(revision, cy)).toEqual([{ kind: "published", text: "article", number: 3 }]);
  expect(toldOf({ ...posted, paragraph: null }, cy)).toEqual([]);
});

it("readers who are not involved are the same reader, moderators are another, and those involved are themselves", () => {
  expect(sameness([posted], cy)).toBe(sameness([posted], visitor));
  expect(new Set([cy, mia, bob].map((who) => sameness([posted], who))).size).toBe(3);
});

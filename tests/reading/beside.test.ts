// Which texts stand side by side, and which of them a paragraph belongs to.
import { describe, expect, it } from "vitest";
import { besidePath, pairOf } from "@/components/texts/beside/pair";
import type { RoomFacts } from "@/components/texts/reading/room-context";
import { ofKey, together } from "@/components/texts/reading/together";

const TEXTS = [{ slug: "article" }, { slug: "companion" }, { slug: "companion-2" }];

describe("a pair of texts", () => {
  it("is the article and the companion that is wanted, else the first one", () => {
    expect(pairOf(TEXTS, "companion-2")).toEqual(["article", "companion-2"]);
    expect(pairOf(TEXTS, null)).toEqual(["article", "companion"]);
  });

  it("is never a text beside itself, nor beside one that has gone", () => {
    expect(pairOf(TEXTS, "article")).toEqual(["article", "companion"]);
    expect(pairOf(TEXTS, "companion-7")).toEqual(["article", "companion"]);
  });

  it("has an address of its own", () => {
    expect(besidePath("/groups/g/r", TEXTS, "companion-2")).toBe("/groups/g/r/article/beside/companion-2");
  });
});

const facts = (key: string, former: Record<string, string> = {}) =>
  ({ text: { id: key }, passages: [{ key }], former }) as unknown as RoomFacts;

describe("two texts in one room", () => {
  const [left, right] = [facts("k1", { old: "k1" }), facts("k2", { older: "k2" })];

  it("have all paragraphs together, and those that were merged", () => {
    const all = together([left, right]);
    expect(all.passages.map(({ key }) => key)).toEqual(["k1", "k2"]);
    expect(all.former).toEqual({ old: "k1", older: "k2" });
    expect(together([left])).toBe(left);
  });

  it("are told apart by a paragraph's key; where nothing is open, the first one is meant", () => {
    expect(ofKey([left, right], "k2")).toBe(right);
    expect(ofKey([left, right], "k1")).toBe(left);
    expect(ofKey([left, right], null)).toBe(left);
    expect(ofKey([left, right], "nothing")).toBe(left);
  });
});

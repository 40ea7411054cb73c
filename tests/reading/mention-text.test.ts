// Mentions and citations in the box: what is being typed, and what names become where they are kept.
import { describe, expect, it } from "vitest";
import { taken, typedAt } from "@/components/comments/cite/typed";
import { kept, shown, written } from "@/components/comments/mention-text";

const ANN = "01a21444-1f0e-717a-9435-348ba046eb12";
const OTHER = "01a21444-1f0e-717a-9435-348ba046eb13";

describe("a name in the box", () => {
  it("is kept with whom it means, and shown without", () => {
    const body = `Ask @[Ann Lee](member:${ANN}), please.`;
    const { words, picks } = shown(body);
    expect(words).toBe("Ask @Ann Lee, please.");
    expect(kept(words, picks)).toBe(body);
  });

  it("is nobody's where it is only the beginning of another, or part of an address", () => {
    const picks = new Map([["Ann", ANN]]);
    expect(kept("@Anna, ann@Ann, @Ann.", picks)).toBe(`@Anna, ann@Ann, @[Ann](member:${ANN}).`);
  });

  it("that is the longer one is the one that is meant", () => {
    const picks = new Map([
      ["Ann", ANN],
      ["Ann Lee", OTHER],
    ]);
    expect(kept("@Ann Lee and @Ann", picks)).toBe(`@[Ann Lee](member:${OTHER}) and @[Ann](member:${ANN})`);
  });

  it("of two people is written out for the second", () => {
    const picks = new Map([["Ann", ANN]]);
    expect(written("Ann", ANN, picks)).toBe("@Ann");
    expect(written("Ann", OTHER, picks)).toBe(`@[Ann](member:${OTHER})`);
    const body = `@[Ann](member:${ANN}) @[Ann](member:${OTHER})`;
    const back = shown(body);
    expect(kept(back.words, back.picks)).toBe(body);
  });

  it("with signs of its own is a name all the same", () => {
    const picks = new Map([["O’Hara (jr.)*", ANN]]);
    expect(kept("@O’Hara (jr.)* said", picks)).toContain(`(member:${ANN}) said`);
  });
});

describe("what is being typed", () => {
  const typed = (words: string) => typedAt(words, words.length);
  it.each([
    ["Ask @", "@"],
    ["Ask @An", "@An"],
    ["(@Ann L", "@Ann L"],
  ])("is a mention: %s", (words, query) => expect(typed(words)).toMatchObject({ kind: "mention", query }));
  it.each(["ann@example", "Ask @ Ann", "@Ann. And then", "@a b c d e f"])("is none: %s", (words) =>
    expect(typed(words)).toBeNull(),
  );
  it("is a citation after its sign", () =>
    expect(typed("Compare ¶mill")).toMatchObject({ kind: "cite", query: "¶mill" }));
  it("gives way to what is taken", () =>
    expect(taken("Ask @An now", 7, { kind: "mention", start: 4, query: "@An" }, "@Ann Lee")).toEqual({
      body: "Ask @Ann Lee now",
      caret: 13,
    }));
});

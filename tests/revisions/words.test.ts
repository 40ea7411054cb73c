// Two wordings compared: what went and what came, also where a long text is cut.
import { expect, test } from "vitest";
import { compareWords } from "@/server/revisions/words";

const sentences = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => `In the ${i}th winter the lamp was lit at five, and burned until the clerk came.`,
  );

test("what differs is told apart word by word", () => {
  expect(compareWords("The lamp was lit at five.", "The lamp was lit at six.")).toEqual([
    { kind: "same", words: "The lamp was lit at " },
    { kind: "gone", words: "five" },
    { kind: "new", words: "six" },
    { kind: "same", words: "." },
  ]);
});

test("the first words of a very long paragraph are still the same when the rest is cut, and one of them is mended", () => {
  const old = sentences(200).join(" ");
  const next = sentences(20).join(" ").replace("7th winter", "7th summer");
  const pieces = compareWords(old, next)!;
  expect(pieces.map(({ kind }) => kind)).toEqual(["same", "gone", "new", "same", "gone"]);
  expect(pieces.slice(1, 3).map(({ words }) => words)).toEqual(["winter", "summer"]);
  expect(pieces.flatMap(({ kind, words }) => (kind === "new" ? [] : [words])).join("")).toBe(old);
  expect(pieces.flatMap(({ kind, words }) => (kind === "gone" ? [] : [words])).join("")).toBe(next);
});

test("words that have nothing in common stand whole, one after the other", () => {
  const [old, next] = [sentences(60).join(" "), "A harbour. ".repeat(400)];
  expect(compareWords(old, next)).toEqual([
    { kind: "gone", words: old },
    { kind: "new", words: next },
  ]);
});

// What a page is told of a text's blocks.
import { expect, it } from "vitest";
import type { BlockRow } from "@/server/texts/rows";
import { presentBlocks } from "@/server/texts/view";

const heading = (position: number, level: number | null): BlockRow => ({
  ...{ position, level, paragraphId: `id-${position}`, key: `k${position}`, number: null, label: null, marks: [] },
  ...{ kind: level === null ? "paragraph" : "heading", words: "Words." },
});

const levels = (...given: (number | null)[]) =>
  presentBlocks(given.map((level, at) => heading(at, level))).map(({ level }) => level);

it("counts the levels of headings from the highest that the text has", () => {
  expect(levels(null, 2, 3, null, 2)).toEqual([null, 1, 2, null, 1]);
  expect(levels(1, 2, 3)).toEqual([1, 2, 3]);
  expect(levels(null, null)).toEqual([null, null]);
  expect(levels()).toEqual([]);
});

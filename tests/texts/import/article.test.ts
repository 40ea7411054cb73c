// The article that the first group reads, where it lies beside the repository, and one of our own of the same shape.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type FoundBlock, isNumbered, wordCount } from "@/server/texts/import/block";
import { decode } from "@/server/texts/import/decode";
import { readPlain } from "@/server/texts/import/plain";
import { DIRTY_ARTICLE } from "@/tests/texts/fixtures/dirty-article";

const REAL = "../shared/texts/moscow-conferences.txt";
const articles: [string, string][] = [["our own dirty article", DIRTY_ARTICLE]];
if (existsSync(REAL)) articles.push(["the group's article", decode(readFileSync(REAL)).text]);

describe.each(articles)("%s", (_, text) => {
  const { blocks, details } = readPlain(text);
  const of = (kind: FoundBlock["kind"]) => blocks.filter((block) => block.kind === kind);
  const paragraphs = blocks.filter(({ kind }) => isNumbered(kind));

  test("has its title, 4 headings and 20 paragraphs", () => {
    expect(of("title").map(({ words }) => words)).toEqual([details.title]);
    expect(of("heading")).toHaveLength(4);
    expect(paragraphs).toHaveLength(20);
    expect(paragraphs.every(({ kind }) => kind === "paragraph")).toBe(true);
  });

  test("has one paragraph of more than a thousand words", () => {
    expect(paragraphs.filter(({ words }) => wordCount(words) > 1_000)).toHaveLength(1);
    expect(wordCount(paragraphs[1]?.words ?? "")).toBeGreaterThan(1_000);
  });

  test("leaves the page's three lines of furniture out", () => {
    expect(of("furniture").map(({ id }) => id)).toEqual([1, blocks.length - 2, blocks.length - 1]);
  });

  test("ties note [1] to its mark at the end of ¶ 5, and takes the mark out of the words", () => {
    const fifth = paragraphs[4];
    const note = of("note").find(({ lead }) => lead === "[1]");
    expect(fifth?.marks).toEqual([{ at: fifth?.words.length, label: "1", literal: "[1]", note: note?.id }]);
    expect(fifth?.words).toMatch(/\.$/);
    expect(blocks.flatMap(({ marks }) => marks)).toHaveLength(1);
  });

  test("shows the erratum's line and its two notes as notes without a mark", () => {
    expect(of("note").map(({ label, lead }) => [label, lead])).toEqual([
      [null, ""],
      ["1", "1."],
      ["2", "2."],
      ["1", "[1]"],
    ]);
  });
});

// The reader of plain text: texts of many shapes, and the promise that no sign is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Found, FoundBlock } from "@/server/texts/import/block";
import { MAX_LINES, MAX_MARKS } from "@/server/texts/import/limits";
import { readPlain } from "@/server/texts/import/plain";
import { SHAPES } from "@/tests/texts/import/shapes";

const withMarks = ({ words, marks }: FoundBlock): string =>
  [...marks]
    .reverse()
    .reduce((text, m) => `${text.slice(0, m.at)}{${m.label}>${m.note ?? "-"}}${text.slice(m.at)}`, words);

const sketch = ({ blocks }: Found): string[] =>
  blocks.map((block) => {
    const tag = block.level ?? block.label;
    return `${block.kind}${tag ? ` ${tag}` : ""}: ${withMarks(block).replaceAll("\n", "/")}`;
  });

const signs = (text: string): string => [...text.replace(/\s/gu, "")].sort().join("");
const signsOf = ({ blocks }: Found): string =>
  signs(blocks.map(({ words, lead, marks }) => words + lead + marks.map(({ literal }) => literal).join("")).join(""));

describe("a plain text", () => {
  for (const { name, text, found } of SHAPES)
    test(`is read: ${name}`, () => {
      const read = readPlain(text);
      expect(sketch(read)).toEqual(found);
      expect(signsOf(read)).toBe(signs(text));
    });

  test("says of every block why it was taken for what it is", () => {
    for (const { text } of SHAPES) for (const { why } of readPlain(text).blocks) expect(why).toMatch(/^[A-Z].*\.$/);
  });

  test("without words is refused with what to do", () => {
    for (const text of ["", " \n\t\n\u00a0", "\n\n\n"]) expect(() => readPlain(text)).toThrow("Paste a text");
  });

  test("of more blocks than a text may have is refused with what to do", () => {
    expect(() => readPlain("One line.\n\n".repeat(20_001))).toThrow("20,001 blocks");
  });

  test("of more lines than words have that are read together is refused before anything is made of them", () => {
    expect(() => readPlain("a\n".repeat(MAX_LINES + 1))).toThrow("250,000 lines");
  });

  test("with more marks than notes could have keeps them all as words", () => {
    const words = `A table: ${"sea¹ ".repeat(MAX_MARKS + 1)}ends.`;
    const [block] = readPlain(words).blocks;
    expect(block).toMatchObject({ words, marks: [] });
  });

  test("tells its language", () => {
    const of = (name: string) =>
      readPlain(SHAPES.find((shape) => shape.name.startsWith(name))?.text ?? "").details.language;
    expect([of("hard-wrapped"), of("Russian"), of("Chinese"), of("Arabic")]).toEqual(["en", "ru", "zh", "ar"]);
  });

  test("names its author where a line below the title does", () => {
    const shape = SHAPES.find(({ name }) => name.includes("byline"));
    expect(readPlain(shape?.text ?? "").details).toMatchObject({ title: "The Closed Harbour", author: "Ines Calder" });
  });
});

test("no sign of a text is ever lost, whatever it is made of", () => {
  const scrap = fc.constantFrom(
    "[1]",
    "1.",
    "2)",
    "¹",
    "*",
    "- ",
    "> ",
    "Notes",
    "Share this",
    "I",
    "see also:",
    "====",
    "Chapter 2",
    "The sea.",
    "a",
    "\u00a0",
    "—",
    "第一章",
    "ок",
    "By Ann Bee",
    "# ",
    "\t",
    "    ",
    "\n",
    "\n\n",
    " ",
  );
  const text = fc
    .array(fc.oneof(scrap, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 60 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, (input) => {
      fc.pre(/\S/u.test(input));
      expect(signsOf(readPlain(input))).toBe(signs(input));
    }),
    { numRuns: 1000 },
  );
});

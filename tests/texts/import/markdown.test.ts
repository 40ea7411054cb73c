// The reader of Markdown: files of several dialects, what it must never lose, what it must bear.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/server/refusal";
import type { Found } from "@/server/texts/import/block";
import { MAX_MARKS } from "@/server/texts/import/limits";
import { readMarkdown } from "@/server/texts/import/markdown";
import { sketch, unspaced, utf8 } from "@/tests/texts/corpus/file";
import { DIALECTS } from "@/tests/texts/corpus/markdown/dialects";
import { LANGUAGES } from "@/tests/texts/corpus/markdown/languages";

const read = async (bytes: Uint8Array): Promise<Found> => {
  const reading = await readMarkdown(bytes, () => undefined);
  if (reading.kind !== "found") throw new Error("Markdown has no parts to choose from.");
  return reading.found;
};
const found = async (text: string) => sketch(await read(utf8(text)));

describe("a Markdown file of the corpus is read", () => {
  for (const file of [...DIALECTS, ...LANGUAGES])
    test(file.name, async () => {
      const text = await read(await file.bytes());
      expect(sketch(text)).toEqual(file.found);
      expect(text.details).toMatchObject(file.details);
      for (const { why } of text.blocks) expect(why).toMatch(/^[A-Z].*\.$/);
    });
});

describe("notes", () => {
  test("in the middle of the text stay there, and every mark finds the nearest after it", async () => {
    expect(await found("One.[^1]\n\n[^1]: first\n\nTwo.[^1]\n\n[^1]: second")).toEqual([
      "paragraph: One.{1>1}",
      "note 1: first",
      "paragraph: Two.{1>3}",
      "note 1: second",
    ]);
  });

  test("that two marks share have both", async () => {
    expect(await found("One.[^a] Two.[^a]\n\n[^a]: shared")).toEqual([
      "paragraph: One.{1>1} Two.{1>1}",
      "note 1: shared",
    ]);
  });

  test("in a note are tied too", async () => {
    expect(await found("One.[^1]\n\n[^1]: first[^2]\n\n[^2]: second")).toEqual([
      "paragraph: One.{1>1}",
      "note 1: first{2>2}",
      "note 2: second",
    ]);
  });

  test("that are numbered by hand are tied as in plain text", async () => {
    expect(
      await found("The lamp was dear.[1] It burned.[2]\n\n## Notes\n\n[1] A market day.\n\n[2] Till Friday."),
    ).toEqual([
      "paragraph: The lamp was dear.{1>2} It burned.{2>3}",
      "heading 1: Notes",
      "note 1: A market day.",
      "note 2: Till Friday.",
    ]);
  });

  test("put back as words look as they did in the file", async () => {
    const { blocks } = await read(utf8("One.[^7]\n\n[^7]: first"));
    expect(blocks[0]?.marks).toEqual([{ at: 4, label: "7", literal: "[^7]", note: 1 }]);
  });
});

describe("hostile Markdown", () => {
  test("keeps no script, no handler and no hidden words", async () => {
    const text = await found(
      'Before <b onclick="x()">bold</b>.\n\n<script>alert(1)</script>\n\n<p hidden>Gone.</p>\n\n[A link](javascript:alert(1)) <img src=x onerror=y>',
    );
    expect(text).toEqual(["paragraph: Before bold.", "paragraph: [A link](javascript:alert(1))"]);
  });

  test("is read in time: brackets, quotations, tables and tags without end", async () => {
    const files = [
      "[".repeat(50_000),
      `${">".repeat(5_000)} deep`,
      "| a ".repeat(20_000),
      "<a ".repeat(100_000),
      "*a_".repeat(30_000),
    ];
    for (const text of files)
      await read(utf8(`Words.\n\n${text}`)).catch((error) => expect(error).toBeInstanceOf(Refusal));
  });

  test("with more marks than notes could have keeps them as words", async () => {
    const { blocks } = await read(utf8(`${"a[^1] ".repeat(MAX_MARKS + 1)}\n\n[^1]: note`));
    expect(blocks[0]?.marks).toEqual([]);
  });

  test("without words is refused with what to do", async () => {
    for (const text of ["", "\n\n", "<!-- nothing -->", "***"])
      await expect(read(utf8(text))).rejects.toThrow(/no words/);
  });
});

describe("any text", () => {
  const word = fc.stringMatching(/^[a-zа-я一-龯]{1,9}$/u);
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `X${words.join(" ")}.`);

  test("as Markdown gives all its words in their order", async () => {
    const piece = fc.record({ before: fc.constantFrom("", "# ", "## ", "> ", "- ", "1. ", "**"), words: paragraph });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const text = pieces.map(({ before, words }) => before + words + (before === "**" ? "**" : "")).join("\n\n");
        const { blocks } = await read(utf8(text));
        expect(blocks.map(({ words }) => unspaced(words)).join("")).toBe(
          unspaced(pieces.map(({ words }) => words).join("")),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("and any bytes are read or refused, and nothing else", async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: "binary", maxLength: 300 }).map(utf8));
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const text = await read(input).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Refusal);
          return null;
        });
        for (const { words } of text?.blocks ?? []) {
          expect(words).toBe(words.trim());
          expect(words).not.toMatch(/[\0\p{Cs}]/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

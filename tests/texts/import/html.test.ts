// The reader of pages: saved from sites, written by programs; what it must never lose, what it must bear.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/server/refusal";
import { readHtml } from "@/server/texts/import/html";
import { sketch, unspaced, utf8 } from "@/tests/texts/corpus/file";
import { BLOGS } from "@/tests/texts/corpus/html/blogs";
import { PROGRAMS } from "@/tests/texts/corpus/html/programs";
import { SITES } from "@/tests/texts/corpus/html/sites";

const quiet = () => undefined;

async function read(bytes: Uint8Array) {
  const reading = await readHtml(bytes, quiet);
  if (reading.kind !== "found") throw new Error("A page has no parts to choose from.");
  return reading.found;
}

describe("a page of the corpus is read", () => {
  for (const file of [...SITES, ...BLOGS, ...PROGRAMS])
    test(file.name, async () => {
      const found = await read(await file.bytes());
      expect(sketch(found)).toEqual(file.found);
      expect(found.details).toMatchObject(file.details);
      for (const { why } of found.blocks) expect(why).toMatch(/^[A-Z].*\.$/);
    });
});

describe("a page", () => {
  test("keeps every word in its order, and nothing that could act", async () => {
    const word = fc.stringMatching(/^[a-zа-я<&"']{1,8}$/);
    const texts = fc.array(fc.array(word, { minLength: 4, maxLength: 12 }), { minLength: 1, maxLength: 6 });
    const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const body = all.map(
          (words) => `<p onclick="alert(1)">${escaped(words.join(" "))}<script>alert(2)</script></p>`,
        );
        const { blocks } = await read(
          utf8(`<!doctype html><html><body><article>${body.join("")}</article></body></html>`),
        );
        expect(unspaced(blocks.map(({ lead, words }) => lead + words).join(""))).toBe(
          unspaced(all.flat().join("").normalize("NFC")),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("of whatever tags and bytes is read or refused with a sentence", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td>",
      "<ul>",
      "<li>",
      "<aside>",
      "<!--",
      "-->",
      "<a href='#x'>",
      "</a>",
      "<sup>1</sup>",
      "words ",
      "&#0;",
      "&#xD800;",
      "<svg>",
      "<script>",
      "<h1>",
      "</div>",
      "<br>",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(piece, { maxLength: 60 }).map((all) => utf8(`<html>${all.join("")}`)),
          fc.uint8Array({ maxLength: 300 }),
        ),
        async (bytes) => {
          const error = await read(bytes).then(
            () => null,
            (refused: unknown) => refused,
          );
          if (error !== null) expect(error).toBeInstanceOf(Refusal);
        },
      ),
      { numRuns: 200 },
    );
  });
});

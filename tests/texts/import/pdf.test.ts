// The reader of PDF: sheets of several programs, what it must refuse, what it must bear.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPdf } from "@/server/texts/import/pdf";
import { brief, sketch, unspaced } from "@/tests/texts/corpus/file";
import { paragraph, printed } from "@/tests/texts/corpus/pdf/press";
import { SHEETS } from "@/tests/texts/corpus/pdf/sheets";
import { FERRY } from "@/tests/texts/corpus/words";
import { bearsAnyBytes } from "./any-bytes";

const quiet = () => undefined;

async function read(bytes: Uint8Array) {
  const reading = await readPdf(bytes, quiet);
  if (reading.kind !== "found") throw new Error("A PDF has no parts to choose from.");
  return reading.found;
}

const page = (words: string, options: Record<string, unknown> = {}) =>
  printed((doc) => paragraph(doc, words, { x: 72, y: 72, width: 300 }), {}, options);

describe("a PDF of the corpus is read", () => {
  for (const sheet of SHEETS)
    test(sheet.name, async () => {
      const found = await read(await sheet.bytes());
      expect(brief(sketch(found))).toEqual(sheet.found);
      expect(found.details).toMatchObject(sheet.details);
    });
});

describe("a PDF", () => {
  test("loses its hyphens only where words were parted", async () => {
    const sheet = SHEETS.find(({ name }) => name.startsWith("hyphens"))!;
    const { blocks } = await read(await sheet.bytes());
    expect(blocks[0]?.words).toBe(
      "A half-lit harbour is worse than a dark one, said the harbourmaster, and the lighthouse keeper agreed, for a half-lit harbour is one that somebody has forgotten, and nobody forgives forgetting on an island where everybody is counted in the evening.",
    );
  });

  test("says how far its reading is", async () => {
    const said: string[] = [];
    await readPdf(await page(FERRY), (_, doing) => said.push(doing));
    expect(said[0]).toBe("Page 1 of 1");
  });

  test("that wants a password is refused with what to do", async () => {
    await expect(read(await page(FERRY, { userPassword: "lemons" }))).rejects.toThrow("protected with a password");
  });

  test("of pictures alone is refused with what to do", async () => {
    const bytes = await printed((doc) => doc.rect(72, 72, 300, 400).fill("black"));
    await expect(read(bytes)).rejects.toThrow("pictures of pages, but no text");
  });

  test("keeps every word in its order", async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 12, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(words, async (all) => {
        const { blocks } = await read(await page(all.join(" ")));
        expect(unspaced(blocks.map((block) => block.words).join(""))).toBe(all.join(""));
      }),
      { numRuns: 20 },
    );
  });

  test("that is none is refused, whatever the bytes", async () => {
    const whole = await page(FERRY);
    await bearsAnyBytes(read, whole, 60);
  });
});

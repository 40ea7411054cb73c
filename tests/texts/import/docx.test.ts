// The reader of Word documents: files of several programs, what it must refuse, what it must bear.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocx } from "@/server/texts/import/docx";
import { DOCUMENTS, docx } from "@/tests/texts/corpus/docx/documents";
import { brief, sketch, unspaced } from "@/tests/texts/corpus/file";
import { packed } from "@/tests/texts/corpus/zip";
import { bearsAnyBytes } from "./any-bytes";

const quiet = () => undefined;

async function read(bytes: Uint8Array) {
  const reading = await readDocx(bytes, quiet);
  if (reading.kind !== "found") throw new Error("A document has no parts to choose from.");
  return reading.found;
}

describe("a document of the corpus is read", () => {
  for (const file of DOCUMENTS)
    test(file.name, async () => {
      const found = await read(await file.bytes());
      expect(brief(sketch(found))).toEqual(file.found);
      expect(found.details).toMatchObject(file.details);
    });
});

describe("a document", () => {
  const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

  test("keeps every word in its order", async () => {
    const word = fc.stringMatching(/^[a-zа-я<&]{1,8}$/);
    const texts = fc.array(fc.array(word, { minLength: 4, maxLength: 12 }), { minLength: 1, maxLength: 6 });
    const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const { blocks } = await read(
          await docx({ body: all.map((words) => paragraph(escaped(words.join(" ")))).join("") }),
        );
        expect(unspaced(blocks.map(({ words }) => words).join(""))).toBe(
          unspaced(all.flat().join("").normalize("NFC")),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("lets no link through that could act", async () => {
    const link =
      '<w:p><w:hyperlink w:anchor="x" onclick="alert(1)"><w:r><w:t>javascript:alert(1) stands here as words</w:t></w:r></w:hyperlink></w:p>';
    const { blocks } = await read(await docx({ body: link }));
    expect(blocks.map(({ words }) => words)).toEqual(["javascript:alert(1) stands here as words"]);
  });

  test("that declares entities, has no text in it, or is another archive is refused", async () => {
    const entities = docx({ body: paragraph("&lol;"), core: '<!DOCTYPE x [<!ENTITY lol "lol">]>' });
    await expect(entities.then(read)).rejects.toThrow("packed in a way that no program for texts uses");
    await expect(docx({ body: "" }).then(read)).rejects.toThrow("There are no words in this.");
    await expect(packed({ "word/nothing.xml": "<x/>" }).then(read)).rejects.toThrow("damaged");
  });

  test("that is none is refused, whatever the bytes", async () => {
    const whole = await docx({ body: paragraph("A paragraph that is long enough to be one.") });
    await bearsAnyBytes(read, whole, 120);
  });
});

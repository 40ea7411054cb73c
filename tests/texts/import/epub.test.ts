// The reader of EPUB: books of several programs, chapters to choose from, what it must bear.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEpub } from "@/server/texts/import/epub";
import { BOOKS, epub } from "@/tests/texts/corpus/epub/books";
import { brief, sketch, unspaced } from "@/tests/texts/corpus/file";
import { bearsAnyBytes } from "./any-bytes";

const quiet = () => undefined;

/** The parts that are offered, and what is found where the chosen ones are read. */
async function read(bytes: Uint8Array) {
  const first = await readEpub(bytes, quiet);
  if (first.kind === "found") return { parts: [], found: first.found };
  const chosen = first.parts.flatMap((part, i) => (part.chosen ? [i] : []));
  const second = await readEpub(bytes, quiet, chosen);
  if (second.kind !== "found") throw new Error("Parts were chosen, and asked for again.");
  return { parts: first.parts.map((part) => `${part.chosen ? "* " : ""}${part.title}`), found: second.found };
}

describe("a book of the corpus is read", () => {
  for (const book of BOOKS)
    test(book.name, async () => {
      const { parts, found } = await read(await book.bytes());
      expect(parts).toEqual(book.parts);
      expect(brief(sketch(found))).toEqual(book.found);
      expect(found.details).toMatchObject(book.details);
    });
});

describe("a book", () => {
  const pages = ["One", "Two", "Three"].map((title, i) => ({
    file: `c${i}.xhtml`,
    title,
    body: `<h1>${title}</h1><p>What stands in chapter ${title.toLowerCase()}, and nowhere else.</p>`,
  }));

  test("is read as far as its chapters were chosen, in the book's order", async () => {
    const bytes = await epub({ title: "A book of three", contents: "nav", pages });
    const reading = await readEpub(bytes, quiet, [2, 0]);
    expect(reading.kind === "found" && sketch(reading.found)).toEqual([
      "heading 1: One",
      "paragraph: What stands in chapter one, and nowhere else.",
      "heading 1: Three",
      "paragraph: What stands in chapter three, and nowhere else.",
    ]);
  });

  test("says how far its reading is", async () => {
    const said: string[] = [];
    await readEpub(
      await epub({ title: "A book of three", contents: "nav", pages }),
      (_, doing) => said.push(doing),
      [0],
    );
    expect(said).toContain("Chapter 2 of 3");
  });

  test("with words that are protected against copying is refused with what to do", async () => {
    const more = {
      "META-INF/encryption.xml": '<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>',
    };
    const bytes = await epub({ title: "Locked", contents: "nav", pages, more });
    await expect(readEpub(bytes, quiet)).rejects.toThrow("protected against copying");
  });

  test("keeps every word in its order, whatever they are", async () => {
    const word = fc.stringMatching(/^[a-zа-я<&]{1,8}$/);
    const texts = fc.array(fc.array(word, { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 6 });
    const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const body = all.map((words) => `<p>${escaped(words.join(" "))}</p>`).join("");
        const bytes = await epub({ title: "Words", contents: "nav", pages: [{ file: "a.xhtml", title: "A", body }] });
        const reading = await readEpub(bytes, quiet);
        const words = reading.kind === "found" ? reading.found.blocks.map((block) => block.words).join("") : "";
        expect(unspaced(words)).toBe(unspaced(all.flat().join("").normalize("NFC")));
      }),
      { numRuns: 40 },
    );
  });

  test("that is no book is refused, whatever the bytes", async () => {
    const whole = await epub({ title: "A book of three", contents: "nav", pages });
    await bearsAnyBytes((some) => readEpub(some, quiet), whole, 150);
  });
});

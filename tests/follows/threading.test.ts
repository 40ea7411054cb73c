// The ids by which mail clients put a thread together, and the words made short.
import { expect, test } from "vitest";
import { LINE_LENGTH, oneLine, PASSAGE_LENGTH, passage } from "@/server/follows/passage";
import { threading } from "@/server/follows/threading";

const idOf = (id: string) => `c.${id}@postil.example`;

test("M11 the first mail of a thread answers nothing", () =>
  expect(threading({ id: "a", root: "a", ancestors: [] }, 1, idOf)).toEqual({ messageId: "c.a@postil.example" }));

test("M11 a reply answers its parent and names the way from the root, oldest first", () =>
  expect(threading({ id: "d", root: "a", ancestors: ["c", "b", "a"] }, 1, idOf)).toEqual({
    messageId: "c.d@postil.example",
    inReplyTo: "c.c@postil.example",
    references: ["c.a@postil.example", "c.b@postil.example", "c.c@postil.example"],
  }));

test("M11 of a deep thread at most twenty are named, always the root", () => {
  const ancestors = Array.from({ length: 20 }, (_, n) => `x${n}`);
  const { references = [] } = threading({ id: "z", root: "a", ancestors }, 1, idOf);
  expect(references).toHaveLength(20);
  expect(references[0]).toBe("c.a@postil.example");
  expect(references.at(-1)).toBe("c.x0@postil.example");
});

test("M10 a mail of several has its delivery's id and still refers to the root", () => {
  const both = threading({ id: "a", root: "a", ancestors: [] }, 2, idOf);
  expect(both).toEqual({ inReplyTo: "c.a@postil.example", references: ["c.a@postil.example"] });
});

test("M20 a long paragraph is quoted to the end of a sentence", () => {
  const words = `${"The tide came in over the sand. ".repeat(40)}`;
  const short = passage(words);
  expect(short.length).toBeLessThanOrEqual(PASSAGE_LENGTH + 2);
  expect(short).toMatch(/sand\. …$/);
  expect(passage("One  short\nline.")).toBe("One short line.");
});

test("M20 a paragraph without sentences is cut between words, never inside a character", () => {
  expect(passage("word ".repeat(200))).toMatch(/word\s?…$/);
  expect(passage("𝔘".repeat(600))).not.toMatch(/\p{Cs}/u);
});

test("M20 the answered comment is one plain line, without what it quotes itself", () => {
  expect(oneLine("<blockquote><p>old <strong>words</strong></p></blockquote><p>Mine &amp; <em>yours</em></p>")).toBe(
    "Mine & yours",
  );
  expect(oneLine("<blockquote><p>only <blockquote><p>quoted</p></blockquote></p></blockquote>")).toContain("quoted");
  expect(oneLine(`<p>${"long words ".repeat(50)}</p>`).length).toBeLessThanOrEqual(LINE_LENGTH);
});

// Whatever is typed is answered: with results, with none, or with a sentence.
import { beforeAll, expect, it } from "vitest";
import { db } from "@/server/db";
import { QUERY_LIMIT } from "@/server/search/query";
import { inTexts, type Library, library } from "@/tests/search/library";

let place: Library;

beforeAll(async () => {
  place = await library();
  await place.say(place.bob, "100% _certain_ \\ of 'quotes' & <tags>; DROP TABLE comments");
});

it.each([
  "",
  " ",
  "-",
  '"',
  '""',
  '"-"',
  "- - -",
  "\u0000",
  "\ud800",
  "\u200b\u202e",
  "%",
  "_",
  "%%%%%%",
  "\\",
  "' OR 1=1 --",
  '\'; DROP TABLE "Comment"; --',
  "(((",
  "a & b | !c <-> d:*",
  "[a-z]+(.*)*$",
  "🙂🙂",
  "﷽",
  "e\u0301\u0301\u0301\u0301",
  "x".repeat(QUERY_LIMIT),
  "a ".repeat(QUERY_LIMIT / 2),
  '"a b'.repeat(QUERY_LIMIT / 4),
  "-a ".repeat(QUERY_LIMIT / 3),
  "的".repeat(QUERY_LIMIT),
])("%j", async (words) => {
  const found = await place.find(place.cy, words, { order: "best" });
  expect(found.asked || found.note !== undefined).toBe(true);
});

it("a search that is too long is refused with a sentence", async () => {
  await expect(place.find(place.cy, "conference ".repeat(100))).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("Shorten it."),
  });
});

it("says which words were left out, and that something is to be found", async () => {
  expect((await place.find(place.cy, "a b c d e f g h i j k l m n")).note).toMatch(/first 12 words/);
  expect((await place.find(place.cy, "-conference")).note).toMatch(/a word that is to be found/);
  expect((await place.find(place.cy, "…?!")).note).toMatch(/no word/);
});

it("signs with a meaning elsewhere have none here", async () => {
  const said = async (words: string) => (await place.find(place.cy, words)).comments?.count?.found;
  expect(await said("certain")).toBe(1);
  expect(await said("c%n")).toBe(0);
  expect(await said("c_rtain")).toBe(0);
  expect(await said("drop table")).toBe(1);
  expect(inTexts(await place.find(place.cy, "conference OR lanternfish"))).toEqual([]);
});

it("an unbalanced quotation mark is none", async () => {
  expect(inTexts(await place.find(place.cy, 'section "whole'))).toEqual(["whole section"].map(() => "whole|section"));
});

it.each(["zzzzzzzzzzzzz", "0", "-", "a-b-c", "1-1", "not one of ours"])(
  "a cursor %j that nobody gave leads nowhere worse",
  async (cursor) => {
    expect(await place.find(place.cy, "certain", { cursor })).toMatchObject({ asked: true });
    expect(await place.find(place.cy, "certain", { cursor, order: "best" })).toMatchObject({ asked: true });
    expect(await place.find(place.cy, "section", { cursor, within: "texts" })).toMatchObject({ asked: true });
  },
);

it.each(["2026-02-31", "yesterday", "0000-00-00", "2026-13-01", "9999-12-31"])(
  "a day %j that is none, or far, is an answer",
  async (day) => {
    expect(await place.find(place.cy, "certain", { from: day, to: day })).toMatchObject({ asked: true });
  },
);

it("a search that takes too long is stopped, and says so", async () => {
  const found = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "CommentWords" IN ACCESS EXCLUSIVE MODE`;
      return place.find(place.cy, "certain");
    },
    { timeout: 30_000 },
  );
  expect(found).toMatchObject({ note: expect.stringContaining("takes too long"), comments: null, passages: null });
  expect((await place.find(place.cy, "certain")).comments?.count?.found).toBe(1);
});

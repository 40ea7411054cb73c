// What is searched follows what is read: revisions, words that have gone, another language.
import { beforeEach, expect, it } from "vitest";
import { db } from "@/server/db";
import { revise, type Stage, say, stage } from "@/tests/revisions/story";
import { inTalk, inTexts } from "@/tests/search/library";
import { as } from "@/tests/support/as";

let scene: Stage;

beforeEach(async () => {
  scene = await stage();
});

const find = (words: string) => as(scene.bob).search.find({ group: scene.address.group, words });

it("only the newest revision's words are found", async () => {
  expect(inTexts(await find("oats"))).toEqual(["oats"]);
  const words =
    "The lending room stood above the corn exchange, and in wet weather it smelled of both barley and paper.";
  await revise(scene, [{ kind: "edit", block: 0, words }]);
  expect(inTexts(await find("oats"))).toEqual([]);
  expect(inTexts(await find("barley"))).toEqual(["barley"]);
  expect(await db.blockWords.count({ where: { textId: scene.text.id } })).toBe(5);
});

it("talk on a paragraph that has gone is found, with its last words, and says so; the paragraph is not", async () => {
  await say(scene, scene.bob, 3, "Were they bound sermons?");
  await revise(scene, [{ kind: "drop", block: 2 }]);
  expect(inTexts(await find("volumes"))).toEqual([]);
  const { comments } = await find("bound");
  expect(comments?.hits[0]?.paragraph).toMatchObject({ stands: false, words: expect.stringContaining("Six families") });
});

it("another language of the text brings other stems, for its words and for its talk", async () => {
  await say(scene, scene.bob, 3, "Die Bücher der Familien.");
  expect(inTalk(await find("familie"))).toEqual(["Die Bücher der Familien."]);
  expect(inTalk(await find("buch"))).toEqual(["Die Bücher der Familien."]);
  expect(inTalk(await find("Büchern"))).toEqual([]);
  await db.text.update({ where: { id: scene.text.id }, data: { language: "de-AT" } });
  expect(inTalk(await find("Büchern"))).toEqual(["Die Bücher der Familien."]);
  await db.text.update({ where: { id: scene.text.id }, data: { language: "zh" } });
  expect(inTalk(await find("Büchern"))).toEqual([]);
  expect(inTalk(await find("Bücher"))).toEqual(["Die Bücher der Familien."]);
});

it("every comment that may be read has its words there, and no other", async () => {
  const { comment } = await say(scene, scene.bob, 1, "One.");
  await say(scene, scene.cy, 2, "Two.");
  await as(scene.bob).comments.withdraw({ comment: comment.id });
  const [row] = await db.$queryRaw<{ wrong: bigint }[]>`
    SELECT count(*) AS wrong FROM "Comment" c FULL JOIN "CommentWords" w ON w."commentId" = c."id"
     WHERE (c."standing" IN ('visible', 'held')) IS DISTINCT FROM (w."commentId" IS NOT NULL)`;
  expect(row?.wrong).toBe(0n);
});

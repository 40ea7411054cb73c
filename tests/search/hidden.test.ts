// What may not be read is not found, nor counted; and nothing is found of other groups.
import superjson from "superjson";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/server/db";
import { inTalk, type Library, library } from "@/tests/search/library";
import { as, asVisitor } from "@/tests/support/as";

let place: Library;
let root: string;

beforeEach(async () => {
  place = await library();
  root = await place.say(place.bob, "The petrel is back.");
  await place.reply(place.cy, root, "Which petrel?");
});

const found = async (who: Parameters<Library["find"]>[0], words = "petrel") => {
  const { comments } = await place.find(who, words);
  return [comments?.count?.found, comments?.hits.length];
};

it("what is held is found by its author and the moderators, and what hangs below it by nobody else", async () => {
  await db.comment.update({ where: { id: root }, data: { standing: "held" } });
  for (const who of [place.cy, place.gus]) expect(await found(who)).toEqual([0, 0]);
  for (const who of [place.bob, place.mia, place.ann]) expect(await found(who)).toEqual([2, 2]);
  expect((await place.find(place.mia, "petrel")).comments?.hits.map(({ held }) => held)).toEqual([false, true]);
});

it("what was removed is found by nobody, until it is restored", async () => {
  await as(place.mia).moderation.remove({ comment: root, reason: "Off the text." });
  for (const who of [place.bob, place.mia, place.ann]) expect(await found(who)).toEqual([1, 1]);
  expect(inTalk(await place.find(place.ann, "petrel"))).toEqual(["Which petrel?"]);
  expect(superjson.stringify(await place.find(place.ann, "petrel"))).not.toContain("is back");
  await as(place.mia).moderation.restore({ comment: root, reason: "It was on the text." });
  expect(await found(place.cy)).toEqual([2, 2]);
});

it("what was withdrawn is found by nobody, nor what was said before an edit", async () => {
  const other = await place.say(place.bob, "A fulmar, surely.");
  await as(place.bob).comments.edit({ comment: other, version: 1, body: "A shearwater, surely." });
  expect(await found(place.bob, "fulmar")).toEqual([0, 0]);
  expect(await found(place.cy, "shearwater")).toEqual([1, 1]);
  await as(place.bob).comments.withdraw({ comment: other });
  for (const who of [place.bob, place.ann]) expect(await found(who, "shearwater")).toEqual([0, 0]);
  expect(await db.commentWords.count({ where: { commentId: other } })).toBe(0);
});

it("another group's words are found by none but its own members", async () => {
  const other = await library();
  await other.say(other.bob, "Our own petrel.");
  expect(await found(place.ann)).toEqual([2, 2]);
  expect(inTalk(await other.find(other.bob, "petrel"))).toEqual(["Our own petrel."]);
  expect(inTalk(await place.find(place.ann, "petrel", { person: other.bob.id }))).toEqual([]);
  const refused = { code: "NOT_FOUND", message: "There is nothing here, or it is not open to you." };
  await expect(place.find(other.ann, "petrel")).rejects.toMatchObject(refused);
  await expect(asVisitor().search.find({ group: place.group.slug, words: "petrel" })).rejects.toMatchObject(refused);
  await expect(asVisitor().search.find({ group: "no-such-group", words: "petrel" })).rejects.toMatchObject(refused);
});

it("a public group is searched by everybody, without the names of its members", async () => {
  await db.group.update({ where: { id: place.group.id }, data: { visibility: "public" } });
  const { comments, choices } = await asVisitor().search.find({ group: place.group.slug, words: "petrel" });
  expect(comments?.count).toEqual({ found: 2, orMore: false });
  expect(choices.people).toEqual([]);
});

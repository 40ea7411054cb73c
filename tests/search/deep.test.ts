// What the newest comments do not hold, the index finds: the same, as if there were fewer comments.
import { beforeAll, expect, it } from "vitest";
import { db } from "@/server/db";
import { NEWEST } from "@/server/search/comment.store";
import type { Search } from "@/server/search/schema";
import { type Library, library } from "@/tests/search/library";

let place: Library;
const before = new Map<string, string[]>();

const SEARCHES: [string, Partial<Search>?][] = [
  ["gannet"],
  ["gannets"],
  ["gann"],
  ["annet"],
  ["of the gannets"],
  ['"of the gannets"'],
  ['"gannets of the"'],
  ["of-the-gann"],
  ["gannet -cliff"],
  ["gannet quarrel"],
  ["会议"],
  ["议会"],
  ["会"],
  ["a"],
  ["nothing-like-it"],
  ["gannet", { order: "best" }],
  ["gannet", { from: "2026-01-01" }],
];

async function ids([words, more]: [string, Partial<Search>?]): Promise<string[]> {
  const { comments } = await place.find(place.cy, words, more);
  expect(comments?.count).toEqual({ found: comments?.hits.length, orMore: false });
  return comments?.hits.map(({ id }) => id) ?? [];
}

/** As many comments as are read through one by one, newer than all others, by somebody who speaks of something else. */
async function crowd(parentId: string) {
  const { threadId } = await db.comment.findUniqueOrThrow({ where: { id: parentId } });
  await db.$executeRaw`
    INSERT INTO "Comment" ("id", "groupId", "threadId", "parentId", "authorId", "key", "body", "html", "pipeline", "revisionId", "paragraphId", "createdAt")
    SELECT gen_random_uuid(), c."groupId", c."threadId", c."id", ${place.bob.id}::uuid, 'crowd-' || n, '', '<p>Puffins, no ' || n || '</p>', 1,
           c."revisionId", c."paragraphId", now() + n * interval '1 second'
      FROM "Comment" c, generate_series(1, ${NEWEST}::int) n WHERE c."id" = ${parentId}::uuid AND c."threadId" = ${threadId}::uuid`;
}

beforeAll(async () => {
  place = await library();
  const at = new Date("2026-02-01T12:00:00Z");
  const root = await place.say(place.bob, "A quarrel of the gannets.", { at });
  await place.say(place.cy, "The gannet on the cliff.", { at, on: "de" });
  const held = await place.say(place.bob, "Gannetry, held back.", { at });
  await db.comment.update({ where: { id: held }, data: { standing: "held" } });
  await place.say(place.bob, "会议记录很清楚。", { at, on: "zh" });
  for (const search of SEARCHES) before.set(JSON.stringify(search), await ids(search));
  await crowd(root);
});

it.each(SEARCHES)("%s %j", async (...search) => {
  expect(await ids(search)).toEqual(before.get(JSON.stringify(search)));
});

it("those are results, most of them", () => {
  expect([...before.values()].filter((found) => found.length > 0).length).toBeGreaterThan(10);
});

it("what is common is found among the newest, and not counted to the end", async () => {
  const { comments } = await place.find(place.cy, "puffin");
  expect(comments?.count).toEqual({ found: NEWEST, orMore: true });
  expect(comments?.hits[0]?.pieces.map(({ words }) => words).join("")).toBe(`Puffins, no ${NEWEST}`);
});

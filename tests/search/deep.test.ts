// What the newest comments do not hold, the index finds: the same, as if there were fewer comments.
import { beforeAll, expect, it } from "vitest";
import { db } from "@/server/db";
import { LOOKS } from "@/server/search/look.service";
import type { Search } from "@/server/search/schema";
import { type Library, library } from "@/tests/search/library";

/** How many are looked at before the index is asked for anything, and how many at the most. */
const [GLANCE, MOST] = [LOOKS[0].rows, LOOKS.at(-1)?.rows ?? 0];

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

/** As many comments as are at most read through one by one, newer than all others, by somebody who speaks of something else. */
async function crowd(parentId: string) {
  const { threadId } = await db.comment.findUniqueOrThrow({ where: { id: parentId } });
  await db.$executeRaw`
    INSERT INTO "Comment" ("id", "groupId", "threadId", "parentId", "authorId", "key", "body", "html", "pipeline", "revisionId", "paragraphId", "createdAt")
    SELECT gen_random_uuid(), c."groupId", c."threadId", c."id", ${place.bob.id}::uuid, 'crowd-' || n, '', '<p>Puffins, no ' || n || '</p>', 1,
           c."revisionId", c."paragraphId", now() + n * interval '1 second'
      FROM "Comment" c, generate_series(1, ${MOST}::int) n WHERE c."id" = ${parentId}::uuid AND c."threadId" = ${threadId}::uuid`;
}

beforeAll(async () => {
  place = await library();
  const at = new Date("2026-02-01T12:00:00Z");
  const root = await place.say(place.bob, "A quarrel of the gannets.", { at });
  await place.say(place.cy, "The gannet on the cliff.", { at, on: "de" });
  const held = await place.say(place.bob, "Gannetry, held back.", { at });
  await db.comment.update({ where: { id: held }, data: { standing: "held" } });
  await place.say(place.bob, "会议记录很清楚。", { at, on: "zh" });
  await place.say(place.bob, "No puffins were seen.", { at, on: "de" });
  for (const search of SEARCHES) before.set(JSON.stringify(search), await ids(search));
  await crowd(root);
}, 120_000);

it.each(SEARCHES)("%s %j", async (...search) => {
  expect(await ids(search)).toEqual(before.get(JSON.stringify(search)));
});

it("those are results, most of them", () => {
  expect([...before.values()].filter((found) => found.length > 0).length).toBeGreaterThan(10);
});

it("what is common is found among the newest, and not counted to the end", async () => {
  const { comments } = await place.find(place.cy, "puffin");
  expect(comments?.count).toEqual({ found: GLANCE, orMore: true });
  expect(comments?.hits[0]?.pieces.map(({ words }) => words).join("")).toBe(`Puffins, no ${MOST}`);
});

it("a phrase of words that all have is looked for among the newest, says so, and goes on from there", async () => {
  const first = await place.find(place.cy, '"no puffins"');
  expect(first.note).toMatch(/among the newest 10,000 comments only/);
  expect(first.comments).toMatchObject({ hits: [], count: { found: 0, orMore: true }, lookedAt: MOST });
  const second = await place.find(place.cy, '"no puffins"', { cursor: first.comments?.next ?? "" });
  expect(second.comments?.hits.map(({ pieces }) => pieces.map(({ words }) => words).join(""))).toEqual([
    "No puffins were seen.",
  ]);
  expect(second).toMatchObject({ note: null, comments: { next: null, lookedAt: null } });
});

it("the same, best first, says so as well, and offers nothing behind it", async () => {
  const { note, comments } = await place.find(place.cy, '"no puffins"', { order: "best" });
  expect(note).toMatch(/look further back/);
  expect(comments).toMatchObject({ hits: [], next: null });
});

it("a common word beside a rare one is found however old it is", async () => {
  const { comments } = await place.find(place.cy, "puffins seen");
  expect(comments).toMatchObject({ count: { found: 1, orMore: false }, lookedAt: null });
});

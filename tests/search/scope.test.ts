// By whom, on which text, on which days; how many, and in what order.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { PAGE } from "@/server/search/page";
import { inTalk, inTexts, type Library, library } from "@/tests/search/library";
import { as } from "@/tests/support/as";
import { person } from "@/tests/support/make";

let place: Library;

beforeAll(async () => {
  place = await library();
  await place.say(place.bob, "A heron by the quay.", { at: new Date("2026-03-10T23:30:00Z") });
  await place.say(place.cy, "Two herons by the quay.", { at: new Date("2026-03-11T12:00:00Z"), on: "de" });
  await place.say(place.bob, "No herons; a quay.", { at: new Date("2026-03-12T22:59:00Z"), on: "de" });
});

const talk = async (more: Parameters<Library["find"]>[2], words = "heron") =>
  inTalk(await place.find(place.ann, words, more));

describe("a search can be narrowed", () => {
  it("to one person", async () => {
    expect(await talk({ person: place.cy.id })).toEqual(["Two herons by the quay."]);
    expect(await talk({ person: place.nat.id })).toEqual([]);
  });

  it("to one text, one reading, or one that is not there", async () => {
    const { slug } = place.texts.de.reading;
    const both = ["No herons; a quay.", "Two herons by the quay."];
    expect(await talk({ text: `${slug}/article` })).toEqual(both);
    expect(await talk({ text: slug })).toEqual(both);
    expect(await talk({ text: `${slug}/companion` })).toEqual([]);
    expect(await talk({ text: "../../x" })).toEqual([]);
    expect(inTexts(await place.find(place.ann, "konferenz", { text: slug }))).toEqual(["Friedenskonferenzen"]);
    expect(inTexts(await place.find(place.ann, "konferenz", { text: place.texts.en.reading.slug }))).toEqual([]);
  });

  it("to days as the reader's clock has them", async () => {
    expect(await talk({ from: "2026-03-11", to: "2026-03-11" })).toEqual(["Two herons by the quay."]);
    const inLisbon = (zone: string) => as({ ...place.ann, timeZone: zone }).search;
    const found = async (zone: string, day: string) =>
      inTalk(await inLisbon(zone).find({ group: place.group.slug, words: "heron", from: day, to: day }));
    expect(await found("Europe/Berlin", "2026-03-11")).toEqual(["Two herons by the quay.", "A heron by the quay."]);
    expect(await found("Pacific/Auckland", "2026-03-12")).toEqual(["Two herons by the quay."]);
    expect(await found("Europe/Lisbon", "2026-03-12")).toEqual(["No herons; a quay."]);
  });

  it("to all that somebody wrote, without any words", async () => {
    expect(await talk({ person: place.bob.id }, "")).toEqual(["No herons; a quay.", "A heron by the quay."]);
    expect((await place.find(place.ann, "", { person: place.bob.id })).passages).toBeNull();
  });

  it("to people that the reader may know by name", async () => {
    const names = async (who = place.bob) => (await place.find(who, "")).choices.people.map(({ name }) => name);
    expect(await names()).toEqual(["Ann", "Bob", "Cy", "Gus", "Mia"]);
    expect(await names(place.gus)).toEqual([]);
  });

  it("to somebody who has left, as far as they wrote what can be read", async () => {
    const [dee, eve] = [await person("Dee"), await person("Eve")];
    await db.membership.createMany({
      data: [dee, eve].map(({ id }) => ({ groupId: place.group.id, userId: id, role: "member" as const })),
    });
    await place.say(dee, "An albatross, and no more.");
    const held = await place.say(eve, "Another albatross.");
    await db.comment.update({ where: { id: held }, data: { standing: "held" } });
    const former = async (who = place.bob) =>
      (await place.find(who, "")).choices.people.filter((one) => one.former).map(({ name }) => name);
    expect(await former()).toEqual([]);
    await db.membership.deleteMany({ where: { groupId: place.group.id, userId: { in: [dee.id, eve.id] } } });
    expect(await former()).toEqual(["Dee"]);
    await db.user.update({ where: { id: dee.id }, data: { name: null } });
    expect(await former()).toEqual(["A member"]);
    expect(inTalk(await place.find(place.bob, "albatross", { person: dee.id }))).toEqual([
      "An albatross, and no more.",
    ]);
  });

  it("and says nothing of passages where it is about people or days", async () => {
    expect((await place.find(place.ann, "conference", { from: "2026-01-01" })).passages).toBeNull();
    const found = await place.find(place.ann, "conference", { from: "2026-01-01", within: "texts" });
    expect(found).toMatchObject({ passages: null, comments: null, note: expect.stringContaining("of the talk only") });
  });
});

describe("many results", () => {
  const every = 2 * PAGE + 3;

  beforeAll(async () => {
    const { revision, paragraphs } = place.texts.fr;
    const parentId = await place.say(place.bob, "Birds of the quay.", { on: "fr" });
    const { threadId } = await db.comment.findUniqueOrThrow({ where: { id: parentId } });
    await db.comment.createMany({
      data: Array.from({ length: every }, (_, i) => ({
        ...{ groupId: place.group.id, threadId, parentId, authorId: place.bob.id, key: `cormorant-${i}` },
        ...{ body: "", html: `<p>Cormorant${i === 7 ? " cormorants, a cormorant" : "s"} ${i}</p>`, pipeline: 1 },
        ...{ revisionId: revision.id, paragraphId: paragraphs[0]?.id ?? "" },
        // Three at each moment: the sequence number tells them apart.
        createdAt: new Date(Date.parse("2026-04-01T00:00:00Z") + Math.floor(i / 3) * 1000),
      })),
    });
  });

  it("come in pages, the newest first, none twice and none left out", async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    for (let page = 0; cursor !== null; page++) {
      const { comments } = await place.find(place.ann, "cormorant", cursor ? { cursor } : {});
      expect(comments?.count).toEqual(page === 0 ? { found: every, orMore: false } : null);
      seen.push(...(comments?.hits ?? []).map(({ pieces }) => pieces.map(({ words }) => words).join("")));
      cursor = comments?.next ?? null;
    }
    const numbers = seen.map((words) => Number(words.split(" ").at(-1)));
    expect(numbers).toEqual(Array.from({ length: every }, (_, i) => every - 1 - i));
  });

  it("can come with those first that fit best", async () => {
    const first = await place.find(place.ann, "cormorant", { order: "best" });
    expect(inTalk(first)[0]).toBe("Cormorant cormorants, a cormorant 7");
    expect(first.comments?.hits).toHaveLength(PAGE);
    const second = await place.find(place.ann, "cormorant", { order: "best", cursor: first.comments?.next ?? "" });
    expect(second.comments?.hits).toHaveLength(PAGE);
    expect(inTalk(second).filter((words) => inTalk(first).includes(words))).toEqual([]);
  });
});

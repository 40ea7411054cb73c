// Texts found by what stands above them.

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { type Library, library } from "@/tests/search/library";
import { as } from "@/tests/support/as";

let place: Library;
beforeAll(async () => {
  place = await library();
  await db.text.updateMany({ where: { groupId: place.group.id }, data: { title: "Of the House", author: null } });
  await db.text.update({
    where: { id: place.texts.en.text.id },
    data: { title: "The Lantern and the Tide Tables", author: "Éloïse Marchetti" },
  });
  await db.text.update({ where: { id: place.texts.de.text.id }, data: { title: "Der Leuchtturm", author: null } });
});

const titles = async (words: string, more = {}, who = place.bob) => {
  const { texts } = await place.find(who, words, more);
  const said = (pieces: { words: string; marked: boolean }[]) =>
    pieces.map(({ words: one, marked }) => (marked ? `<${one}>` : one)).join("");
  return (texts?.hits ?? []).map(({ title, author }) => `${said(title)}${author ? ` by ${said(author)}` : ""}`);
};

describe("a text", () => {
  it("is found by its title, in other forms of its words, and by a part of a word", async () => {
    expect(await titles("lanterns table")).toEqual(["The <Lantern> and the Tide <Tables> by Éloïse Marchetti"]);
    expect(await titles("leucht")).toEqual(["Der <Leuchtturm>"]);
  });

  it("is found by its author, whatever the accents, also beside words of the title", async () => {
    expect(await titles("eloise lantern")).toEqual(["The <Lantern> and the Tide Tables by <Éloïse> Marchetti"]);
    expect(await titles('"Eloise Marchetti"')).toHaveLength(1);
    expect(await titles("lantern -marchetti")).toEqual([]);
  });

  it("is found among those that are meant only, and not where talk is meant", async () => {
    const { reading } = place.texts.de;
    expect(await titles("lantern", { text: reading.slug })).toEqual([]);
    expect(await titles("lantern", { within: "talk" })).toEqual([]);
    expect(await titles("lantern", { person: place.cy.id })).toEqual([]);
    expect(await titles("lantern", { within: "texts" })).toHaveLength(1);
  });

  it("is of one group: whoever stands outside is told of nothing", async () => {
    await expect(titles("lantern", {}, place.nat)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

it("puts headings and words as they were typed first, where the best is asked for", async () => {
  const { paragraphs, revision, text } = place.texts.ru;
  const block = await db.block.findFirstOrThrow({ where: { revisionId: revision.id } });
  const add = async (position: number, kind: "heading" | "paragraph", words: string) => {
    const { id: paragraphId } = await db.paragraph.create({
      data: { textId: text.id, groupId: place.group.id, key: randomUUID().slice(0, 8) },
    });
    await db.block.create({ data: { ...block, marks: undefined, position, kind, words, paragraphId, number: null } });
  };
  expect(paragraphs).toHaveLength(1);
  await add(101, "paragraph", "A puffin, and later an auk.");
  await add(102, "paragraph", "The auk puffin.");
  await add(103, "heading", "Of a puffin, and of the auk");
  const found = async (order: "newest" | "best") =>
    (await as(place.bob).search.find({ group: place.group.slug, words: "auk puffin", order })).passages?.hits.map(
      ({ pieces }) => pieces.map(({ words }) => words).join(""),
    );
  expect(await found("newest")).toEqual([
    "A puffin, and later an auk.",
    "The auk puffin.",
    "Of a puffin, and of the auk",
  ]);
  expect(await found("best")).toEqual([
    "The auk puffin.",
    "Of a puffin, and of the auk",
    "A puffin, and later an auk.",
  ]);
});

// The place where one stopped reading: nobody else's, on every device, through revisions.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { answer, type Harbour, harbour } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";

let place: Harbour;
beforeEach(async () => {
  place = await harbour();
});

const SECOND = 1_000;
const keep = (who: Person, last: string, furthest = last, ago = 0, now = new Date()) =>
  as(who, now).texts.keepPlace({ text: place.text.id, last, furthest, ago });
const at = async (who: Person) => {
  const found = await as(who).texts.progress({ text: place.text.id });
  return found && [found.last?.number, found.read, found.of];
};

describe("a place", () => {
  it("is kept for a member and for a guest, and is nobody else's", async () => {
    expect(await at(place.bob)).toBeNull();
    await keep(place.bob, place.p2);
    await keep(place.gus, place.p3);
    expect(await at(place.bob)).toEqual([2, 2, 3]);
    expect(await at(place.gus)).toEqual([3, 3, 3]);
    expect(await at(place.ann)).toBeNull();
    expect(await as(place.ann).texts.myProgress({ group: place.group.slug })).toEqual([]);
    expect(await as(place.gus).texts.myProgress({ group: place.group.slug })).toMatchObject([
      { text: place.text.id, read: 3, of: 3, last: { key: place.paragraphs[2]!.key } },
    ]);
  });

  it("is none for who may not read, and none kept for who takes no part", async () => {
    const { id: text } = place.text;
    expect(await answer(as(place.nat).texts.progress({ text }))).toBe("NOT_FOUND");
    expect(await answer(asVisitor().texts.progress({ text }))).toBe("NOT_FOUND");
    expect(await answer(keep(place.nat, place.p1))).toBe("NOT_FOUND");
    place = await harbour("public");
    expect(await answer(keep(place.nat, place.p1))).toBe("FORBIDDEN");
    expect(await asVisitor().texts.progress({ text: place.text.id })).toBeNull();
    expect(await asVisitor().texts.myProgress({ group: place.group.slug })).toEqual([]);
  });

  it("is in its own text: another's paragraph, or none, is kept nowhere", async () => {
    const other = await harbour();
    expect(await answer(keep(place.bob, other.p1))).toBe("NOT_FOUND");
    expect(await answer(keep(place.bob, place.p1, other.p1))).toBe("NOT_FOUND");
    expect(await answer(keep(place.bob, randomUUID()))).toBe("NOT_FOUND");
    expect(await at(place.bob)).toBeNull();
  });

  it("goes back with a glance at an earlier paragraph; how far one came does not", async () => {
    await keep(place.bob, place.p3);
    await keep(place.bob, place.p1);
    expect(await at(place.bob)).toEqual([1, 3, 3]);
  });

  it("of two devices is the newer one, whichever says it first, and the furthest of both", async () => {
    const now = new Date();
    await keep(place.bob, place.p2, place.p2, 0, now);
    await keep(place.bob, place.p1, place.p3, 60 * SECOND, new Date(now.getTime() + 30 * SECOND));
    expect(await at(place.bob)).toEqual([2, 3, 3]);
    await keep(place.bob, place.p3, place.p1, 5 * SECOND, new Date(now.getTime() + 40 * SECOND));
    expect(await at(place.bob)).toEqual([3, 3, 3]);
  });

  it("loses nothing where twenty devices say at once where they are", async () => {
    const now = new Date();
    const said = Array.from({ length: 20 }, (_, i) =>
      keep(place.bob, i === 7 ? place.p2 : place.p1, i === 11 ? place.p3 : place.p1, i === 7 ? 0 : SECOND + i, now),
    );
    expect(new Set(await Promise.all(said.map(answer)))).toEqual(new Set(["ok"]));
    expect(await at(place.bob)).toEqual([2, 3, 3]);
  });
});

describe("through a revision", () => {
  /** The next revision has these paragraphs, in this order. */
  async function revise(ids: string[]) {
    const { groupId, id: textId } = place.text;
    const number = 1 + (await db.revision.count({ where: { textId } }));
    const revision = await db.revision.create({ data: { groupId, textId, number, createdById: place.ann.id } });
    for (const [position, paragraphId] of ids.entries())
      await db.block.create({
        data: { revisionId: revision.id, position, paragraphId, kind: "paragraph", number: position + 1, words: "So." },
      });
  }

  it("a place is its paragraph, wherever that stands", async () => {
    await keep(place.bob, place.p2);
    const { groupId, id: textId } = place.text;
    const fresh = await db.paragraph.create({ data: { groupId, textId, key: "fresh" } });
    await revise([place.p1, fresh.id, place.p2, place.p3]);
    expect(await at(place.bob)).toEqual([3, 3, 4]);
  });

  it("a place that has gone is the paragraph that carries it on, or the one before it", async () => {
    await keep(place.bob, place.p2, place.p3);
    await db.paragraph.update({ where: { id: place.p2 }, data: { goneIn: 2, afterId: place.p1 } });
    await db.paragraph.update({ where: { id: place.p3 }, data: { goneIn: 2, intoId: place.p1 } });
    await revise([place.p1]);
    expect(await at(place.bob)).toEqual([1, 1, 1]);
    await keep(place.bob, place.p1);
    expect(await at(place.bob)).toEqual([1, 1, 1]);
  });

  it("a place at the front that has gone is none", async () => {
    await keep(place.bob, place.p1);
    await db.paragraph.update({ where: { id: place.p1 }, data: { goneIn: 2 } });
    await revise([place.p2, place.p3]);
    expect(await as(place.bob).texts.progress({ text: place.text.id })).toMatchObject({ last: null, read: 0, of: 2 });
    await keep(place.bob, place.p2);
    expect(await at(place.bob)).toEqual([1, 1, 2]);
  });
});

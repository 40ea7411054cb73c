// A thread that is posted with the further paragraphs that it is about: all of it, or nothing; also from a draft.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ALSO_LIMIT } from "@/server/comments/also";
import { db } from "@/server/db";
import { statements } from "@/tests/comments/crowd";
import { answer, type Harbour, harbour } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

const words = (change: { key?: string; paragraph?: string; also?: string[] } = {}) => ({
  ...{ key: randomUUID(), revision: place.revision, body: "The table and the line.", paragraph: place.p1 },
  ...change,
});

const post = (change: Parameters<typeof words>[0]) => as(place.bob).comments.post(words(change));

const named = async (thread: string) =>
  (await as(place.cy).marks.of({ paragraph: place.p1 })).also[thread]?.map(({ paragraph }) => paragraph);

describe("a comment that is also about other paragraphs", () => {
  it("says so from its first moment on, and once, however often it is sent", async () => {
    const { p2, p3 } = place;
    const said = words({ also: [p3, p2, p3] });
    const { thread } = await as(place.bob).comments.post(said);
    expect(await named(thread)).toEqual([p2, p3]);
    expect((await as(place.bob).comments.post(said)).thread).toBe(thread);
    expect(await db.threadAlso.count({ where: { threadId: thread } })).toBe(2);
    await as(place.bob).marks.setAlso({ thread, paragraphs: [p2] });
    await as(place.bob).comments.post(said);
    expect(await named(thread)).toEqual([p2]);
  });

  it("is not there at all where one of them cannot be meant", async () => {
    const [before, other] = [await db.comment.count(), await harbour()];
    const whole = await db.block.findFirstOrThrow({ where: { kind: "whole", paragraph: { textId: place.text.id } } });
    for (const stranger of [other.p1, randomUUID(), whole.paragraphId])
      expect(await answer(post({ also: [place.p2, stranger] }))).toBe("UNPROCESSABLE_CONTENT");
    expect(await answer(post({ also: Array(ALSO_LIMIT + 1).fill(place.p2) }))).toBe("BAD_REQUEST");
    expect(await answer(post({ also: ["p2"] }))).toBe("BAD_REQUEST");
    expect(await db.comment.count()).toBe(before);
  });

  it("needs not name its own paragraph, also where that was merged into one of them while it waited", async () => {
    const { thread } = await post({ also: [place.p1, place.p2] });
    expect(await named(thread)).toEqual([place.p2]);
    const own = await harbour();
    await db.paragraph.update({ where: { id: own.p1 }, data: { intoId: own.p2 } });
    const late = await as(own.bob).comments.post({
      ...{ key: randomUUID(), revision: own.revision, body: "Late.", paragraph: own.p1, also: [own.p2, own.p3] },
    });
    const rows = await db.threadAlso.findMany({ where: { threadId: late.thread } });
    expect(rows.map(({ paragraphId }) => paragraphId)).toEqual([own.p3]);
  });

  it("costs one statement more than one that is about its own alone", async () => {
    const plain = await statements(() => post({}));
    const also = await statements(() => post({ also: [place.p2, place.p3] }));
    expect(also.length).toBe(plain.length + 1);
    expect(await statements(() => post({ also: [] }))).toHaveLength(plain.length);
  });
});

describe("a draft that is also about other paragraphs", () => {
  it("keeps them for every device, with the words that are set aside too", async () => {
    const { bob, p1, p2, p3, text } = place;
    const key = randomUUID();
    const keep = (base: number, body: string, also: string[]) =>
      as(bob).comments.keepDraft({ key, base, body, paragraph: p1, also });
    await keep(0, "Half of it", [p2]);
    await keep(0, "The other half", [p3]);
    const rows = await as(bob).comments.drafts({ text: text.id });
    expect(rows.map(({ body, also }) => [body, also]).sort()).toEqual([
      ["Half of it", [p2]],
      ["The other half", [p3]],
    ]);
    expect(await answer(keep(2, "Too many", Array(ALSO_LIMIT + 1).fill(p2)))).toBe("BAD_REQUEST");
    await as(bob).comments.keepDraft({ key: randomUUID(), base: 0, body: "About itself alone", paragraph: p1 });
    expect((await as(bob).comments.drafts({ text: text.id }))[0]?.also).toEqual([]);
  });
});

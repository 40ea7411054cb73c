// Threads about several paragraphs: where they are named, and what revisions do to that.
import { beforeAll, describe, expect, it } from "vitest";
import { ALSO_LIMIT } from "@/server/comments/also";
import { db } from "@/server/db";
import { answer, type Harbour, harbour, held } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

async function about(...paragraphs: string[]) {
  const { thread, comment } = await place.begin(place.cy, "The table and the line together.");
  await as(place.cy).marks.setAlso({ thread, paragraphs });
  return { thread, root: comment.id };
}

const marksOn = (paragraph: string, who = place.bob) => as(who).marks.of({ paragraph });

describe("a thread about several paragraphs", () => {
  it("stands at its own and is named at the others, in the order of the text", async () => {
    const { thread } = await about(place.p3, place.p2);
    const here = await marksOn(place.p1);
    expect(here.also[thread]?.map(({ label, stands }) => [label, stands])).toEqual([
      ["¶\u00a02", true],
      ["¶\u00a03", true],
    ]);
    expect(here.echoes).toEqual([]);
    const there = (await marksOn(place.p3)).echoes.find((one) => one.thread === thread);
    expect(there).toMatchObject({ label: "¶\u00a01", author: "Cy", said: "The table and the line together." });
  });

  it("is changed by whoever began it and by moderators, to paragraphs of its text alone", async () => {
    const { thread } = await about(place.p2);
    const set = (who: typeof place.bob, paragraphs: string[]) => as(who).marks.setAlso({ thread, paragraphs });
    expect(await answer(set(place.bob, []))).toBe("FORBIDDEN");
    expect(await answer(set(place.gus, []))).toBe("FORBIDDEN");
    const other = await harbour();
    expect(await answer(set(place.cy, [other.p1]))).toBe("UNPROCESSABLE_CONTENT");
    expect(await answer(set(place.cy, [place.p1]))).toBe("UNPROCESSABLE_CONTENT");
    expect(await answer(set(place.cy, Array(ALSO_LIMIT + 1).fill(place.p2)))).toBe("BAD_REQUEST");
    expect((await marksOn(place.p1)).also[thread]).toHaveLength(1);
    expect(await set(place.mia, [place.p3, place.p3])).toMatchObject([{ paragraph: place.p3 }]);
    expect(await set(place.cy, [])).toEqual([]);
    expect((await marksOn(place.p1)).also[thread]).toBeUndefined();
  });

  it("is not named while it is held, removed, or hidden by the reader", async () => {
    const { thread, root } = await about(place.p2);
    const named = async (who = place.bob) => (await marksOn(place.p2, who)).echoes.some((one) => one.thread === thread);
    expect(await named()).toBe(true);
    await as(place.ann).marks.hide({ target: { thread }, hidden: true });
    expect([await named(place.ann), await named()]).toEqual([false, true]);
    await held(root);
    expect(await named()).toBe(false);
    expect((await marksOn(place.p1)).also[thread]).toBeUndefined();
  });
});

describe("after a revision", () => {
  it("a merged paragraph is what carries it on, and a gone one is said to be gone", async () => {
    const own = await harbour();
    const { thread } = await own.begin(own.cy, "All three.");
    await as(own.cy).marks.setAlso({ thread, paragraphs: [own.p2, own.p3] });
    const { slug } = await db.reading.findUniqueOrThrow({ where: { id: own.text.readingId } });
    const api = as(own.ann);
    const { draft } = await api.revisions.start({ group: own.group.slug, reading: slug, text: "article" });
    await api.texts.act({ draft, version: 0, acts: [{ kind: "drop", block: 1 }] });
    await api.revisions.publish({ draft, version: 1, summary: "", tell: false });
    const also = (await as(own.bob).marks.of({ paragraph: own.p1 })).also[thread];
    expect(also?.map(({ paragraph, stands }) => [paragraph, stands])).toEqual([
      [own.p2, false],
      [own.p3, true],
    ]);
    await db.paragraph.update({ where: { id: own.p2 }, data: { intoId: own.p3 } });
    const merged = (await as(own.bob).marks.of({ paragraph: own.p1 })).also[thread];
    expect(merged?.map(({ paragraph, stands }) => [paragraph, stands])).toEqual([[own.p3, true]]);
    await as(own.cy).marks.setAlso({ thread, paragraphs: [own.p2] });
    expect((await as(own.bob).marks.of({ paragraph: own.p3 })).echoes.map((one) => one.thread)).toEqual([thread]);
  });
});

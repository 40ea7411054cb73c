// E1: follows of a group, a reading and pages of a text.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { MOST_PAGES } from "@/server/follows/service";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { group as makeGroup, person, reading } from "../support/make";
import { workUntilIdle } from "../support/work";
import { fates, minute } from "./story";

// The queue is set up once a file; on a busy machine that takes its time.
beforeAll(() => workUntilIdle(minute(-600)), 120_000);
beforeEach(async () => (await mailbox()).empty());

/** A text of six paragraphs, of which Ann follows the second to the fourth. */
async function pages() {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  const room = await makeGroup({ owner: [bob], member: [ann] });
  const place = await reading(room.id, bob, ["One.", "Two.", "Three.", "Four.", "Five.", "Six."]);
  const at = (number: number) => place.paragraphs[number - 1]?.id ?? "";
  const range = { pages: { from: at(2), to: at(4) } };
  let keys = 0;
  const post = async (number: number, when: Date) => {
    const key = `wide-${process.pid}-${room.slug}-${++keys}`;
    const { comment } = await as(bob, when).comments.post({
      ...{ key, revision: place.revision.id, body: `On ${number}.`, paragraph: at(number) },
    });
    return comment.id;
  };
  return { ann, bob, room, place, at, range, post };
}

describe("pages", () => {
  test("whoever follows pages hears of each paragraph from the first to the last, and of no other", async () => {
    const { ann, range, post } = await pages();
    await as(ann, minute(-1)).follows.set({ target: range, cadence: "immediately" });
    const heard: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) {
      const id = await post(number, minute(0));
      await workUntilIdle(minute(6));
      if ((await fates(id)).includes("Ann: told")) heard.push(`¶ ${number}`);
    }
    expect(heard).toEqual(["¶ 2", "¶ 3", "¶ 4"]);
    expect((await mailbox()).to(ann.email)[0]?.mail.text).toContain("you follow paragraphs around ¶\u00a02");
  });

  test("paragraphs that come between them later are heard, and a bound that goes leaves its place", async () => {
    const { ann, bob, room, place, range, at } = await pages();
    await as(ann, minute(-1)).follows.set({ target: range, cadence: "immediately" });
    const address = { group: room.slug, reading: place.reading.slug, text: "article" };
    const { draft } = await as(bob).revisions.start(address);
    await as(bob).texts.act({ draft, version: 0, acts: [{ kind: "drop", block: 3 }] });
    await as(bob).revisions.publish({ draft, version: 1, summary: "", tell: false });
    const ask = (number: number) => as(ann).follows.of({ paragraph: at(number) });
    expect((await ask(3)).otherThreads.hears).toBe("following");
    expect((await ask(5)).otherThreads.hears).toBe("nothing");
    expect((await ask(2)).pages).toEqual([
      {
        from: at(2),
        to: at(4),
        state: { hears: "following", own: "immediately", why: "You follow these paragraphs." },
      },
    ]);
  });

  test("ten times at once is one wish; the wrong way round, or of two texts, is missing", async () => {
    const { ann, bob, room, range, at } = await pages();
    const other = await reading(room.id, bob, ["Elsewhere."]);
    await Promise.all(Array.from({ length: 10 }, () => as(ann).follows.set({ target: range, cadence: "weekly" })));
    expect(await db.follow.count({ where: { userId: ann.id } })).toBe(1);
    for (const wrong of [
      { from: at(4), to: at(2) },
      { from: at(1), to: other.paragraphs[0]?.id ?? "" },
    ])
      await expect(as(ann).follows.set({ target: { pages: wrong }, cadence: "never" })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    expect(await as(ann).follows.set({ target: range, cadence: null })).toMatchObject({ hears: "nothing" });
    expect(await db.follow.count({ where: { userId: ann.id } })).toBe(0);
  });

  test("nobody piles up more parts of a text than can be looked through", async () => {
    const { ann, bob, room } = await pages();
    const long = await reading(
      room.id,
      bob,
      Array.from({ length: MOST_PAGES + 2 }, (_, n) => `Paragraph ${n}.`),
    );
    const follow = (n: number) =>
      as(ann).follows.set({
        target: { pages: { from: long.paragraphs[n]?.id ?? "", to: long.paragraphs[n + 1]?.id ?? "" } },
        cadence: "daily",
      });
    for (let n = 0; n < MOST_PAGES; n++) await follow(n);
    await expect(follow(MOST_PAGES)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    expect(await db.follow.count({ where: { userId: ann.id } })).toBe(MOST_PAGES);
  });
});

describe("a reading and a group", () => {
  test("whoever follows the reading, or the whole group, hears of every text of it", async () => {
    const { ann, room, place, post } = await pages();
    const gus = await person("Gus");
    await db.membership.create({ data: { groupId: room.id, userId: gus.id, role: "guest" } });
    await as(ann, minute(-1)).follows.set({ target: { reading: place.reading.id }, cadence: "immediately" });
    await as(gus, minute(-1)).follows.set({ target: { group: room.id }, cadence: "immediately" });
    const id = await post(6, minute(0));
    await workUntilIdle(minute(6));
    expect(await fates(id)).toEqual(["Ann: told", "Gus: told"]);
    const box = await mailbox();
    expect(box.to(ann.email)[0]?.mail.text?.replace(/\s+/g, " ")).toContain(
      "because you follow the reading “The Lantern",
    );
    expect(box.to(gus.email)[0]?.mail.text?.replace(/\s+/g, " ")).toContain("because you follow The Harbour Readers");
  });

  test("the list names each, and says how often", async () => {
    const { ann, room, place, range } = await pages();
    await as(ann, minute(1)).follows.set({ target: { group: room.id }, cadence: "weekly" });
    await as(ann, minute(2)).follows.set({ target: { reading: place.reading.id }, cadence: "daily" });
    await as(ann, minute(3)).follows.set({ target: range, cadence: "never" });
    expect((await as(ann).follows.mine({})).follows.map(({ title, cadence }) => [title, cadence])).toEqual([
      ["¶\u00a02 to ¶\u00a04 of “The Lantern and the Tide Table”", "never"],
      ["The reading “The Lantern and the Tide Table”", "daily"],
      ["All of The Harbour Readers", "weekly"],
    ]);
  });
});

// Hiding talk from one's own view: what leaves it, what stays, and that nobody else learns of it.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { answer, type Harbour, harbour } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

const hide = (who: Harbour["ann"], target: { authorOf: string } | { thread: string }, hidden = true) =>
  as(who).marks.hide({ target, hidden });

const countsOf = async (who: Harbour["ann"], paragraph: string) => {
  const found = await as(who).comments.counts({ text: place.text.id });
  return found.find((one) => one.paragraph === paragraph);
};

describe("a person who is hidden", () => {
  it("stands behind a mark, with the replies to them as they were, and out of the counts and of what is new", async () => {
    const root = await place.begin(place.bob, "Bob begins.");
    await place.reply(place.cy, root.comment.id, "Cy answers.");
    const before = await countsOf(place.ann, place.p1);
    await hide(place.ann, { authorOf: root.comment.id });
    const [thread] = (await place.talk(place.ann)).threads;
    expect(thread?.comments.map(({ hidden, isNew, html }) => ({ hidden, isNew, html }))).toEqual([
      { hidden: true, isNew: false, html: "<p>Bob begins.</p>" },
      { hidden: false, isNew: true, html: "<p>Cy answers.</p>" },
    ]);
    expect([before?.count, before?.fresh]).toEqual([2, 2]);
    const after = await countsOf(place.ann, place.p1);
    expect([after?.count, after?.fresh]).toEqual([1, 1]);
    await hide(place.ann, { authorOf: root.comment.id }, false);
    expect(await countsOf(place.ann, place.p1)).toEqual(before);
  });

  it("is not counted in a branch, nor named as its last", async () => {
    const root = await place.begin(place.cy, "A branch.", place.p2);
    await place.reply(place.ann, root.comment.id, "Ann first.");
    const last = await place.reply(place.bob, root.comment.id, "Bob last.");
    await hide(place.mia, { authorOf: last.comment.id });
    const [thread] = (await place.talk(place.mia, place.p2)).threads;
    expect(thread?.comments[0]?.branch).toMatchObject({ count: 1, fresh: 1, last: { name: "Ann" } });
  });

  it("sees nothing of it, nor does anybody else; and not in another group", async () => {
    const other = await harbour();
    await db.membership.createMany({
      data: [place.ann, place.bob].map(({ id }) => ({ groupId: other.group.id, userId: id })),
    });
    const here = await place.begin(place.bob, "Here.", place.p3);
    const there = await other.begin(place.bob, "There.");
    await hide(place.ann, { authorOf: here.comment.id });
    const seen = async (who: Harbour["ann"]) => (await place.talk(who, place.p3)).threads[0]?.comments[0]?.hidden;
    expect([await seen(place.ann), await seen(place.bob), await seen(place.cy)]).toEqual([true, false, false]);
    const abroad = await as(place.ann).comments.thread({ comment: there.comment.id });
    expect(abroad.thread.comments[0]?.hidden).toBe(false);
  });

  it("is hidden once, however often at once, and nobody hides themselves", async () => {
    const { comment } = await place.begin(place.cy, "Me.", place.p3);
    await Promise.all(Array.from({ length: 10 }, () => hide(place.gus, { authorOf: comment.id })));
    expect(await db.hiding.count({ where: { userId: place.gus.id } })).toBe(1);
    expect(await answer(hide(place.cy, { authorOf: comment.id }))).toBe("UNPROCESSABLE_CONTENT");
  });
});

describe("a thread that is hidden", () => {
  it("says so, is out of the counts with its passage, and stays as it was for others", async () => {
    const { thread, comment } = await place.begin(place.cy, "To be hidden.", place.p2);
    await place.reply(place.ann, comment.id, "In it.");
    const before = (await countsOf(place.bob, place.p2))?.count ?? 0;
    await hide(place.bob, { thread });
    const shown = async (who: Harbour["ann"]) =>
      (await place.talk(who, place.p2)).threads.find(({ id }) => id === thread)?.hidden;
    expect([await shown(place.bob), await shown(place.cy)]).toEqual([true, false]);
    expect((await countsOf(place.bob, place.p2))?.count).toBe(before - 2);
  });
});

describe("the list of what one hides", () => {
  it("names people and threads, latest first, and undoes each; nobody else's", async () => {
    const { thread, comment } = await place.begin(place.bob, "Listed.", place.p3);
    const me = place.cy;
    await hide(me, { authorOf: comment.id });
    await hide(me, { thread });
    const listed = await as(me).marks.hidings();
    expect(listed.map(({ person, thread: of }) => person ?? of?.href)).toEqual([`/c/${comment.id}`, "Bob"]);
    expect(await answer(as(place.ann).marks.show({ hiding: listed[0]!.id }))).toBe("NOT_FOUND");
    for (const { id } of listed) await as(me).marks.show({ hiding: id });
    expect(await as(me).marks.hidings()).toEqual([]);
  });
});

it("leaves the moderators' queue as it is", async () => {
  const { comment, thread } = await place.begin(place.bob, "To be flagged.", place.p3);
  await as(place.cy).moderation.flag({ comment: comment.id, reason: "person", note: "Look." });
  const queue = () => as(place.mia).moderation.queue({ group: place.group.slug });
  const before = await queue();
  await hide(place.mia, { authorOf: comment.id });
  await hide(place.mia, { thread });
  expect(await queue()).toEqual(before);
});

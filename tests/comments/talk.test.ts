// Reading the talk: pages of it, what is new, and how much it costs.
import { beforeAll, describe, expect, it } from "vitest";
import { COMMENTS_AT_ONCE, THREAD_AT_ONCE, THREADS_AT_ONCE } from "@/server/comments/talk.service";
import { arrange } from "@/server/comments/thread";
import { db } from "@/server/db";
import { crowd, statements } from "@/tests/comments/crowd";
import { answer, type Harbour, harbour } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";

describe("a paragraph's talk", () => {
  it("comes oldest thread first, each in reading order, with counts of what hangs below", async () => {
    const place = await harbour();
    const one = await place.begin(place.bob, "one");
    await place.begin(place.cy, "two");
    const reply = await place.reply(place.cy, one.comment.id, "one-a");
    await place.reply(place.mia, reply.comment.id, "one-a-i");
    await place.reply(place.ann, one.comment.id, "one-b");
    const talk = await place.talk(place.gus);
    expect(talk.paragraph).toMatchObject({ id: place.p1, label: "¶\u00a01", number: 1, current: true });
    expect(talk.threads.map((thread) => thread.comments.map((comment) => comment.html))).toEqual([
      ["<p>one</p>", "<p>one-a</p>", "<p>one-a-i</p>", "<p>one-b</p>"],
      ["<p>two</p>"],
    ]);
    expect(talk.threads[0]!.comments[0]!.branch).toMatchObject({ count: 3, fresh: 3, last: { name: "Ann" } });
    expect(talk.viewer).toMatchObject({ canWrite: false, isMember: true });
    expect(talk.next).toBeNull();
  });

  it("comes in pages, whole and without repeats, in the same few statements however much there is", async () => {
    const place = await harbour();
    await crowd(place, place.p1, 60, 1_940);
    const few = await statements(() => place.talk(place.bob, place.p2));
    const many = await statements(() => place.talk(place.bob, place.p1));
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(5);
    expect(many.filter((text) => text.includes('"Comment"'))).toHaveLength(1);

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as(place.bob).comments.onParagraph({ paragraph: place.p1, cursor });
      expect(page.threads.length).toBeLessThanOrEqual(THREADS_AT_ONCE);
      seen.push(...page.threads.map((thread) => thread.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
  });

  it("gives the rest of a long thread on asking, and the browser can put it in its place", async () => {
    const place = await harbour();
    const { threads, first } = await crowd(place, place.p1, 1, 1_199);
    const [thread] = (await place.talk(place.bob)).threads;
    expect(thread!.comments).toHaveLength(COMMENTS_AT_ONCE);
    expect(thread!.more).toBe(1_200 - COMMENTS_AT_ONCE);
    const all = [...thread!.comments];
    let next = thread!.next;
    while (next) {
      const rest = await as(place.bob).comments.more({ thread: threads[0]!.id, cursor: next });
      expect(rest.comments.length).toBeLessThanOrEqual(THREAD_AT_ONCE);
      all.push(...rest.comments);
      next = rest.next;
    }
    expect(new Set(all.map((comment) => comment.id)).size).toBe(1_200);
    expect(arrange(all).filter(({ depth }) => depth === 1)).toHaveLength(1_199);
    expect(arrange(all)[0]!.row.id).toBe(first[0]!.id);
  });

  it("ignores a cursor that is not ours rather than failing", async () => {
    const place = await harbour();
    await place.begin(place.bob, "here");
    const page = await as(place.bob).comments.onParagraph({ paragraph: place.p1, cursor: "NOT ours" });
    expect(page.threads).toHaveLength(1);
  });
});

describe("what is new", () => {
  let place: Harbour;
  const fresh = async (who: Harbour["bob"]) =>
    (await as(who).comments.counts({ text: place.text.id })).map(({ count, fresh }) => [count, fresh]);
  beforeAll(async () => {
    place = await harbour();
  });

  it("is what others wrote after one joined, until it is seen; an older mark takes nothing back", async () => {
    const one = await place.begin(place.bob, "one");
    const two = await place.reply(place.cy, one.comment.id, "two");
    expect(await fresh(place.bob)).toEqual([[2, 1]]);
    expect(await fresh(place.ann)).toEqual([[2, 2]]);
    const talk = await place.talk(place.ann);
    expect(talk.threads[0]!.comments.map((comment) => comment.isNew)).toEqual([true, true]);
    await as(place.ann).comments.markSeen({ paragraph: place.p1, seq: talk.seq });
    expect(await fresh(place.ann)).toEqual([[2, 0]]);
    await as(place.ann).comments.markSeen({ paragraph: place.p1, seq: one.comment.seq });
    expect(await fresh(place.ann)).toEqual([[2, 0]]);
    await as(place.ann).comments.markSeen({ paragraph: place.p1, seq: Number.MAX_SAFE_INTEGER });
    await place.reply(place.bob, two.comment.id, "three");
    expect(await fresh(place.ann)).toEqual([[3, 1]]);
    expect(await fresh(place.gus)).toEqual([[3, 3]]);
  });

  it("is nothing for a newcomer, and nothing for a public visitor, who have no marks", async () => {
    await db.membership.update({
      where: { groupId_userId: { groupId: place.group.id, userId: place.gus.id } },
      data: { joinedAt: new Date(Date.now() + 60_000) },
    });
    expect(await fresh(place.gus)).toEqual([[3, 0]]);
    const open = await harbour("public");
    await open.begin(open.bob, "hello");
    expect(await asVisitor().comments.counts({ text: open.text.id })).toEqual([
      { paragraph: open.p1, count: 1, fresh: 0, passages: [] },
    ]);
    expect(await answer(as(open.nat).comments.markSeen({ paragraph: open.p1, seq: 1 }))).toBe("FORBIDDEN");
    expect(await answer(asVisitor().comments.markSeen({ paragraph: open.p1, seq: 1 }))).toBe("UNAUTHORIZED");
  });

  it("is counted in one statement, also over thousands of comments", async () => {
    const full = await harbour();
    for (const paragraph of [full.p1, full.p2]) await crowd(full, paragraph, 200, 1_800);
    const sent = await statements(() => as(full.bob).comments.counts({ text: full.text.id }));
    expect(sent.filter((text) => text.includes('"Comment"'))).toHaveLength(1);
    const counts = await as(full.bob).comments.counts({ text: full.text.id });
    expect(counts.map(({ count, fresh }) => [count, fresh])).toEqual([
      [2_000, 2_000],
      [2_000, 2_000],
    ]);
  });
});

describe("a permalink", () => {
  it("brings the comment with its thread, its paragraph and the way there", async () => {
    const place = await harbour();
    const root = await place.begin(place.bob, "root", place.p3);
    const reply = await place.reply(place.cy, root.comment.id, "reply");
    const talk = await as(place.gus).comments.thread({ comment: reply.comment.id });
    expect(talk.comment).toBe(reply.comment.id);
    expect(talk.thread.comments.map((one) => one.id)).toEqual([root.comment.id, reply.comment.id]);
    expect(talk.place).toMatchObject({
      group: { name: "The Harbour Readers" },
      reading: { title: "The Lantern and the Tide Table" },
      text: { slug: "article", language: "en" },
      paragraph: { label: "¶\u00a03", words: expect.stringContaining("struck the line") },
    });
  });

  it("finds a comment at the very end of a thread that is longer than a page", async () => {
    const place = await harbour();
    const { rest } = await crowd(place, place.p1, 1, THREAD_AT_ONCE + 50);
    const last = rest.at(-1)!.id;
    const talk = await as(place.bob).comments.thread({ comment: last });
    expect(talk.thread.comments.some((one) => one.id === last)).toBe(true);
    expect(talk.thread.more).toBe(51);
    const next = await as(place.bob).comments.thread({ comment: last, cursor: talk.thread.next! });
    expect(next.thread.comments).toHaveLength(51);
  });
});

describe("the cost of writing", () => {
  it("is four statements for a thread or a reply: where, who and how often, the words, the job", async () => {
    const place = await harbour();
    const root = await place.begin(place.bob, "warm");
    const begun = await statements(() => place.begin(place.bob, "counted"));
    const replied = await statements(() => place.reply(place.cy, root.comment.id, "counted"));
    expect(begun, begun.join("\n")).toHaveLength(4);
    expect(replied, replied.join("\n")).toHaveLength(4);
  });
});

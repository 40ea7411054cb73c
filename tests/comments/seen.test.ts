// What is new to whom: kept comment by comment, in reading order over all texts of a reading, safe from what comes late.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { crowd, statements } from "@/tests/comments/crowd";
import { answer, type Harbour, harbour, held, removed } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeEach(async () => {
  place = await harbour();
});

const bodies = async (who: Person, text = place.text.id) => {
  const news = await as(who).comments.whatIsNew({ text });
  const named = new Map((await db.comment.findMany()).map(({ id, body }) => [id, body]));
  return news.map(({ label, total, comments }) => [label, total, comments.map(({ id }) => named.get(id)).join(" ")]);
};
const read = (who: Person, ...comments: string[]) => as(who).comments.markRead({ text: place.text.id, comments });
const fresh = async (who: Person) =>
  (await as(who).comments.counts({ text: place.text.id })).reduce((sum, one) => sum + one.fresh, 0);

/** A companion of the harbour's article with one paragraph. */
async function companion() {
  const { readingId, groupId } = place.text;
  const text = await db.text.create({
    data: { groupId, readingId, slug: "companion", position: 1, title: "A letter" },
  });
  const revision = await db.revision.create({
    data: { groupId, textId: text.id, number: 1, createdById: place.ann.id },
  });
  const paragraph = await db.paragraph.create({ data: { groupId, textId: text.id, key: "c1" } });
  await db.block.create({
    data: {
      revisionId: revision.id,
      position: 0,
      paragraphId: paragraph.id,
      kind: "paragraph",
      number: 1,
      words: "So.",
    },
  });
  return { text, revision, paragraph };
}

describe("what is new", () => {
  it("comes paragraph by paragraph, thread by thread, what is answered before its answers; then the companion's", async () => {
    const { text, revision, paragraph } = await companion();
    const key = randomUUID();
    await as(place.cy).comments.post({ key, revision: revision.id, body: "letter", paragraph: paragraph.id });
    await place.begin(place.cy, "late", place.p2);
    const first = await place.begin(place.bob, "first");
    const second = await place.begin(place.bob, "second");
    const reply = await place.reply(place.cy, first.comment.id, "first-a");
    await place.reply(place.bob, second.comment.id, "second-a");
    await place.reply(place.cy, first.comment.id, "first-b");
    await place.reply(place.mia, reply.comment.id, "first-a-i");
    expect(await bodies(place.ann)).toEqual([
      ["Article", 7, "first first-a first-a-i first-b second second-a late"],
      ["Companion", 1, "letter"],
    ]);
    expect(await bodies(place.ann, text.id)).toEqual(await bodies(place.ann));
    expect(await bodies(place.cy)).toEqual([
      ["Article", 4, "first first-a-i second second-a"],
      ["Companion", 0, ""],
    ]);
  });

  it("leaves out what is held, what hangs below it, what was taken away, and what was said before one came", async () => {
    const root = await place.begin(place.bob, "held");
    await place.reply(place.cy, root.comment.id, "below");
    const gone = await place.begin(place.bob, "gone");
    await place.begin(place.bob, "there");
    await held(root.comment.id);
    await removed(place, gone.comment.id, "Not about the text.");
    expect(await bodies(place.gus)).toEqual([["Article", 1, "there"]]);
    await db.membership.updateMany({
      where: { groupId: place.group.id, userId: place.gus.id },
      data: { joinedAt: new Date(Date.now() + 60_000) },
    });
    expect(await bodies(place.gus)).toEqual([["Article", 0, ""]]);
  });

  it("takes two statements, also over thousands of comments, and names the first hundreds of them", async () => {
    await crowd(place, place.p1, 100, 1_900);
    const sent = await statements(() => as(place.bob).comments.whatIsNew({ text: place.text.id }));
    expect(sent).toHaveLength(2);
    const [news] = await as(place.bob).comments.whatIsNew({ text: place.text.id });
    expect([news!.total, news!.comments.length]).toEqual([2_000, 400]);
  });
});

describe("a mark", () => {
  it("is one comment's and one person's; the others stay new", async () => {
    const one = await place.begin(place.bob, "one");
    const two = await place.reply(place.cy, one.comment.id, "two");
    await read(place.ann, two.comment.id);
    expect(await bodies(place.ann)).toEqual([["Article", 1, "one"]]);
    expect(await bodies(place.mia)).toEqual([["Article", 2, "one two"]]);
    const talk = await place.talk(place.ann);
    expect(talk.threads[0]!.comments.map(({ isNew }) => isNew)).toEqual([true, false]);
    await read(place.ann, one.comment.id);
    expect(await bodies(place.ann)).toEqual([["Article", 0, ""]]);
  });

  it("reaches no comment of another text, and says nothing of it", async () => {
    const other = await harbour();
    const { comment } = await other.begin(other.bob, "elsewhere");
    await read(place.ann, comment.id, randomUUID());
    expect(await db.seen.count({ where: { userId: place.ann.id } })).toBe(0);
  });

  it("can be taken back from a comment on", async () => {
    const one = await place.begin(place.bob, "one");
    const two = await place.reply(place.cy, one.comment.id, "two");
    const three = await place.reply(place.bob, one.comment.id, "three");
    await read(place.ann, one.comment.id, two.comment.id, three.comment.id);
    await as(place.ann).comments.keepNew({ comment: two.comment.id });
    expect(await bodies(place.ann)).toEqual([["Article", 2, "two three"]]);
  });

  it("covers a paragraph or a text as far as the reader had seen it", async () => {
    await place.begin(place.bob, "p1");
    const seen = await place.begin(place.bob, "p2", place.p2);
    await place.begin(place.bob, "later", place.p2);
    await as(place.ann).comments.markSeen({ paragraph: place.p2, seq: seen.comment.seq });
    expect(await bodies(place.ann)).toEqual([["Article", 2, "p1 later"]]);
    await as(place.ann).comments.markTextSeen({ text: place.text.id, seq: seen.comment.seq });
    expect(await bodies(place.ann)).toEqual([["Article", 1, "later"]]);
  });

  it("is as it was before all was marked, when that is undone; what was read before stays read", async () => {
    const one = await place.begin(place.bob, "one");
    const two = await place.reply(place.cy, one.comment.id, "two");
    const known = await place.reply(place.bob, one.comment.id, "known");
    const away = await place.begin(place.bob, "elsewhere", place.p2);
    await read(place.ann, one.comment.id, known.comment.id);
    const lists = () =>
      db.seen.findMany({
        where: { userId: place.ann.id },
        select: { threadId: true, seqs: true },
        orderBy: { threadId: "asc" },
      });
    const [before, news] = [await lists(), await bodies(place.ann)];
    expect(news).toEqual([["Article", 2, "two elsewhere"]]);
    const marked = await as(place.ann).comments.markTextSeen({ text: place.text.id, seq: Number.MAX_SAFE_INTEGER });
    expect(marked).toEqual([two, away].map(({ comment: { seq } }) => [seq, seq]));
    expect(await bodies(place.ann)).toEqual([["Article", 0, ""]]);
    expect(await as(place.ann).comments.markTextSeen({ text: place.text.id, seq: two.comment.seq })).toEqual([]);
    const later = await place.reply(place.bob, one.comment.id, "later");
    await read(place.ann, later.comment.id);
    await as(place.ann).comments.takeBackSeen({ text: place.text.id, stretches: marked });
    expect(await bodies(place.ann)).toEqual(news);
    const after = await lists();
    expect(after.map(({ threadId }) => threadId)).toEqual(before.map(({ threadId }) => threadId));
    expect(after.flatMap(({ seqs }) => seqs)).toEqual([
      ...before.flatMap(({ seqs }) => seqs),
      BigInt(later.comment.seq),
    ]);
    // Somebody else's numbers take nothing from them.
    await as(place.cy).comments.takeBackSeen({
      text: place.text.id,
      stretches: [[one.comment.seq, later.comment.seq]],
    });
    expect(await bodies(place.ann)).toEqual(news);
  });

  it("goes with its thread to another paragraph, and was never on what stood there", async () => {
    const seen = await place.begin(place.bob, "seen");
    const unseen = await place.begin(place.bob, "unseen");
    const there = await place.begin(place.cy, "there", place.p2);
    await read(place.ann, seen.comment.id, there.comment.id);
    for (const { thread } of [seen, unseen]) await as(place.mia).revisions.place({ thread, paragraph: place.p2 });
    expect(await bodies(place.ann)).toEqual([["Article", 1, "unseen"]]);
  });
});

describe("what comes late", () => {
  it("is new although everything after it was seen: held for a while, then let through", async () => {
    const root = await place.begin(place.bob, "root");
    const late = await place.reply(place.cy, root.comment.id, "late");
    await held(late.comment.id);
    const last = await place.reply(place.bob, root.comment.id, "last");
    await as(place.ann).comments.markSeen({ paragraph: place.p1, seq: last.comment.seq });
    await db.comment.update({ where: { id: late.comment.id }, data: { standing: "visible" } });
    expect(await fresh(place.gus)).toBe(3);
    await as(place.gus).comments.markSeen({ paragraph: place.p1, seq: last.comment.seq });
    expect(await fresh(place.gus)).toBe(0);
    expect(await bodies(place.ann)).toEqual([["Article", 1, "late"]]);
  });

  it("is new although its number is lower than what was seen: its transaction ended last", async () => {
    const root = await place.begin(place.bob, "root");
    const slow = await db.comment.findUniqueOrThrow({ where: { id: root.comment.id } });
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let begun = (_: bigint) => {};
    const number = new Promise<bigint>((resolve) => {
      begun = resolve;
    });
    const { id: _, seq: __, ...row } = slow;
    const writing = db.$transaction(
      async (tx) => {
        const added = await tx.comment.create({ data: { ...row, key: randomUUID(), parentId: slow.id, body: "slow" } });
        begun(added.seq);
        await finished;
      },
      { timeout: 60_000 },
    );
    const low = await number;
    await db.comment.create({ data: { ...row, key: randomUUID(), parentId: slow.id, body: "quick" } });
    const seq = Number.MAX_SAFE_INTEGER;
    await as(place.ann).comments.markSeen({ paragraph: place.p1, seq });
    await as(place.ann).comments.markTextSeen({ text: place.text.id, seq });
    const { seqs } = await db.seen.findFirstOrThrow({ where: { userId: place.ann.id } });
    expect(seqs.at(-1)! > low).toBe(true);
    expect(await bodies(place.ann)).toEqual([["Article", 0, ""]]);
    finish();
    await writing;
    expect(await bodies(place.ann)).toEqual([["Article", 1, "slow"]]);
  });

  it("loses no mark where two devices read, mark all and keep at once, twenty times", async () => {
    const root = await place.begin(place.bob, "root");
    const { rest } = await crowd(place, place.p2, 1, 39);
    const ids = rest.map(({ id }) => id);
    const outcomes: string[] = [];
    for (let round = 0; round < 20; round++) {
      await db.seen.deleteMany({ where: { userId: place.ann.id } });
      const some = ids.map((id) => answer(read(place.ann, id)));
      outcomes.push(...(await Promise.all([...some, answer(read(place.ann, root.comment.id, ...ids.slice(0, 9)))])));
      const rows = await db.seen.findMany({ where: { userId: place.ann.id } });
      expect(rows.flatMap(({ seqs }) => seqs).length).toBe(ids.length + 1);
    }
    expect(new Set(outcomes)).toEqual(new Set(["ok"]));
    expect(await fresh(place.ann)).toBe(1);
  });
});

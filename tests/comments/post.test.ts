// Posting: what is accepted, what it becomes, and what is refused with which sentence.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { BODY_LIMIT } from "@/server/comments/body";
import { EDIT_WINDOW, PACE } from "@/server/comments/policy";
import { db } from "@/server/db";
import { answer, type Harbour, harbour, held, locked, removed } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";
import { person, suspend } from "@/tests/support/make";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

describe("a new thread", () => {
  it("is shown to its author with every right that an author has", async () => {
    const { comment } = await place.begin(place.bob, "Which **table**?");
    expect(comment).toMatchObject({
      author: { id: place.bob.id, name: "Bob" },
      html: "<p>Which <strong>table</strong>?</p>",
      body: "Which **table**?",
      depth: 0,
      parentId: null,
      standing: "visible",
      version: 1,
      revisionNumber: 1,
      tombstone: null,
      isNew: false,
      viewer: { isAuthor: true, canReply: true, canEdit: true, canWithdraw: true, canFlag: false, canModerate: false },
    });
    expect(comment.editableUntil!.getTime() - comment.createdAt.getTime()).toBe(EDIT_WINDOW);
  });

  it("keeps a subject of one line that names the paragraph, the text and its first words", async () => {
    const { thread } = await place.begin(place.bob, "Whose hand?", place.p3);
    const { subject } = await db.thread.findUniqueOrThrow({ where: { id: thread } });
    expect(subject).toBe("¶ 3 of The Lantern and the Tide Table: She struck the line out, thinly, so…");
  });

  it("tells the queue in the same transaction", async () => {
    const { comment } = await place.begin(place.bob, "To be told.");
    const jobs = await db.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM jobs.job WHERE name = 'comment.posted' AND data::text LIKE ${`%${comment.id}%`}`;
    expect(Number(jobs[0]!.n)).toBe(1);
  });

  it("keeps the words to the letter, in any script and direction", async () => {
    const body = "  שלום \u202ehidden\u202c 👩🏽‍🌾 e\u0301 \r\n\ttab \u2028 line ";
    const { comment } = await place.begin(place.bob, body);
    expect(comment.body).toBe(body);
    expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).body).toBe(body);
  });
});

describe("a reply", () => {
  it("goes to its thread at any depth and says what it answers", async () => {
    let last = await place.begin(place.bob, "1", place.p2);
    for (let depth = 1; depth <= 8; depth++) {
      const next = await place.reply(depth % 2 ? place.cy : place.bob, last.comment.id, `${depth + 1}`);
      expect(next.thread).toBe(last.thread);
      expect(next.comment).toMatchObject({ parentId: last.comment.id, depth });
      last = next;
    }
    const { threads } = await place.talk(place.ann, place.p2);
    expect(threads[0]!.comments.map((comment) => comment.depth)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(threads[0]!.comments[8]!.replyTo).toMatchObject({ name: "Cy" });
  });

  it("is refused with the reason when what it answers was removed or withdrawn, and missing when that is held", async () => {
    const gone = await place.begin(place.bob, "soon removed");
    await removed(place, gone.comment.id, "About a person");
    await expect(place.reply(place.cy, gone.comment.id, "but")).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("removed meanwhile"),
    });
    const taken = await place.begin(place.bob, "soon withdrawn");
    await as(place.bob).comments.withdraw({ comment: taken.comment.id });
    expect(await answer(place.reply(place.cy, taken.comment.id, "but"))).toBe("CONFLICT");
    const waits = await place.begin(place.bob, "soon held");
    await held(waits.comment.id);
    expect(await answer(place.reply(place.cy, waits.comment.id, "but"))).toBe("NOT_FOUND");
  });
});

describe("who may post", () => {
  it("asks anonymous people to sign in before it looks at anything", async () => {
    const nowhere = { key: randomUUID(), revision: randomUUID(), body: "x", paragraph: randomUUID() };
    expect(await answer(asVisitor().comments.post(nowhere))).toBe("UNAUTHORIZED");
  });

  it("posts words under no other name than that of the person who wrote them", async () => {
    const words = { key: randomUUID(), revision: place.revision, body: "Bob's words.", paragraph: place.p1 };
    expect(await answer(as(place.ann).comments.post({ ...words, author: place.bob.id }))).toBe("UNAUTHORIZED");
    expect(await db.comment.count({ where: { key: words.key } })).toBe(0);
    expect((await as(place.bob).comments.post({ ...words, author: place.bob.id })).comment.body).toBe("Bob's words.");
  });

  it("knows owners, moderators and members; not guests, strangers, suspended or former members", async () => {
    const sue = await person("Sue");
    await suspend(place.group.id, sue, "Three warnings.");
    const who = { ann: "ok", mia: "ok", bob: "ok", gus: "FORBIDDEN", nat: "NOT_FOUND" } as const;
    for (const [name, code] of Object.entries(who))
      expect([name, await answer(place.begin(place[name as keyof typeof who], "hello"))]).toEqual([name, code]);
    await expect(place.begin(sue, "hello")).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("Three warnings."),
    });
  });

  it("lets a stranger read a public group and not write in it", async () => {
    const open = await harbour("public");
    await open.begin(open.bob, "for everybody");
    expect(await answer(open.begin(open.nat, "me too"))).toBe("FORBIDDEN");
    const talk = await asVisitor().comments.onParagraph({ paragraph: open.p1 });
    expect(talk.threads).toHaveLength(1);
    expect(talk.viewer).toMatchObject({ canWrite: false, isMember: false });
    expect(talk.threads[0]!.comments[0]!.viewer.canReply).toBe(false);
  });

  it("leaves a locked thread to moderators and says so", async () => {
    const { thread, comment } = await place.begin(place.bob, "heated");
    await locked(place, thread, "Enough for tonight");
    await expect(place.reply(place.cy, comment.id, "one more")).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("locked"),
    });
    expect(await answer(place.reply(place.gus, comment.id, "one more"))).toBe("FORBIDDEN");
    expect(await answer(place.reply(place.nat, comment.id, "one more"))).toBe("NOT_FOUND");
    expect(await answer(place.reply(place.mia, comment.id, "closed"))).toBe("ok");
    const shown = (await place.talk(place.cy)).threads.find((one) => one.id === thread)!;
    expect(shown).toMatchObject({ locked: true, lockReason: "Enough for tonight" });
    expect(shown.comments.map((one) => one.viewer.canReply)).toEqual([false, false]);
  });

  it("adds nothing to an archived reading, whoever asks", async () => {
    const old = await harbour();
    const { comment } = await old.begin(old.bob, "in time");
    await db.reading.update({ where: { id: old.reading.id }, data: { archivedAt: new Date() } });
    for (const who of [old.ann, old.mia, old.bob]) {
      await expect(old.begin(who, "late")).rejects.toMatchObject({
        code: "FORBIDDEN",
        message: expect.stringContaining("archived"),
      });
      expect(await answer(old.reply(who, comment.id, "late"))).toBe("FORBIDDEN");
    }
    expect(await answer(as(old.bob).comments.edit({ comment: comment.id, version: 1, body: "late" }))).toBe(
      "FORBIDDEN",
    );
    expect((await old.talk(old.bob)).viewer).toMatchObject({
      canWrite: false,
      cannotWriteBecause: expect.stringContaining("archived"),
    });
  });
});

describe("what may be posted", () => {
  it.each([
    ["", "nothing in the comment"],
    [" \n\t\u200b\u2060\ufeff ", "nothing in the comment"],
    ["&#8203;", "would show nothing"],
    ["a\u0000b", "U+0000"],
    ["a\ud800b", "half a character"],
  ])("refuses %j with a sentence", async (body, sentence) => {
    await expect(place.begin(place.bob, body)).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: expect.stringContaining(sentence),
    });
  });

  it("refuses what is too long, and keeps what just fits", async () => {
    await expect(place.begin(place.bob, "x".repeat(BODY_LIMIT + 1))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const body = "x".repeat(BODY_LIMIT);
    expect((await place.begin(place.bob, body)).comment.body).toBe(body);
  });

  it("refuses the revision of another text", async () => {
    const other = await harbour();
    const wrong = { key: randomUUID(), revision: other.revision, body: "x", paragraph: place.p1 };
    expect(await answer(as(place.bob).comments.post(wrong))).toBe("UNPROCESSABLE_CONTENT");
  });
});

describe("the pace", () => {
  it("says when one may write again, and takes a retry of what was already sent", async () => {
    const calm = await harbour();
    const start = Date.now();
    const at = (i: number) => new Date(start + i * 1000);
    for (let i = 0; i < PACE.comments - 1; i++) await calm.begin(calm.bob, `${i}`, calm.p1, at(i));
    const last = { key: randomUUID(), revision: calm.revision, body: "last", paragraph: calm.p1 };
    const first = await as(calm.bob, at(29)).comments.post(last);
    await expect(calm.begin(calm.bob, "too much", calm.p1, at(60))).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      message: "You have posted 30 comments in 10 minutes. You can post again in 9 minutes; your words are kept here.",
    });
    expect((await as(calm.bob, at(61)).comments.post(last)).comment.id).toBe(first.comment.id);
    expect(await answer(calm.begin(calm.cy, "not me", calm.p1, at(60)))).toBe("ok");
    expect(await answer(calm.begin(calm.bob, "again", calm.p1, at(601)))).toBe("ok");
  });
});

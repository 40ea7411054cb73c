// Changing one's own comment, its history, and taking it back.
import { beforeAll, describe, expect, it } from "vitest";
import { EDIT_WINDOW } from "@/server/comments/policy";
import { db } from "@/server/db";
import { answer, type Harbour, harbour, held, locked, removed } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

const edit = (who: Harbour["bob"], comment: string, version: number, body: string, now?: Date) =>
  as(who, now).comments.edit({ comment, version, body });

describe("an edit", () => {
  it("changes the words, marks the time, keeps what was said before and tells the queue", async () => {
    const { comment } = await place.begin(place.bob, "teh tide");
    const after = await edit(place.bob, comment.id, 1, "the *tide*");
    expect(after.comment).toMatchObject({ html: "<p>the <em>tide</em></p>", version: 2, editedAt: expect.any(Date) });
    await edit(place.bob, comment.id, 2, "the tide");
    const { versions } = await as(place.gus).comments.history({ comment: comment.id });
    expect(versions.map(({ number, html, current }) => [number, html, current])).toEqual([
      [1, "<p>teh tide</p>", false],
      [2, "<p>the <em>tide</em></p>", false],
      [3, "<p>the tide</p>", true],
    ]);
    const jobs = await db.$queryRaw<unknown[]>`
      SELECT FROM jobs.job WHERE name = 'comment.changed' AND data::text LIKE ${`%${comment.id}%`}`;
    expect(jobs.length).toBeGreaterThan(0);
  });

  it("is possible for fifteen minutes, and the last of them is told", async () => {
    const { comment } = await place.begin(place.bob, "quick");
    const end = comment.createdAt.getTime() + EDIT_WINDOW;
    expect(await answer(edit(place.bob, comment.id, 1, "in time", new Date(end - 1)))).toBe("ok");
    await expect(edit(place.bob, comment.id, 2, "late", new Date(end))).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("15 minutes"),
    });
    const talk = await place.talk(place.bob, place.p1, new Date(end));
    const shown = talk.threads.flatMap((thread) => thread.comments).find((one) => one.id === comment.id)!;
    expect(shown).toMatchObject({ body: null, editableUntil: null, viewer: { canEdit: false, canWithdraw: true } });
  });

  it("is its author's alone, whatever the role of others", async () => {
    const { comment } = await place.begin(place.bob, "mine");
    const who = { ann: "FORBIDDEN", mia: "FORBIDDEN", cy: "FORBIDDEN", gus: "FORBIDDEN", nat: "NOT_FOUND" } as const;
    for (const [name, code] of Object.entries(who)) {
      const other = place[name as keyof typeof who];
      expect([name, await answer(edit(other, comment.id, 1, "yours"))]).toEqual([name, code]);
      expect([name, await answer(as(other).comments.withdraw({ comment: comment.id }))]).toEqual([name, code]);
    }
    expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).body).toBe("mine");
  });

  it("that was saved in time is the same when it is sent again later, and no other one is", async () => {
    const { comment } = await place.begin(place.bob, "one");
    await edit(place.bob, comment.id, 1, "two");
    const late = new Date(Date.now() + EDIT_WINDOW + 60_000);
    expect((await edit(place.bob, comment.id, 1, "two", late)).comment).toMatchObject({
      version: 2,
      html: "<p>two</p>",
    });
    expect(await answer(edit(place.bob, comment.id, 2, "two", late))).toBe("FORBIDDEN");
    expect(await answer(edit(place.cy, comment.id, 1, "two"))).toBe("FORBIDDEN");
  });

  it("is made under no other name than that of who wrote it", async () => {
    const { comment } = await place.begin(place.bob, "mine");
    const words = { comment: comment.id, version: 1, body: "ours" };
    expect(await answer(as(place.cy).comments.edit({ ...words, author: place.bob.id }))).toBe("UNAUTHORIZED");
    expect(await answer(as(place.bob).comments.edit({ ...words, author: place.cy.id }))).toBe("UNAUTHORIZED");
    expect(await answer(as(place.bob).comments.edit({ ...words, author: place.bob.id }))).toBe("ok");
  });

  it("says when somebody was faster, and takes the same edit twice as once", async () => {
    const { comment } = await place.begin(place.bob, "one");
    await edit(place.bob, comment.id, 1, "two");
    expect(await answer(edit(place.bob, comment.id, 1, "three"))).toBe("CONFLICT");
    expect((await edit(place.bob, comment.id, 1, "two")).comment.version).toBe(2);
    expect(await db.commentVersion.count({ where: { commentId: comment.id } })).toBe(1);
  });

  it("is refused once the comment was removed or withdrawn, or its thread locked", async () => {
    const gone = await place.begin(place.bob, "gone");
    await removed(place, gone.comment.id, "Off the text");
    await expect(edit(place.bob, gone.comment.id, 2, "back")).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("removed"),
    });
    const taken = await place.begin(place.bob, "taken");
    await as(place.bob).comments.withdraw({ comment: taken.comment.id });
    expect(await answer(edit(place.bob, taken.comment.id, 2, "back"))).toBe("FORBIDDEN");
    const shut = await place.begin(place.bob, "shut");
    await locked(place, shut.thread, "Enough");
    expect(await answer(edit(place.bob, shut.comment.id, 1, "open"))).toBe("FORBIDDEN");
    expect(await answer(as(place.bob).comments.withdraw({ comment: shut.comment.id }))).toBe("ok");
  });

  it("is possible for its author while a moderator has yet to look at it", async () => {
    const { comment } = await place.begin(place.bob, "rash");
    await held(comment.id);
    expect((await edit(place.bob, comment.id, 2, "considered")).comment).toMatchObject({
      standing: "held",
      html: "<p>considered</p>",
    });
    expect(await answer(edit(place.cy, comment.id, 3, "mine"))).toBe("NOT_FOUND");
  });
});

describe("a withdrawal", () => {
  it("leaves a place where it was answered, and nothing where it was not", async () => {
    const quiet = await harbour();
    const root = await quiet.begin(quiet.bob, "regretted");
    const reply = await quiet.reply(quiet.cy, root.comment.id, "but well said");
    const leaf = await quiet.reply(quiet.bob, reply.comment.id, "unanswered");
    await as(quiet.bob).comments.withdraw({ comment: leaf.comment.id });
    const result = await as(quiet.bob).comments.withdraw({ comment: root.comment.id });
    expect(result.comment).toMatchObject({
      tombstone: "Withdrawn by its author.",
      html: null,
      body: null,
      author: null,
    });
    const shown = (await quiet.talk(quiet.ann)).threads[0]!.comments;
    expect(shown.map((one) => one.tombstone ?? one.html)).toEqual(["Withdrawn by its author.", "<p>but well said</p>"]);
    expect(shown[1]!.replyTo).toMatchObject({ name: "a withdrawn comment" });

    await as(quiet.cy).comments.withdraw({ comment: reply.comment.id });
    expect((await quiet.talk(quiet.ann)).threads).toEqual([]);
    expect(await as(quiet.ann).comments.counts({ text: quiet.text.id })).toEqual([]);
    expect(await answer(as(quiet.ann).comments.thread({ comment: root.comment.id }))).toBe("NOT_FOUND");
  });

  it("can be sent twice, keeps the words in the database, and cannot undo a removal", async () => {
    const { comment } = await place.begin(place.bob, "kept for my export");
    const withdraw = () => as(place.bob).comments.withdraw({ comment: comment.id });
    expect((await withdraw()).comment.version).toBe(2);
    expect((await withdraw()).comment.version).toBe(2);
    expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).body).toBe("kept for my export");
    const gone = await place.begin(place.bob, "gone");
    await removed(place, gone.comment.id, "Off the text");
    expect(await answer(as(place.bob).comments.withdraw({ comment: gone.comment.id }))).toBe("FORBIDDEN");
  });
});

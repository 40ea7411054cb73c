// What is not shown: removals leave a signed place, held branches are as if not there, and denial tells nothing.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { answer, type Harbour, harbour, held, removed } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";

describe("what is not shown", () => {
  it("leaves a signed place for a removal, with the latest reason, to everybody alike", async () => {
    const place = await harbour();
    const { comment } = await place.begin(place.bob, "words about Cy");
    await place.reply(place.cy, comment.id, "an answer");
    await removed(place, comment.id, "Off the text");
    await removed(place, comment.id, "About a person, not the text", new Date("2026-03-12T12:00:00Z"));
    for (const who of [place.ann, place.mia, place.bob, place.cy, place.gus]) {
      const talk = await place.talk(who, place.p1, new Date("2026-04-01T12:00:00Z"));
      expect(talk.threads[0]!.comments[0]).toMatchObject({
        tombstone: "Removed by Mia on 12 March: About a person, not the text.",
        author: null,
        html: null,
        body: null,
        standing: "removed",
        viewer: { canReply: false, canEdit: false, canWithdraw: false, canFlag: false },
      });
      expect(talk.threads[0]!.comments).toHaveLength(2);
    }
    const counts = await as(place.ann).comments.counts({ text: place.text.id });
    expect(counts).toMatchObject([{ count: 1 }]);
  });

  it("hides a held branch from all but its author and moderators, in lists, counts and links", async () => {
    const place = await harbour();
    const root = await place.begin(place.ann, "root");
    const waits = await place.reply(place.bob, root.comment.id, "waits");
    const below = await place.reply(place.cy, waits.comment.id, "below");
    await held(waits.comment.id);
    const shown = async (who: Harbour["bob"]) => (await place.talk(who)).threads[0]!.comments.length;
    expect([await shown(place.ann), await shown(place.mia), await shown(place.bob)]).toEqual([3, 3, 3]);
    expect([await shown(place.cy), await shown(place.gus)]).toEqual([1, 1]);
    expect(await as(place.gus).comments.counts({ text: place.text.id })).toMatchObject([{ count: 1 }]);
    for (const comment of [waits.comment.id, below.comment.id]) {
      expect(await answer(as(place.cy).comments.thread({ comment }))).toBe("NOT_FOUND");
      expect(await answer(as(place.bob).comments.thread({ comment }))).toBe("ok");
    }
    expect(await answer(as(place.cy).comments.history({ comment: waits.comment.id }))).toBe("NOT_FOUND");
  });

  it("answers alike for what is denied and what does not exist", async () => {
    const place = await harbour();
    const { comment, thread } = await place.begin(place.bob, "inside");
    const said = (call: Promise<unknown>) =>
      call.then(
        () => "ok",
        (error: Error & { code: string }) => `${error.code} ${error.message}`,
      );
    for (const door of [as(place.nat), asVisitor()]) {
      const asks = (id: { comment: string; thread: string; paragraph: string; text: string }) =>
        Promise.all([
          said(door.comments.onParagraph({ paragraph: id.paragraph })),
          said(door.comments.thread({ comment: id.comment })),
          said(door.comments.history({ comment: id.comment })),
          said(door.comments.more({ thread: id.thread, cursor: "0" })),
          said(door.comments.counts({ text: id.text })),
        ]);
      const nowhere = { comment: randomUUID(), thread: randomUUID(), paragraph: randomUUID(), text: randomUUID() };
      const there = await asks({ comment: comment.id, thread, paragraph: place.p1, text: place.text.id });
      expect(there).toEqual(await asks(nowhere));
      expect(new Set(there).size).toBe(1);
    }
  });
});

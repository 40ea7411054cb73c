// The answer to what a thread asks: who marks it, and when the mark is out of view.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { answer, type Harbour, harbour, locked, removed } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

async function asked() {
  const { thread, comment } = await place.begin(place.cy, "Who copied the table?");
  const reply = (await place.reply(place.bob, comment.id, "The harbour master's son.")).comment;
  const mark = (who: typeof place.bob, id: string, is = true) => as(who).marks.answer({ comment: id, is });
  const shown = async (who = place.ann) => (await as(who).marks.of({ paragraph: place.p1 })).answers[thread];
  return { thread, root: comment, reply, mark, shown };
}

describe("the answer", () => {
  it("is marked and unmarked by whoever began the thread and by moderators, with who and when", async () => {
    const { reply, mark, shown } = await asked();
    expect(await answer(mark(place.bob, reply.id))).toBe("FORBIDDEN");
    expect(await answer(mark(place.gus, reply.id))).toBe("FORBIDDEN");
    expect(await mark(place.cy, reply.id)).toMatchObject({ comment: reply.id, author: "Bob", by: "Cy" });
    expect((await shown())?.at).toBeInstanceOf(Date);
    expect(await answer(mark(place.bob, reply.id, false))).toBe("FORBIDDEN");
    expect(await mark(place.mia, reply.id, false)).toBeNull();
    expect(await shown()).toBeUndefined();
  });

  it("is one reply of the thread: a second takes the place of the first, and taking back the first leaves it", async () => {
    const { root, reply, mark, shown } = await asked();
    const second = (await place.reply(place.ann, root.id, "No, his daughter.")).comment;
    await mark(place.cy, reply.id);
    await mark(place.mia, second.id);
    expect(await shown()).toMatchObject({ comment: second.id, author: "Ann", by: "Mia" });
    expect(await mark(place.cy, reply.id, false)).toMatchObject({ comment: second.id });
    expect(await answer(mark(place.cy, root.id))).toBe("UNPROCESSABLE_CONTENT");
  });

  it("is one also when two are marked at once", async () => {
    const { thread, root, reply, mark } = await asked();
    const second = (await place.reply(place.ann, root.id, "Or she.")).comment;
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => mark(i % 2 ? place.cy : place.mia, i % 3 ? reply.id : second.id)),
    );
    expect(await db.answer.count({ where: { threadId: thread } })).toBe(1);
  });

  it("goes from view with its comment and comes back with it", async () => {
    const { reply, mark, shown } = await asked();
    await mark(place.cy, reply.id);
    await removed(place, reply.id, "Off the text.");
    expect(await shown()).toBeUndefined();
    expect(await answer(mark(place.cy, reply.id))).toBe("CONFLICT");
    await db.comment.update({ where: { id: reply.id }, data: { standing: "visible" } });
    expect(await shown()).toMatchObject({ comment: reply.id });
    await as(place.bob).comments.withdraw({ comment: reply.id });
    expect(await shown()).toBeUndefined();
  });

  it("is marked by moderators only where the thread is locked, and the talk says so beforehand", async () => {
    const { thread, reply, mark } = await asked();
    await locked(place, thread, "For a while.");
    const rights = async (who: typeof place.bob) =>
      (await place.talk(who)).threads.find(({ id }) => id === thread)?.viewer.canMark;
    expect([await rights(place.cy), await rights(place.bob), await rights(place.mia)]).toEqual([false, false, true]);
    expect(await answer(mark(place.cy, reply.id))).toBe("FORBIDDEN");
    expect(await mark(place.mia, reply.id)).toMatchObject({ by: "Mia" });
  });
});

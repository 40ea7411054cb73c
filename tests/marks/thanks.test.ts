// Thanks: one a member and comment, shown to whom, and given by whom.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { answer, type Harbour, harbour, held } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour("public");
});

const thanksOn = async (who: Parameters<typeof as>[0], comment: string) =>
  (await as(who).marks.of({ paragraph: place.p1 })).thanks[comment];

describe("thanks", () => {
  it("are given once, however often they are sent at once, and taken back", async () => {
    const { comment } = await place.begin(place.bob, "A copyist's hand.");
    const give = { comment: comment.id, given: true };
    await Promise.all(Array.from({ length: 10 }, () => as(place.cy).marks.thank(give)));
    expect(await db.thanks.count({ where: { commentId: comment.id } })).toBe(1);
    expect(await thanksOn(place.cy, comment.id)).toEqual({ count: 1, mine: true, names: [] });
    expect(await thanksOn(place.bob, comment.id)).toEqual({ count: 1, mine: false, names: ["Cy"] });
    expect(await as(place.cy).marks.thank({ ...give, given: false })).toEqual({ count: 0, mine: false, names: [] });
    expect(await thanksOn(place.bob, comment.id)).toBeUndefined();
  });

  it("name the first two, the rest on request, and nobody to those who may not see who is in the group", async () => {
    const { comment } = await place.begin(place.bob, "Much thanked.");
    for (const who of [place.cy, place.mia, place.ann]) await as(who).marks.thank({ comment: comment.id, given: true });
    expect(await thanksOn(place.bob, comment.id)).toEqual({ count: 3, mine: false, names: ["Cy", "Mia"] });
    expect(await as(place.bob).marks.thankers({ comment: comment.id })).toEqual({ names: ["Cy", "Mia", "Ann"] });
    expect(await thanksOn(place.gus, comment.id)).toEqual({ count: 3, mine: false, names: [] });
    const stranger = await asVisitor().marks.of({ paragraph: place.p1 });
    expect(stranger.thanks[comment.id]).toEqual({ count: 3, mine: false, names: [] });
    expect(await answer(as(place.gus).marks.thankers({ comment: comment.id }))).toBe("FORBIDDEN");
  });

  it("are not for one's own comment, nor from a guest, and the talk says so beforehand", async () => {
    const { comment, thread } = await place.begin(place.bob, "Mine.");
    const rights = async (who: typeof place.bob) =>
      (await place.talk(who)).threads.find(({ id }) => id === thread)?.comments[0]?.viewer.canThank;
    expect([await rights(place.bob), await rights(place.cy), await rights(place.gus)]).toEqual([false, true, false]);
    for (const who of [place.bob, place.gus])
      expect(await answer(as(who).marks.thank({ comment: comment.id, given: true }))).toBe("FORBIDDEN");
  });

  it("change neither the order, nor what is new, nor anybody's mail", async () => {
    const { comment } = await place.begin(place.bob, "Quietly.", place.p2);
    await place.begin(place.bob, "Earlier than thanked.", place.p2);
    const before = await place.talk(place.ann, place.p2);
    const jobs = () => db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM jobs.job`;
    const [queued] = await jobs();
    await as(place.cy).marks.thank({ comment: comment.id, given: true });
    expect(await place.talk(place.ann, place.p2)).toEqual(before);
    expect(await jobs()).toEqual([queued]);
  });

  it("are not told beneath a comment that is held, nor for one that was taken away", async () => {
    const root = await place.begin(place.bob, "To be held.", place.p3);
    const reply = await place.reply(place.cy, root.comment.id, "Beneath it.");
    const gone = await place.begin(place.bob, "To be withdrawn.", place.p3);
    for (const { comment } of [reply, gone]) await as(place.ann).marks.thank({ comment: comment.id, given: true });
    await held(root.comment.id);
    await as(place.bob).comments.withdraw({ comment: gone.comment.id });
    const told = async (who: typeof place.bob) => Object.keys((await as(who).marks.of({ paragraph: place.p3 })).thanks);
    expect(await told(place.cy)).toEqual([]);
    expect(await told(place.mia)).toEqual([reply.comment.id]);
    expect(await told(place.bob)).toEqual([reply.comment.id]);
  });
});

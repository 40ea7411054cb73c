// Flagging: who may, what gathers where, and who learns of it.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { FLAG_REASONS, NOTE_MAX } from "@/server/moderation/reason";
import { answer } from "@/tests/comments/harbour";
import { type Bench, bench, keep } from "@/tests/moderation/bench";
import { as, asVisitor } from "@/tests/support/as";
import { suspend } from "@/tests/support/make";

let place: Bench;
let comment: string;
beforeAll(async () => {
  place = await bench();
});

const fresh = async (words = "You have not read past the first page.") =>
  (await place.begin(place.cy, words)).comment.id;

describe("a flag", () => {
  it("may come from anybody in the group, its author too, and from nobody outside", async () => {
    comment = await fresh();
    const { gus, bob, mia, ann, cy, nat } = place;
    const answers = await Promise.all([gus, bob, mia, ann, cy, nat].map((who) => answer(place.flag(who, comment))));
    expect(answers).toEqual(["ok", "ok", "ok", "ok", "ok", "NOT_FOUND"]);
    const visitor = await answer(asVisitor().moderation.flag({ comment, reason: "spam" }));
    expect(visitor).toBe("UNAUTHORIZED");
  });

  it("gathers with the others in one open case, however many come at once", async () => {
    comment = await fresh();
    const all = [place.gus, place.bob, place.mia, place.ann, place.rob];
    await Promise.all([...all, ...all, ...all].map((who) => place.flag(who, comment)));
    const cases = await db.case.findMany({ where: { commentId: comment }, include: { flags: true } });
    expect(cases).toHaveLength(1);
    expect(cases[0]?.flags).toHaveLength(5);
  });

  it("is the same flag when it is sent twice, and a new one after the case was settled", async () => {
    comment = await fresh();
    await place.flag(place.bob, comment, "First.");
    await place.flag(place.bob, comment, "Second.");
    expect((await place.caseOn(comment)).flags).toMatchObject([
      { note: "First.", by: "Bob", reason: FLAG_REASONS.person },
    ]);
    await as(place.mia).moderation.decide(keep(await place.caseOn(comment)));
    await place.flag(place.bob, comment, "Third.");
    expect((await place.caseOn(comment)).flags).toMatchObject([{ note: "Third." }]);
  });

  it("is not taken about what is gone", async () => {
    comment = await fresh();
    await as(place.mia).moderation.remove({ comment, reason: "About a person." });
    expect(await answer(place.flag(place.bob, comment))).toBe("CONFLICT");
    const other = await fresh();
    await as(place.cy).comments.withdraw({ comment: other });
    expect(await answer(place.flag(place.bob, other))).toBe("CONFLICT");
  });

  it("has a note of a bounded length, without the sign that no database can keep", async () => {
    comment = await fresh();
    expect(await answer(place.flag(place.bob, comment, "x".repeat(NOTE_MAX + 1)))).toBe("BAD_REQUEST");
    await place.flag(place.bob, comment, "a\u0000b\ud800c");
    expect((await place.caseOn(comment)).flags[0]?.note).toBe("ab\ufffdc");
  });

  it("is refused from a suspended member, with the reason of the suspension", async () => {
    comment = await fresh();
    const other = await bench();
    const there = (await other.begin(other.cy, "Here too.")).comment.id;
    await suspend(other.group.id, other.bob, "Three warnings.");
    await expect(other.flag(other.bob, there)).rejects.toThrow("Three warnings.");
  });
});

describe("one's own flags", () => {
  it("are listed to oneself alone, and say whether they have been looked at", async () => {
    comment = await fresh();
    await place.flag(place.gus, comment, "Mine alone.");
    const mine = await as(place.gus).moderation.myFlags({ group: place.slug });
    expect(mine[0]).toMatchObject({ comment, reason: "person", note: "Mine alone.", settled: false });
    await as(place.mia).moderation.decide(keep(await place.caseOn(comment)));
    expect((await as(place.gus).moderation.myFlags({ group: place.slug }))[0]?.settled).toBe(true);
    expect(JSON.stringify(await as(place.bob).moderation.myFlags({ group: place.slug }))).not.toContain("Mine alone.");
    expect(await answer(asVisitor().moderation.myFlags({ group: place.slug }))).toBe("NOT_FOUND");
    expect(await answer(as(place.nat).moderation.myFlags({ group: place.slug }))).toBe("NOT_FOUND");
  });
});

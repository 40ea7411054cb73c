// Taking, deciding, undoing: what changes together, and what a second moderator is told.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { held } from "@/tests/comments/harbour";
import { type Bench, bench, keep, removal, said } from "@/tests/moderation/bench";
import { as } from "@/tests/support/as";

let place: Bench;
beforeAll(async () => {
  place = await bench();
});

async function flagged(words = "You have not read past the first page.") {
  const comment = (await place.begin(place.cy, words)).comment.id;
  await place.flag(place.bob, comment, "The first half is not.");
  return { comment, seen: await place.caseOn(comment) };
}

const lastEntry = (commentId: string) =>
  db.logEntry.findFirstOrThrow({ where: { commentId }, orderBy: { id: "desc" } });
const jobs = (kind: string, like: string) =>
  db.$queryRaw<unknown[]>`SELECT 1 FROM jobs.job WHERE name = ${kind} AND data::text LIKE ${`%${like}%`}`;

describe("the queue", () => {
  it("shows place, author, first words and flags, the longest-waiting first", async () => {
    const other = await bench();
    const first = (await other.begin(other.cy, "**One** of [them](https://example.org) — ".repeat(20))).comment.id;
    const second = (await other.begin(other.bob, "Two.", other.p2)).comment.id;
    await as(other.gus, new Date("2026-03-01T10:00:00Z")).moderation.flag({ comment: first, reason: "spam" });
    await as(other.bob, new Date("2026-03-02T10:00:00Z")).moderation.flag({ comment: first, reason: "offTopic" });
    await as(other.gus, new Date("2026-03-03T10:00:00Z")).moderation.flag({ comment: second, reason: "other" });
    const { open, cases } = await as(other.mia).moderation.queue({ group: other.slug });
    expect(open).toBe(2);
    expect(cases).toMatchObject([
      { label: "¶\u00a01", author: "Cy", flags: 2, oldest: new Date("2026-03-01T10:00:00Z"), taken: null },
      { label: "¶\u00a02", author: "Bob", flags: 1, excerpt: "Two." },
    ]);
    expect(cases[0]?.excerpt).toMatch(/^One of them — One of them.*…$/);
    expect(cases[0]!.excerpt.length).toBeLessThan(100);
  });

  it("says when the last case was settled and by whom, once it is empty", async () => {
    const other = await bench();
    const comment = (await other.begin(other.cy, "Harmless.")).comment.id;
    await other.flag(other.bob, comment);
    await as(other.mia).moderation.decide(keep(await other.caseOn(comment)));
    expect(await as(other.mia).moderation.queue({ group: other.slug })).toMatchObject({
      open: 0,
      cases: [],
      settled: { by: "Mia" },
    });
  });
});

describe("a case", () => {
  it("holds the paragraph, what is answered, the words and their history, the author's record and the flags", async () => {
    const root = await place.begin(place.bob, "Struck out so that it can still be read.", place.p3);
    const { comment } = await place.reply(place.cy, root.comment.id, "You did not read it.");
    await as(place.cy).comments.edit({
      comment: comment.id,
      version: comment.version,
      body: "You plainly did not read it.",
    });
    await place.flag(place.gus, comment.id, "Rude.");
    expect(await place.caseOn(comment.id)).toMatchObject({
      label: "¶\u00a03",
      words: "She struck the line out, thinly, so that it could still be read.",
      parent: { author: "Bob", html: "<p>Struck out so that it can still be read.</p>" },
      comment: { author: "Cy", html: "<p>You plainly did not read it.</p>" },
      history: [{ html: "<p>You did not read it.</p>" }],
      flags: [{ by: "Gus", note: "Rude.", reason: "About a person, not the text" }],
      viewer: { canDecide: true, canTake: true, canRemove: true },
    });
  });

  it("still shows moderators the words after the removal, and counts it for the next one", async () => {
    const { comment, seen } = await flagged("To be removed.");
    await as(place.mia).moderation.decide(removal(seen, "About a person."));
    const after = await as(place.rob).moderation.case({ case: seen.id });
    expect(after.comment).toMatchObject({ standing: "removed", html: "<p>To be removed.</p>" });
    expect(after).toMatchObject({ settled: { by: "Mia" }, viewer: { canDecide: false, canTake: false } });
    const next = await flagged();
    expect(next.seen.record.removals).toBeGreaterThanOrEqual(1);
    expect(await place.standing(comment)).toBe("removed");
  });
});

describe("taking", () => {
  it("leaves the case to one moderator; the other is told who and since when, and may take it over knowingly", async () => {
    const { seen } = await flagged();
    const now = new Date();
    await as(place.mia, now).moderation.take({ case: seen.id, version: seen.version });
    const time = now.toISOString().slice(11, 16);
    const again = await as(place.rob, now).moderation.case({ case: seen.id });
    expect(again).toMatchObject({ taken: { by: "Mia", mine: false }, viewer: { canDecide: false, canTake: true } });
    expect(await said(as(place.rob, now).moderation.take({ case: seen.id, version: again.version }))).toContain(
      `Mia took this case (today, ${time})`,
    );
    expect(await said(as(place.rob, now).moderation.decide(keep(again)))).toContain("Mia took this case");
    await as(place.rob).moderation.take({ case: seen.id, version: again.version, over: true });
    const taken = await as(place.rob).moderation.case({ case: seen.id });
    expect(taken.taken).toMatchObject({ by: "Rob", mine: true });
    await as(place.rob).moderation.decide(keep(taken));
  });

  it("goes to exactly one of four who reach for it at once", async () => {
    const { seen } = await flagged();
    const hands = [place.mia, place.rob, place.ann, place.mia];
    const answers = await Promise.allSettled(
      hands.map((who) => as(who).moderation.take({ case: seen.id, version: seen.version })),
    );
    const winners = new Set(hands.filter((_, i) => answers[i]?.status === "fulfilled"));
    expect(winners.size).toBe(1);
  });
});

describe("a decision", () => {
  it("removes the comment, closes the case, writes the log and leaves word for the worker, all at once", async () => {
    const { comment, seen } = await flagged();
    const { entry } = await as(place.mia).moderation.decide(removal(seen, "  About a person.  "));
    expect(await place.standing(comment)).toBe("removed");
    expect(await lastEntry(comment)).toMatchObject({
      id: BigInt(entry),
      act: "removed",
      actorId: place.mia.id,
      reason: "About a person.",
      caseId: seen.id,
    });
    expect(await db.case.findUniqueOrThrow({ where: { id: seen.id } })).toMatchObject({ closedById: place.mia.id });
    expect(await jobs("ruling.made", `"${entry}"`)).toHaveLength(1);
    expect((await jobs("comment.changed", comment)).length).toBeGreaterThan(0);
  });

  it("keeps the comment without a reason, or with one", async () => {
    const { comment, seen } = await flagged();
    await as(place.mia).moderation.decide({ ...keep(seen), reason: "The point is right." });
    expect(await place.standing(comment)).toBe("visible");
    expect(await lastEntry(comment)).toMatchObject({ act: "kept", reason: "The point is right." });
  });

  it("lets a comment be seen that was held back, when it is to be kept", async () => {
    const { comment } = await flagged();
    await held(comment);
    await as(place.mia).moderation.decide(keep(await place.caseOn(comment)));
    expect(await place.standing(comment)).toBe("visible");
    expect(await lastEntry(comment)).toMatchObject({ act: "kept" });
    expect((await jobs("comment.changed", comment)).length).toBeGreaterThan(0);
  });

  it("is refused when the author changed the words meanwhile", async () => {
    const { comment, seen } = await flagged();
    await as(place.cy).comments.edit({ comment, version: 1, body: "Milder." });
    expect(await said(as(place.mia).moderation.decide(removal(seen, "Rude.")))).toContain(
      "The author changed the comment",
    );
    expect(await place.standing(comment)).toBe("visible");
  });

  it("is refused when it has been made, and says by whom", async () => {
    const { seen } = await flagged();
    await as(place.mia).moderation.decide(removal(seen, "Rude."));
    expect(await said(as(place.rob).moderation.decide(keep(seen)))).toContain("Mia settled this case (today,");
  });

  it("made in the thread settles the case too, unless another moderator has it in hand", async () => {
    const { comment, seen } = await flagged();
    await as(place.mia).moderation.take({ case: seen.id, version: seen.version });
    expect(await said(as(place.rob).moderation.remove({ comment, reason: "Rude." }))).toContain("Mia took this case");
    expect(await place.standing(comment)).toBe("visible");
    await as(place.mia).moderation.remove({ comment, reason: "Rude." });
    expect((await db.case.findUniqueOrThrow({ where: { id: seen.id } })).closedAt).not.toBeNull();
    expect((await lastEntry(comment)).caseId).toBe(seen.id);
  });
});

describe("an undo", () => {
  const undo = (entry: string, reopen = false) =>
    as(place.rob).moderation.undo({ entry, reason: "A mistake.", reopen });

  it("brings the comment back, says in the log what it takes back, and reopens the case when asked", async () => {
    const { comment, seen } = await flagged();
    const { entry } = await as(place.mia).moderation.decide(removal(seen, "Rude."));
    await undo(entry, true);
    expect(await place.standing(comment)).toBe("visible");
    expect(await lastEntry(comment)).toMatchObject({ act: "restored", undoesId: BigInt(entry), caseId: seen.id });
    expect(await place.caseOn(comment)).toMatchObject({ id: seen.id, taken: null, flags: [{ by: "Bob" }] });
  });

  it("leaves the case settled when it is not asked to reopen it", async () => {
    const { comment, seen } = await flagged();
    const { entry } = await as(place.mia).moderation.decide(removal(seen, "Rude."));
    await undo(entry);
    expect(await db.case.count({ where: { commentId: comment, closedAt: null } })).toBe(0);
  });

  it("of a keep puts the case back; of a restoration removes again; of a lock opens", async () => {
    const { comment, seen } = await flagged();
    await undo((await as(place.mia).moderation.decide(keep(seen))).entry);
    expect((await place.caseOn(comment)).id).toBe(seen.id);
    await as(place.mia).moderation.remove({ comment, reason: "Rude." });
    await undo((await as(place.mia).moderation.restore({ comment, reason: "Not so rude." })).entry);
    expect(await place.standing(comment)).toBe("removed");
    const { thread } = await place.begin(place.cy, "A long quarrel.");
    await undo((await as(place.mia).moderation.lock({ thread, reason: "Enough." })).entry);
    expect((await db.thread.findUniqueOrThrow({ where: { id: thread } })).lockedAt).toBeNull();
  });

  it("happens once, and only to the last word on a thing", async () => {
    const { comment } = await flagged();
    const { entry } = await as(place.mia).moderation.remove({ comment, reason: "Rude." });
    await as(place.mia).moderation.restore({ comment, reason: "Not so rude." });
    expect(await said(undo(entry))).toContain("Something else was decided");
    const again = await as(place.mia).moderation.remove({ comment, reason: "Rude after all." });
    const answers = await Promise.all([undo(again.entry), undo(again.entry), undo(again.entry)].map(said));
    expect(answers.filter((words) => words === "nothing was refused")).toHaveLength(1);
    expect(answers.filter((words) => words.includes("taken back already"))).toHaveLength(2);
  });

  it("of something whose author took it back meanwhile is refused", async () => {
    const { comment, seen } = await flagged();
    const { entry } = await as(place.mia).moderation.decide(keep(seen));
    await as(place.cy).comments.withdraw({ comment });
    expect(await said(undo(entry))).toContain("gone already");
    expect(await said(as(place.mia).moderation.restore({ comment, reason: "Please." }))).toContain(
      "taken this comment back",
    );
  });
});

// M9: digests, from comments to an inbox: real doors, real queue, real PostgreSQL, real SMTP.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { tellDigests } from "@/server/follows/digest.service";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { companion } from "../support/make";
import { workUntilIdle } from "../support/work";
import { digested, flat, hour, MORNING, textsTo } from "./digested";
import { fates, minute } from "./story";

// The queue is set up once a file; on a busy machine that takes its time.
beforeAll(() => workUntilIdle(minute(-600)), 120_000);
beforeEach(async () => (await mailbox()).empty());

describe("M9 the daily digest", () => {
  test("comes once, at the hour of its reader, with what was written since", async () => {
    const { ann, bob, cleo, first, second, begin, reply } = await digested();
    const root = await begin(bob, minute(0), "Who lit it before him?", second.id);
    await begin(cleo, minute(10), "The dusk is early.", first.id);
    await reply(cleo, minute(20), "His mother did.", root);
    await workUntilIdle(hour(MORNING - 0.1));
    expect(await textsTo(ann)).toEqual([]);
    await workUntilIdle(hour(MORNING));
    await workUntilIdle(hour(MORNING + 5));
    const [arrived, ...others] = (await mailbox()).to(ann.email);
    expect(others).toEqual([]);
    expect(await fates(root.id)).toContain("Ann: told");
    const words = flat(arrived?.mail.text);
    const order = ["¶\u00a01", "The dusk is early.", "¶\u00a02", "Who lit it before him?", "His mother did."].map(
      (said) => words.indexOf(flat(said)),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(words).toContain("Three new comments on two paragraphs");
    expect(words).toContain("Once a day at 07:00 (UTC), only when there is something new.");
  });

  test("nothing new, seen already, withdrawn, muted since: no mail", async () => {
    const { ann, bob, second, begin, text } = await digested();
    await workUntilIdle(hour(MORNING));
    const seen = await begin(bob, hour(13), "Seen.");
    const gone = await begin(bob, hour(13), "Gone.");
    const row = await db.comment.findUniqueOrThrow({ where: { id: gone.id } });
    await as(ann, hour(14)).comments.markSeen({ paragraph: second.id, seq: Number(row.seq) - 1 });
    await workUntilIdle(hour(13));
    await as(bob, hour(13)).comments.withdraw({ comment: gone.id });
    await workUntilIdle(hour(24 + MORNING));
    expect(await fates(seen.id)).toEqual(["Ann: skipped, seen"]);
    expect(await fates(gone.id)).toEqual(["Ann: skipped, withdrawn"]);
    const muted = await begin(bob, hour(37), "Muted.");
    await workUntilIdle(hour(37));
    await as(ann, hour(38)).follows.set({ target: { text: text.id }, cadence: "never" });
    await workUntilIdle(hour(48 + MORNING));
    expect(await fates(muted.id)).toEqual(["Ann: skipped, muted"]);
    expect(await textsTo(ann)).toEqual([]);
  });

  test("a worker that was down for six hours makes one late digest, and the next one in time", async () => {
    const { ann, bob, begin } = await digested();
    await begin(bob, minute(0), "Before.");
    await workUntilIdle(minute(6));
    await workUntilIdle(hour(MORNING + 6));
    await begin(bob, hour(MORNING + 7), "After.");
    await workUntilIdle(hour(24 + MORNING - 0.1));
    expect(await textsTo(ann)).toHaveLength(1);
    await workUntilIdle(hour(24 + MORNING));
    expect((await textsTo(ann)).map((text) => /Before|After/.exec(text)?.[0])).toEqual(["Before", "After"]);
  });

  test("M6 six workers at the same moment make one, under one key", async () => {
    const { ann, bob, begin } = await digested();
    await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(6));
    await Promise.all(Array.from({ length: 6 }, () => tellDigests(hour(MORNING))));
    await tellDigests(hour(MORNING));
    const made = await db.delivery.findMany({ where: { userId: ann.id, kind: "digest" } });
    expect(made.map(({ dedupKey }) => dedupKey)).toEqual([`digest:${ann.id}:daily:2025-11-25`]);
  });

  test("M4 what was removed after it was composed is taken out of it, and the rest comes the same day", async () => {
    const { ann, bob, begin } = await digested();
    const bad = await begin(bob, minute(0), "The canary sings.");
    const good = await begin(bob, minute(0), "The lantern burns.");
    await workUntilIdle(minute(6));
    await tellDigests(hour(MORNING));
    await as(ann, hour(MORNING)).moderation.remove({ comment: bad.id, reason: "Not about the text." });
    await workUntilIdle(hour(MORNING));
    const texts = await textsTo(ann);
    expect(texts).toEqual([expect.stringContaining("The lantern burns.")]);
    expect(texts[0]).not.toContain("canary");
    expect([await fates(bad.id), await fates(good.id)]).toEqual([["Ann: skipped, removed"], ["Ann: told"]]);
    const key = `digest:${ann.id}:daily:2025-11-25`;
    expect(await db.delivery.count({ where: { dedupKey: key, state: "sent" } })).toBe(1);
  });

  test("M4 also where no job has said so yet", async () => {
    const { ann, bob, begin } = await digested();
    const bad = await begin(bob, minute(0), "The canary sings.");
    await begin(bob, minute(0), "The lantern burns.");
    await workUntilIdle(minute(6));
    await tellDigests(hour(MORNING));
    await db.comment.update({ where: { id: bad.id }, data: { standing: "held" } });
    await workUntilIdle(hour(MORNING));
    await workUntilIdle(hour(MORNING));
    expect(await textsTo(ann)).toEqual([expect.not.stringContaining("canary")]);
  });

  test("what was told at once is not told again, and being named is told at once", async () => {
    const { ann, bob, text, begin } = await digested();
    await begin(bob, minute(0), `For you, @[Ann](member:${ann.id}).`);
    await workUntilIdle(minute(6));
    expect(await textsTo(ann)).toHaveLength(1);
    await as(ann, minute(7)).follows.set({ target: { text: text.id }, cadence: "immediately" });
    await begin(bob, minute(8), "At once.");
    await workUntilIdle(minute(20));
    await workUntilIdle(hour(24 + MORNING));
    expect(await textsTo(ann)).toHaveLength(2);
  });

  test("what waits for me from before is counted, and not told again", async () => {
    const { ann, bob, begin, reply } = await digested();
    const root = await begin(ann, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(1));
    await reply(bob, minute(2), "His mother did?", root);
    await workUntilIdle(hour(MORNING));
    await begin(bob, hour(13), "And the tides?");
    await workUntilIdle(hour(24 + MORNING));
    const words = flat((await textsTo(ann)).at(-1));
    expect(words).toContain("One earlier thread waits for your answer in “The Lantern and the Tide Table”:");
    expect(words).toContain("?show=awaiting");
    expect(words).not.toContain("His mother did?");
  });

  test("taking part in what is followed once a day is told once a day", async () => {
    const { ann, bob, begin, reply } = await digested();
    const root = await begin(ann, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(1));
    await reply(bob, minute(2), "His mother did?", root);
    await workUntilIdle(minute(30));
    expect(await textsTo(ann)).toEqual([]);
    await workUntilIdle(hour(MORNING));
    const words = flat((await textsTo(ann))[0]);
    expect(words).toContain("One question to you");
    expect(words).toContain("Bob asks you");
    expect(words).toContain("You wrote: Who lit it before him?");
  });
});

describe("M9 in the order in which one reads", () => {
  test("what waits for me first, then article before companion, by the paragraphs' order, thread by thread", async () => {
    const { ann, bob, cleo, group, first, second, begin, reply, text } = await digested();
    const row = await db.reading.findFirstOrThrow({ where: { texts: { some: { id: text.id } } } });
    const beside = await companion(row, ann, ["My dear keeper."]);
    await as(ann, minute(-59)).follows.set({ target: { reading: row.id }, cadence: "daily" });
    const inCompanion = (who: Person, at: Date, body: string) =>
      as(who, at).comments.post({
        ...{ key: `companion-${process.pid}-${at.getTime()}`, revision: beside.revision.id, body },
        paragraph: beside.paragraphs[0]?.id ?? "",
      });
    await inCompanion(cleo, minute(1), "Said of the letter.");
    const own = await begin(ann, minute(2), "Mine.", second.id);
    const late = await begin(bob, minute(3), "Second thread.", second.id);
    await begin(bob, minute(4), "Of the first paragraph.", first.id);
    await reply(cleo, minute(5), "An answer to the second.", late);
    await workUntilIdle(minute(6));
    await reply(bob, minute(7), "An answer to you.", own);
    await workUntilIdle(hour(MORNING));
    const words = flat((await textsTo(ann))[0]);
    const wanted = [
      "An answer to you.",
      "Of the first paragraph.",
      "Second thread.",
      "An answer to the second.",
      "Said of the letter.",
    ];
    const order = wanted.map((said) => words.indexOf(said));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(words.split("An answer to you.")).toHaveLength(2);
    expect(group.name).toBe("The Harbour Readers");
  });

  test("it is short: a busy paragraph shows three, and says how many more", async () => {
    const { ann, bob, begin } = await digested();
    for (let n = 0; n < 9; n++) await begin(bob, minute(n), `Thought ${n}. ${"And on it goes. ".repeat(60)}`);
    await workUntilIdle(hour(MORNING));
    const [arrived] = (await mailbox()).to(ann.email);
    expect(flat(arrived?.mail.text)).toContain("6 more on ¶ 2:");
    expect(arrived?.mail.text).not.toContain("Thought 3");
    expect(arrived?.raw.length).toBeLessThan(30_000);
    expect(await db.notice.count({ where: { userId: ann.id, state: "told" } })).toBe(9);
  });
});

// M9: the weekly digest, and digests where clocks and zones change.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { tellDigests } from "@/server/follows/digest.service";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { reading } from "../support/make";
import { workUntilIdle } from "../support/work";
import { digested, flat, hour, MORNING, textsTo } from "./digested";
import { minute, START, story } from "./story";

// The queue is set up once a file; on a busy machine that takes its time.
beforeAll(() => workUntilIdle(minute(-600)), 120_000);
beforeEach(async () => (await mailbox()).empty());

describe("M9 the weekly digest", () => {
  test("looks back on the week: where the talk was, where it landed, what was answered most", async () => {
    const { ann, bob, cleo, first, second, begin, reply } = await digested("weekly");
    const root = await begin(bob, minute(0), "Who lit it before him?", first.id);
    for (const [n, said] of ["One.", "Two.", "Three."].entries()) await reply(cleo, minute(n + 1), said, root);
    await begin(cleo, minute(9), "Of the tides.", second.id);
    await as(cleo, minute(30)).marks.land({ thread: root.thread, body: "His mother lit it.", version: 0 });
    await workUntilIdle(hour(5 * 24 + MORNING - 24.5));
    expect(await textsTo(ann)).toEqual([]);
    await workUntilIdle(hour(4 * 24 + MORNING));
    const words = flat((await textsTo(ann))[0]);
    expect(words).toContain("This week on ¶ 1 to 2: five comments by two people, two new threads.");
    expect(words).toContain("Answered most: ¶ 1 [1] (3 answers).");
    expect(words).toMatch(/Where we landed =+ ¶ 1 \(as Cleo put it\)/);
    expect(words).toContain("His mother lit it.");
    expect(words).toContain("Every Saturday at 07:00");
    await workUntilIdle(hour(11 * 24 + MORNING));
    expect(await textsTo(ann)).toHaveLength(1);
  });

  test("M4 a landing that was changed after it was composed is told as it is now", async () => {
    const { ann, bob, cleo, begin } = await digested("weekly");
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await as(cleo, minute(30)).marks.land({ thread: root.thread, body: "The canary.", version: 0 });
    await workUntilIdle(minute(40));
    await tellDigests(hour(4 * 24 + MORNING));
    await as(cleo, hour(4 * 24 + MORNING)).marks.land({ thread: root.thread, body: "His mother.", version: 1 });
    await workUntilIdle(hour(4 * 24 + MORNING));
    await workUntilIdle(hour(4 * 24 + MORNING + 0.1));
    const texts = await textsTo(ann);
    expect(texts).toEqual([expect.stringContaining("His mother.")]);
    expect(texts[0]).not.toContain("canary");
  });
});

describe("M9 my hour, my zone", () => {
  test("another zone counts from the next digest on", async () => {
    const { ann, bob, begin } = await digested();
    await begin(bob, minute(0), "Before.");
    await workUntilIdle(minute(6));
    await as(ann, minute(7)).accounts.save({ name: "Ann", timeZone: "Asia/Tokyo" });
    await workUntilIdle(minute(8));
    await workUntilIdle(hour(2.9));
    expect(await textsTo(ann)).toEqual([]);
    await workUntilIdle(hour(3));
    expect(flat((await textsTo(ann))[0])).toContain("Tuesday 25 November");
    await begin(bob, hour(4), "After.");
    await workUntilIdle(hour(MORNING + 1));
    expect(await textsTo(ann)).toHaveLength(1);
  });

  test("both changes of the clocks give one digest a local date, in zones all over the world", async () => {
    const { ann, bob } = await story();
    const zones = [
      "Europe/Lisbon",
      "America/New_York",
      "Australia/Lord_Howe",
      "America/Santiago",
      "Africa/Cairo",
      "Asia/Tokyo",
    ];
    const people = await Promise.all(
      zones.map((timeZone, n) =>
        db.user.create({
          data: {
            email: `${n}.${ann.id}@example.org`,
            emailVerified: START,
            name: `R${n}`,
            timeZone,
            digestHour: n % 3,
          },
        }),
      ),
    );
    const here = (await db.group.findFirstOrThrow({ where: { memberships: { some: { userId: ann.id } } } })).id;
    const place = await reading(here, ann, ["The lamp."]);
    for (const { id: userId } of people) {
      await db.membership.create({ data: { groupId: here, userId } });
      await db.follow.create({
        data: { groupId: here, userId, textId: place.text.id, cadence: "daily", origin: "chosen", updatedAt: START },
      });
    }
    const spells = [
      "2026-03-27T00:00:00Z",
      "2026-04-03T00:00:00Z",
      "2026-10-02T00:00:00Z",
      "2026-10-24T00:00:00Z",
      "2026-10-31T00:00:00Z",
    ];
    for (const from of spells.map((said) => new Date(said))) {
      const thread = await db.thread.create({
        data: {
          groupId: here,
          readingId: place.reading.id,
          textId: place.text.id,
          paragraphId: place.paragraphs[0]?.id ?? "",
          subject: "¶ 1",
        },
      });
      let parentId: string | null = null;
      for (let n = 0; n < 12; n++) {
        const at = new Date(from.getTime() + n * 6 * 3_600_000);
        const said: { id: string } = await db.comment.create({
          data: {
            ...{ groupId: here, threadId: thread.id, authorId: bob.id, key: `${from.getTime()}-${n}`, body: "A tide." },
            ...{ html: "<p>A tide.</p>", pipeline: 1, revisionId: place.revision.id, createdAt: at },
            ...{ paragraphId: place.paragraphs[0]?.id ?? "", parentId },
          },
        });
        parentId ??= said.id;
        await db.notice.createMany({
          data: people.map(({ id: userId }) => ({
            ...{
              groupId: here,
              userId,
              commentId: said.id,
              threadId: thread.id,
              because: "text",
              digest: true,
              dueAt: at,
            },
          })),
        });
        if (n === 0)
          await db.digest.createMany({
            data: people.flatMap(({ id: userId }) => [{ userId, cadence: "daily" as const, dueAt: new Date(0) }]),
            skipDuplicates: true,
          });
        for (let h = 0; h < 6; h++) await tellDigests(new Date(at.getTime() + h * 3_600_000));
      }
    }
    for (const { id } of people) {
      const made = await db.delivery.findMany({ where: { userId: id, kind: "digest" }, orderBy: { createdAt: "asc" } });
      const dates = made.map(({ dedupKey }) => dedupKey.split(":")[3] ?? "");
      expect(new Set(dates).size).toBe(dates.length);
      for (const from of spells)
        expect(
          dates.filter(
            (date) =>
              date > from.slice(0, 10) && date < new Date(Date.parse(from) + 3 * 86_400_000).toISOString().slice(0, 10),
          ),
        ).toHaveLength(2);
    }
  }, 120_000);
});

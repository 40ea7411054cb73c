// The log: what members read in it, what nobody can change in it, and what stays out of every answer.
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { PAGE } from "@/server/moderation/log.service";
import { answer } from "@/tests/comments/harbour";
import { type Bench, bench, removal } from "@/tests/moderation/bench";
import { as } from "@/tests/support/as";
import { person } from "@/tests/support/make";

let place: Bench;
beforeAll(async () => {
  place = await bench();
});

describe("the members' view", () => {
  it("says when, where, what, why and who, and what was taken back", async () => {
    const now = new Date("2026-03-12T08:12:00Z");
    const { comment, thread } = await place.begin(place.cy, "Rude words.", place.p2, now);
    const { entry } = await as(place.mia, now).moderation.remove({ comment: comment.id, reason: "About a person." });
    await as(place.rob, now).moderation.undo({ entry, reason: "Read again." });
    await as(place.ann, now).moderation.lock({ thread, reason: "Enough for today." });
    const { entries, viewer } = await as(place.bob).moderation.log({ group: place.slug });
    const href = `/groups/${place.slug}/${place.reading.slug}/article?open=${place.paragraphs[1]?.key}#${place.paragraphs[1]?.key}`;
    const where = { label: "¶\u00a02", href };
    expect(viewer).toEqual({ canModerate: false });
    expect(entries).toEqual([
      {
        id: expect.any(String),
        at: now,
        where,
        what: "Locked the thread that Cy began",
        reason: "Enough for today.",
        signed: "Ann",
        undone: false,
        undoes: false,
      },
      {
        id: expect.any(String),
        at: now,
        where,
        what: "Restored a comment by Cy",
        reason: "Read again.",
        signed: "Rob",
        undone: false,
        undoes: true,
      },
      {
        id: expect.any(String),
        at: now,
        where,
        what: "Removed a comment by Cy",
        reason: "About a person.",
        signed: "Mia",
        undone: true,
        undoes: false,
      },
    ]);
  });

  it("is shown to moderators with cases and what can be undone", async () => {
    const { entries } = await as(place.mia).moderation.fullLog({ group: place.slug });
    expect(entries.map(({ act, canUndo }) => [act, canUndo])).toEqual([
      ["locked", true],
      ["restored", true],
      ["removed", false],
    ]);
  });

  it("is read page by page, each entry once", async () => {
    const other = await bench();
    const { thread } = await other.begin(other.cy, "A door that swings.");
    for (let i = 0; i < PAGE + 3; i++) {
      const turn = i % 2 ? as(other.mia).moderation.unlock : as(other.mia).moderation.lock;
      await turn({ thread, reason: `Turn ${i}.` });
    }
    const first = await as(other.bob).moderation.log({ group: other.slug });
    const second = await as(other.bob).moderation.log({ group: other.slug, cursor: first.next! });
    const reasons = [...first.entries, ...second.entries].map((entry) => entry.reason);
    expect(reasons).toEqual(Array.from({ length: PAGE + 3 }, (_, i) => `Turn ${PAGE + 2 - i}.`));
    expect(second.next).toBeNull();
    expect(await answer(as(other.bob).moderation.log({ group: other.slug, cursor: "!!" }))).toBe(
      "UNPROCESSABLE_CONTENT",
    );
    expect(await answer(as(other.bob).moderation.log({ group: other.slug, cursor: "zzzzzzzzzzzz" }))).toBe("ok");
  });
});

describe("the database", () => {
  it("refuses to change, delete or empty the log", async () => {
    const change = db.$executeRaw`UPDATE "LogEntry" SET reason = 'nothing happened'`;
    await expect(change).rejects.toThrow("append-only");
    await expect(db.logEntry.deleteMany()).rejects.toThrow("append-only");
    await expect(db.$executeRaw`TRUNCATE "LogEntry"`).rejects.toThrow("append-only");
  });
});

describe("what stays out of every answer", () => {
  /** Everything that somebody can ask about the comment and the group, as one string of bytes. */
  async function everything(who: Person, comment: string): Promise<string> {
    const api = as(who);
    const group = place.slug;
    // Before anything is asked: what is refused meanwhile would be heard by nobody.
    const { id } = await db.case.findFirstOrThrow({ where: { commentId: comment } });
    const asked = [
      api.comments.onParagraph({ paragraph: place.p1 }),
      api.comments.thread({ comment }),
      api.comments.history({ comment }),
      api.comments.counts({ text: place.text.id }),
      api.texts.page({ group, reading: place.reading.slug, text: "article" }),
      api.moderation.log({ group }),
      api.moderation.fullLog({ group }),
      api.moderation.queue({ group }),
      api.moderation.case({ case: id }),
      api.moderation.flag({ comment, reason: "person" }),
      api.moderation.restore({ comment, reason: "Let me see." }),
      api.comments.edit({ comment, version: 1, body: "Let me see." }),
    ];
    const answers = await Promise.allSettled(asked);
    const said = (one: PromiseSettledResult<unknown>) => (one.status === "fulfilled" ? one.value : String(one.reason));
    return JSON.stringify(answers.map(said), (_, value) => (typeof value === "bigint" ? `${value}` : value));
  }

  it("is a removed comment's words, before and after an edit, for members, guests and the author alike", async () => {
    const { comment } = await place.begin(place.cy, "First wording, kittiwake.");
    await as(place.cy).comments.edit({ comment: comment.id, version: 1, body: "Second wording, razorbill." });
    const zoe = await person("Zoe-Canary");
    await db.membership.create({ data: { groupId: place.group.id, userId: zoe.id, role: "guest" } });
    await place.flag(zoe, comment.id, "The note, guillemot.");
    const before = await Promise.all([place.bob, place.gus, place.cy].map((who) => everything(who, comment.id)));
    for (const bytes of before) expect(bytes).not.toMatch(/Zoe-Canary|guillemot/);

    await as(place.mia).moderation.decide(removal(await place.caseOn(comment.id), "About a person."));
    for (const who of [place.bob, place.gus, place.cy]) {
      const bytes = await everything(who, comment.id);
      expect(bytes).not.toMatch(/kittiwake|razorbill|guillemot|Zoe-Canary/);
    }
    const theirs = await everything(place.mia, comment.id);
    expect(theirs).toContain("guillemot");
    expect(theirs).not.toContain("@example.org");
  });
});

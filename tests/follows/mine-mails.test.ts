// E6: every mail that was sent to me and what was not, each with why; and what I would get now.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/settings/digests/route";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { db } from "@/server/db";
import { LINES_A_PAGE } from "@/server/follows/mails.store";
import { as, asVisitor } from "../support/as";
import { mailbox } from "../support/mailbox";
import { session } from "../support/make";
import { workUntilIdle } from "../support/work";
import { digested, hour, MORNING, textsTo } from "./digested";
import { fates, minute, story } from "./story";

// The queue is set up once a file; on a busy machine that takes its time.
beforeAll(() => workUntilIdle(minute(-600)), 120_000);
beforeEach(async () => (await mailbox()).empty());

describe("E6 the list of my mails", () => {
  test("names each with the reason, and what was not mailed and why, latest first", async () => {
    const { ann, bob, second, follow, begin, reply } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(6));
    const seen = await reply(bob, minute(10), "I know now.", root);
    await workUntilIdle(minute(11));
    const row = await db.comment.findUniqueOrThrow({ where: { id: seen.id } });
    await as(ann, minute(12)).comments.markSeen({ paragraph: second.id, seq: Number(row.seq) });
    await workUntilIdle(minute(16));
    const { lines, next } = await as(ann).follows.mails({});
    expect(next).toBeNull();
    expect(lines.map(({ mail, why, fate, group, href }) => ({ mail, why, fate, group, href }))).toEqual([
      {
        ...{ mail: false, why: "You had read it on the site already.", fate: "Not mailed" },
        ...{ group: "The Harbour Readers", href: `/c/${seen.id}` },
      },
      {
        ...{ mail: true, why: "You follow the text.", fate: "Sent" },
        ...{ group: "The Harbour Readers", href: `/c/${root.id}` },
      },
    ]);
    expect(lines[1]?.title).toContain("The Lantern and the Tide Table");
    expect((await as(bob).follows.mails({})).lines).toEqual([]);
    await expect(asVisitor().follows.mails({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("S11 names nothing of a group that I have lost", async () => {
    const { ann, bob, group, follow, begin } = await story();
    await follow(ann);
    await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(6));
    await db.membership.delete({ where: { groupId_userId: { groupId: group.id, userId: ann.id } } });
    const { lines } = await as(ann).follows.mails({});
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/Lantern|Harbour|\/c\//);
  });

  test("goes on page by page, with no line twice and none left out, also where many are of one moment", async () => {
    const { ann } = await story();
    const count = 2 * LINES_A_PAGE + 5;
    await db.delivery.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        ...{ kind: "signIn", dedupKey: `${ann.id}:${n}`, mailFrom: "notify@example.org", rcptTo: ann.email },
        ...{ messageId: `<${n}@example.org>`, raw: new Uint8Array(), state: "sent" as const, subject: `Link ${n}` },
        createdAt: minute(Math.floor(n / 50)),
      })),
    });
    const titles: string[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof as>["follows"]["mails"]>> = await as(ann).follows.mails({
        before,
      });
      titles.push(...page.lines.map(({ title }) => title));
      before = page.next;
    } while (before);
    expect(titles).toHaveLength(count);
    expect(new Set(titles).size).toBe(count);
  });
});

describe("what I would get now", () => {
  test("is word for word what then comes, and changes nothing", async () => {
    const { ann, bob, begin } = await digested();
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(6));
    const shown = await as(ann, hour(MORNING)).follows.preview({ cadence: "daily" });
    expect(await as(ann, hour(MORNING)).follows.preview({ cadence: "weekly" })).toBeNull();
    expect(await fates(root.id)).toEqual(["Ann: pending"]);
    await workUntilIdle(hour(MORNING));
    const [came] = await textsTo(ann);
    const ways = /http:\/\/localhost:3000\/(unsubscribe|settings)\S*|r-[a-z0-9]{26}/g;
    const without = (text = "") => text.replace(ways, "").trim();
    expect(without(shown?.text)).toBe(without(came));
    expect(await as(ann, hour(MORNING)).follows.preview({ cadence: "daily" })).toBeNull();
  });

  test("shows nothing that was removed, or of a group that I have lost", async () => {
    const { ann, bob, group, begin } = await digested();
    await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(6));
    await db.membership.delete({ where: { groupId_userId: { groupId: group.id, userId: ann.id } } });
    expect(await as(ann, hour(1)).follows.preview({ cadence: "daily" })).toBeNull();
  });
});

describe("when digests come", () => {
  const post = async (cookie: string, fields: Record<string, string>, origin = "http://localhost:3000") =>
    POST(
      new Request("http://localhost:3000/api/settings/digests", {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          cookie: `${SESSION_COOKIE}=${cookie}`,
          origin,
        },
      }),
    );

  test("another hour and weekday are kept, and hold from the next digest on", async () => {
    const { ann, bob, begin } = await digested();
    const cookie = await session(ann);
    await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(6));
    expect((await post(cookie, { hour: "5", weekday: "2" })).headers.get("location")).toBe("/settings/mail?saved=1");
    await workUntilIdle(minute(7));
    const { hour: at, weekday, daily, weekly } = await as(ann, minute(7)).follows.digests();
    expect([at, weekday]).toEqual([5, 2]);
    expect([daily.next, weekly.next]).toEqual([hour(10), hour(10)]);
    await workUntilIdle(hour(10));
    expect(await textsTo(ann)).toHaveLength(1);
  });

  test("a form from elsewhere, or with hours that are none, changes nothing", async () => {
    const { ann } = await digested();
    const cookie = await session(ann);
    expect((await post(cookie, { hour: "5", weekday: "2" }, "https://evil.example")).status).toBe(403);
    for (const fields of [
      { hour: "24", weekday: "1" },
      { hour: "7", weekday: "8" },
      { hour: "seven", weekday: "1" },
    ])
      expect((await post(cookie, fields)).headers.get("location")).toBe("/settings/mail?why=times");
    expect(await as(ann).follows.digests()).toMatchObject({ hour: 7, weekday: 6 });
  });

  test("stopping and having them again", async () => {
    const { ann } = await digested();
    const cookie = await session(ann);
    await post(cookie, { cadence: "weekly", wanted: "no" });
    expect((await as(ann).follows.digests()).weekly.stopped).toBe(true);
    expect((await as(ann).follows.digests()).daily.stopped).toBe(false);
    await post(cookie, { cadence: "weekly", wanted: "yes" });
    expect((await as(ann).follows.digests()).weekly.stopped).toBe(false);
  });
});

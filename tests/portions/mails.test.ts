// E4: reading a text by mail, from the form to the inbox: real doors, real queue, real PostgreSQL, real SMTP.
import { beforeAll, describe, expect, test } from "vitest";
import { POST as unsubscribe } from "@/app/api/unsubscribe/[token]/route";
import { db } from "@/server/db";
import { tellPortions } from "@/server/portions/telling.service";
import { look } from "@/server/portions/unsubscribe.service";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { suspend } from "../support/make";
import { workUntilIdle } from "../support/work";
import { day, library, NOON, numbersIn, pass, portionsTo } from "./stage";

beforeAll(() => workUntilIdle(day(-30)), 120_000);

describe("E4 portions", () => {
  test("come at once and then once a day, whole and in order, with a last letter, in one conversation", async () => {
    const { ann, bob, paragraphs, begin, say, plan } = await library();
    await say(bob, paragraphs[1]!.id, "Every one?", day(-1));
    await begin();
    await workUntilIdle(NOON);
    expect((await portionsTo(ann)).map(numbersIn)).toEqual([[1, 2]]);
    await pass(1, 6);
    const mails = await portionsTo(ann);
    expect(mails.map(numbersIn)).toEqual([[1, 2], [3], [4], []]);
    const [first, second, third, last] = mails.map(({ mail }) => mail);
    expect(first?.text).toContain("tide200");
    expect(first?.text).toContain("¶\u00a02 (1 comment)");
    expect(first?.text).toContain(`?open=${paragraphs[1]!.key}#${paragraphs[1]!.key}`);
    expect(third?.text).toContain("Here the text ends.");
    expect(last?.text).toContain("This text is finished");
    expect((await plan()).finishedAt).not.toBeNull();
    expect([second?.inReplyTo, third?.inReplyTo]).toEqual([first?.messageId, second?.messageId]);
    expect(third?.references).toEqual([first?.messageId, second?.messageId]);
    expect(new Set(mails.map(({ mail }) => mail.subject)).size).toBe(1);
    expect(first?.headers.get("list")).toMatchObject({ id: { name: "portions.postil.localhost" } });
    expect(mails[0]?.raw.toString()).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  });

  test("M6 six workers at one moment make one, and a worker that was away for days makes one late one", async () => {
    const { ann, begin } = await library();
    await begin();
    await Promise.all(Array.from({ length: 6 }, () => tellPortions(NOON)));
    await workUntilIdle(NOON);
    await workUntilIdle(day(4));
    await workUntilIdle(day(4, 20));
    expect((await portionsTo(ann)).map(numbersIn)).toEqual([[1, 2], [3]]);
    await workUntilIdle(day(5));
    expect((await portionsTo(ann)).map(numbersIn)).toEqual([[1, 2], [3], [4]]);
  });

  test.each([
    ["2026-03-27T12:00:00Z", "forward"],
    ["2026-10-23T12:00:00Z", "back"],
  ])("one a local date when the clocks of Berlin change, %s (%s)", async (from) => {
    const { ann, begin } = await library("Europe/Berlin");
    await db.user.update({ where: { id: ann.id }, data: { digestHour: 2 } });
    await begin("short", new Date(from));
    for (let hour = 0; hour < 5 * 24; hour++) await tellPortions(new Date(Date.parse(from) + hour * 3_600_000));
    const made = await db.delivery.findMany({
      where: { userId: ann.id, kind: "portion" },
      orderBy: { createdAt: "asc" },
    });
    const dates = made.map(({ dedupKey }) => dedupKey.split(":")[3]);
    const start = Date.parse(from.slice(0, 10));
    expect(dates).toEqual([0, 1, 2, 3].map((n) => new Date(start + n * 86_400_000).toISOString().slice(0, 10)));
  });

  test("begin at a paragraph, or where one stopped on the site; on weekdays only", async () => {
    const { ann, text, paragraphs, begin } = await library();
    await begin("short", day(3), { from: "number", number: 2, weekdays: true });
    await workUntilIdle(day(3));
    expect((await portionsTo(ann)).map(numbersIn)).toEqual([[2]]);
    // The 25th is a Tuesday: day 4 is a Saturday, day 6 a Monday.
    await pass(4, 5);
    expect(await portionsTo(ann)).toHaveLength(1);
    await pass(6, 6);
    expect((await portionsTo(ann)).map(numbersIn)).toEqual([[2], [3]]);
    const last = paragraphs[3]!.id;
    await as(ann, day(6)).texts.keepPlace({ text, last, furthest: last, ago: 0 });
    await begin("short", day(7), { from: "place" });
    await pass(7, 8);
    expect((await portionsTo(ann)).map(numbersIn)[2]).toEqual([4]);
    await expect(begin("short", day(9), { from: "number", number: 99 })).rejects.toThrow("no paragraph of that number");
  });

  test("a paused one waits, another hour holds from the next day on, and a second start has no second on one date", async () => {
    const { ann, act, begin } = await library();
    await begin();
    await workUntilIdle(NOON);
    await begin();
    await workUntilIdle(day(0, 15));
    expect(await portionsTo(ann)).toHaveLength(1);
    await act("pause", day(0, 16));
    await pass(1, 3);
    expect(await portionsTo(ann)).toHaveLength(1);
    await act("resume", day(3, 13));
    await workUntilIdle(day(3, 14));
    await db.user.update({ where: { id: ann.id }, data: { digestHour: 20 } });
    await pass(4, 4);
    expect(await portionsTo(ann)).toHaveLength(1);
    await workUntilIdle(day(4, 20));
    expect(await portionsTo(ann)).toHaveLength(2);
  });
});

describe("E4 what changes meanwhile", () => {
  test("a revision: it goes on behind the last paragraph that was sent, by what the paragraphs are", async () => {
    const { ann, bob, place, paragraphs, begin } = await library();
    await begin();
    await workUntilIdle(NOON);
    const [one, two, three, four] = paragraphs;
    // The second has gone, a new one stands in front, and a new one behind the first.
    const { groupId, id: textId } = place.text;
    const createdAt = day(0, 15);
    const revision = await db.revision.create({ data: { groupId, textId, number: 2, createdById: bob.id, createdAt } });
    const fresh = async (key: string) => (await db.paragraph.create({ data: { groupId, textId, key } })).id;
    const order = [await fresh("front"), one!.id, await fresh("behind"), three!.id, four!.id];
    for (const [position, paragraphId] of order.entries())
      await db.block.create({
        data: {
          ...{ revisionId: revision.id, position, paragraphId },
          kind: "paragraph",
          number: position + 1,
          words: `Now ${position}.`,
        },
      });
    await db.paragraph.update({ where: { id: two!.id }, data: { goneIn: 2, afterId: one!.id } });
    await db.lineage.createMany({
      data: [order[0]!, order[2]!].map((toId) => ({
        ...{ groupId, revisionId: revision.id, toId, confidence: 1 },
        change: "new" as const,
      })),
    });
    await pass(1, 2);
    const mails = await portionsTo(ann);
    expect(mails.map(numbersIn)).toEqual([[1, 2], [3, 4, 5], []]);
    // The one behind is in the portion itself; that in front, which is never sent, is told of once.
    const [told, ended] = [mails[1]?.mail.text?.replace(/\s+/g, " "), mails[2]?.mail.text];
    expect(told).toContain("One paragraph was added to what you have read already: ¶ 1");
    expect(told).toContain("?open=front#front");
    expect(told).not.toContain("Now 0.");
    expect(ended).not.toContain("added");
  });

  test("M4 who is suspended between making and sending gets nothing, and what was held back comes later", async () => {
    const { ann, group, begin } = await library();
    await begin();
    await tellPortions(NOON);
    await suspend(group.id, ann, "Too loud.");
    await workUntilIdle(NOON);
    await pass(1, 2);
    expect(await portionsTo(ann)).toEqual([]);
    await db.membership.updateMany({ where: { userId: ann.id }, data: { suspendedAt: null, suspensionReason: null } });
    await pass(3, 3);
    expect((await portionsTo(ann)).map(numbersIn)).toEqual([[1, 2]]);
  });

  test("who has left the group, or has no proven address, gets nothing more", async () => {
    const { ann, group, begin } = await library();
    await begin();
    await workUntilIdle(NOON);
    await db.user.update({ where: { id: ann.id }, data: { emailVerified: null } });
    await pass(1, 1);
    await db.user.update({ where: { id: ann.id }, data: { emailVerified: NOON } });
    await db.membership.deleteMany({ where: { groupId: group.id, userId: ann.id } });
    await pass(2, 3);
    expect(await portionsTo(ann)).toHaveLength(1);
    expect(await as(ann, day(3)).portions.mine()).toEqual([]);
  });

  test("M15 one click stops it, again and again, a look stops nothing, and it can come again", async () => {
    const { ann, begin, plan } = await library();
    await begin();
    await workUntilIdle(NOON);
    const [arrived] = await portionsTo(ann);
    const token =
      /\/api\/unsubscribe\/([a-z2-7]{26})/.exec(arrived?.raw.toString().replace(/=\r\n|\r\n /g, "") ?? "")?.[1] ?? "";
    expect(await look(token)).toMatchObject({ kind: "portions", stopped: false });
    const click = (body: string) =>
      unsubscribe(
        new Request(`http://localhost:3000/api/unsubscribe/${token}`, {
          ...{ method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded" } },
        }),
        { params: Promise.resolve({ token }) },
      );
    for (let n = 0; n < 3; n++) expect((await click("List-Unsubscribe=One-Click")).status).toBe(200);
    expect((await plan()).stoppedAt).not.toBeNull();
    await pass(1, 2);
    expect(await portionsTo(ann)).toHaveLength(1);
    expect((await click("place=group&cadence=never")).status).toBe(404);
    expect((await click("place=digest&cadence=")).status).toBe(303);
    await pass(3, 4);
    expect((await portionsTo(ann)).map(numbersIn)[1]).toEqual([3]);
  });

  test("a look at the next portion shows what comes, and sends and changes nothing", async () => {
    const { ann, text, begin } = await library();
    expect((await as(ann, NOON).portions.preview({ text })).text).toContain("¶\u00a01");
    await begin();
    await workUntilIdle(NOON);
    const seen = await as(ann, day(0, 13)).portions.preview({ text });
    expect(seen.text).toContain("why900");
    expect(seen.text).not.toContain("dusk200");
    const [one] = await as(ann, day(0, 13)).portions.mine();
    expect(one).toMatchObject({ state: "reading", sent: 1, range: "¶\u00a03 of 4", next: day(1, 7) });
    expect((await mailbox()).to(ann.email)).toHaveLength(1);
  });
});

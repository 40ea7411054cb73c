// M15: one click in a mail client, scanners that follow every link, and the page for people.
import { beforeEach, describe, expect, test } from "vitest";
import { GET, POST } from "@/app/api/unsubscribe/[token]/route";
import { db } from "@/server/db";
import { as, asVisitor } from "../support/as";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";
import { fates, minute, story } from "./story";

beforeEach(async () => (await mailbox()).empty());

/** Ann follows a text, Bob writes, and Ann has the mail with its link. */
async function mailed() {
  const all = await story();
  await all.follow(all.ann);
  const root = await all.begin(all.bob, minute(0), "Who lit it before him?");
  await workUntilIdle(minute(6));
  const [arrived] = (await mailbox()).to(all.ann.email);
  const header = String(arrived?.mail.headerLines.find(({ key }) => key === "list-unsubscribe")?.line);
  const url = /<(https?:[^>]+)>/.exec(header.replace(/\s+/g, ""))?.[1] ?? "";
  return { ...all, root, url, token: url.split("/").at(-1) ?? "" };
}

const params = (token: string) => ({ params: Promise.resolve({ token }) });

/** What a mail client sends: no cookie, no Origin, one field. */
const click = (
  token: string,
  body: BodyInit = "List-Unsubscribe=One-Click",
  type = "application/x-www-form-urlencoded",
) =>
  POST(
    new Request(`http://localhost:3000/api/unsubscribe/${token}`, {
      method: "POST",
      body,
      headers: body instanceof FormData ? {} : { "content-type": type },
    }),
    params(token),
  );

const form = (token: string, place: string, cadence: string) =>
  click(token, new URLSearchParams({ place, cadence }).toString());

/** What the page behind a notice's link shows. */
async function aroundThread(token: string) {
  const view = await asVisitor().follows.byToken({ token });
  if (view.kind !== "thread") throw new Error("the link of a notice");
  return view;
}

const followsOf = (userId: string) =>
  db.follow.findMany({
    where: { userId },
    select: { threadId: true, textId: true, cadence: true },
    orderBy: { id: "asc" },
  });

describe("one click", () => {
  test("M15 needs no cookie, login or redirect, answers 200, and mutes that thread", async () => {
    const { ann, bob, root, token, reply } = await mailed();
    const answer = await click(token);
    expect([answer.status, answer.headers.get("location"), answer.headers.get("set-cookie")]).toEqual([
      200,
      null,
      null,
    ]);
    const more = await reply(bob, minute(7), "Nobody knows.", root);
    await workUntilIdle(minute(20));
    expect(await fates(more.id)).toEqual([]);
    expect((await mailbox()).to(ann.email)).toHaveLength(1);
  });

  test("says to whoever sees its answer that it is done, and to another's link that nothing was", async () => {
    const { token } = await mailed();
    const seen = async (token: string) => {
      const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
      const headers = { accept: "text/html" };
      return (
        await POST(new Request("http://localhost:3000/", { method: "POST", body, headers }), params(token))
      ).text();
    };
    expect(await seen(token)).toMatch(/<h1>That is done<\/h1><p>You get no more such mail/);
    expect(await seen("x".repeat(43))).toContain("<h1>Nothing was changed</h1>");
  });

  test("M15 other threads of the text are told as before", async () => {
    const { ann, bob, first, token, begin } = await mailed();
    await click(token);
    await begin(bob, minute(7), "And the dusk?", first.id);
    await workUntilIdle(minute(20));
    expect((await mailbox()).to(ann.email)).toHaveLength(2);
  });

  test("M15 ten at once are one", async () => {
    const { ann, root, token } = await mailed();
    const answers = await Promise.all(Array.from({ length: 10 }, () => click(token)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect((await followsOf(ann.id)).filter(({ threadId }) => threadId === root.thread)).toEqual([
      { threadId: root.thread, textId: null, cadence: "never" },
    ]);
  });

  test("M15 works as multipart/form-data too, and as a bare POST", async () => {
    for (const body of [new FormData(), ""]) {
      const { ann, root, token } = await mailed();
      if (body instanceof FormData) body.set("List-Unsubscribe", "One-Click");
      expect((await click(token, body)).status).toBe(200);
      expect(await followsOf(ann.id)).toContainEqual({ threadId: root.thread, textId: null, cadence: "never" });
    }
  });

  test("M15 works for somebody who has left the group, and a year later", async () => {
    const { ann, group, root, token } = await mailed();
    await db.membership.delete({ where: { groupId_userId: { groupId: group.id, userId: ann.id } } });
    await db.unsubscribe.updateMany({ where: { userId: ann.id }, data: { createdAt: minute(-60 * 24 * 366) } });
    expect((await click(token)).status).toBe(200);
    expect(await followsOf(ann.id)).toContainEqual({ threadId: root.thread, textId: null, cadence: "never" });
  });
});

describe("the link", () => {
  test("M15 is both https and mailto, and a token of 130 bits that the database does not hold", async () => {
    const { ann, token } = await mailed();
    const arrived = (await mailbox()).to(ann.email)[0];
    const raw = arrived?.raw.toString("latin1").replace(/\r\n\s+/g, " ") ?? "";
    expect(raw).toMatch(/^List-Unsubscribe: ?<http[^>]+>, <mailto:unsubscribe\+[a-z2-7]{26}@[^>]+>$/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(token).toMatch(/^[a-z2-7]{26}$/);
    expect(JSON.stringify(await db.unsubscribe.findMany())).not.toContain(token);
  });

  test("M15 S7 GET and HEAD change nothing and lead to the page, fifty times over", async () => {
    const { ann, url, token } = await mailed();
    const before = await followsOf(ann.id);
    for (let n = 0; n < 50; n++) {
      const answer = await GET(new Request(url, { method: n % 2 ? "GET" : "HEAD" }), params(token));
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `/unsubscribe/${token}`]);
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    }
    await asVisitor().follows.byToken({ token });
    expect(await followsOf(ann.id)).toEqual(before);
    expect(await db.unsubscribe.count({ where: { userId: ann.id, usedAt: { not: null } } })).toBe(0);
  });

  test("S12 every token that is none of ours is missing alike", async () => {
    const answers = await Promise.all(
      ["a".repeat(26), "short", "A/../b", "\u0000", "x".repeat(5000)].map((token) => click(token)),
    );
    const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
    expect(new Set(told.map(String)).size).toBe(1);
    expect(told[0]?.[0]).toBe(404);
    await expect(asVisitor().follows.byToken({ token: "a".repeat(26) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the page", () => {
  test("M15 names the thread and offers everything else", async () => {
    const { token } = await mailed();
    const { names, states } = await aroundThread(token);
    expect(names).toEqual({
      thread: expect.stringContaining("The Lantern and the Tide Table"),
      paragraph: "¶\u00a02",
      text: "The Lantern and the Tide Table",
      reading: "The Lantern and the Tide Table",
      group: "The Harbour Readers",
    });
    expect(states.thread).toEqual({ hears: "following", own: null, why: "You follow this text." });
  });

  test("M15 stops a paragraph, a text or the whole group, and takes it back", async () => {
    const { ann, bob, cleo, root, token, begin, reply } = await mailed();
    await reply(ann, minute(7), "I think I know.", root);
    await workUntilIdle(minute(7));
    for (const place of ["paragraph", "text", "reading", "group"]) {
      const stopped = await form(token, place, "never");
      expect([stopped.status, stopped.headers.get("location")]).toEqual([303, `/unsubscribe/${token}#${place}`]);
      const muted = await aroundThread(token);
      expect(muted.states.thread.hears).toBe("muted");
      await form(token, place, "");
      const again = await aroundThread(token);
      expect(again.states.thread).toMatchObject({
        hears: "following",
        why: "You follow this thread because you wrote in it.",
      });
    }
    await form(token, "group", "never");
    await begin(bob, minute(10), "A new thread.");
    await begin(cleo, minute(10), "And one more.");
    await workUntilIdle(minute(30));
    expect((await mailbox()).to(ann.email)).toHaveLength(1);
  });

  test("M15 follows the thread again", async () => {
    const { ann, bob, root, token, reply } = await mailed();
    await click(token);
    await form(token, "thread", "immediately");
    await reply(bob, new Date(Date.now() + 60_000), "Nobody knows.", root);
    await workUntilIdle(new Date(Date.now() + 600_000));
    expect((await mailbox()).to(ann.email)).toHaveLength(2);
  });

  test("M15 a form that asks for something else is refused in words", async () => {
    const { token } = await mailed();
    for (const [place, cadence] of [
      ["group", "immediately"],
      ["pages", "never"],
      ["thread", "hourly"],
    ] as const)
      expect((await form(token, place, cadence)).status).toBe(400);
  });

  test("S11 names nothing of a group that its reader has lost", async () => {
    const { ann, group, token } = await mailed();
    await db.membership.delete({ where: { groupId_userId: { groupId: group.id, userId: ann.id } } });
    const view = await aroundThread(token);
    expect(view.names).toBeNull();
    expect(JSON.stringify(view)).not.toMatch(/Lantern|Harbour/);
  });

  test("the person finds the same state at the bell", async () => {
    const { ann, second, root, token } = await mailed();
    await click(token);
    const around = await as(ann).follows.of({ paragraph: second.id });
    expect(around.threads[root.thread]).toEqual({ hears: "muted", own: "never", why: "You muted this thread." });
    expect(around.text.state.hears).toBe("following");
  });
});

// The doors of follows: who may follow what, and what the bells show.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { VISITOR } from "@/server/actor";
import { db } from "@/server/db";
import { FOLLOWS_A_PAGE } from "@/server/follows/service";
import { as, asVisitor } from "../support/as";
import { group, person, suspend } from "../support/make";
import { minute, story } from "./story";

const NOWHERE = "0198c0de-0000-7000-8000-000000000000";

test("a wish is said, said again, changed and taken back", async () => {
  const { bob, text, second } = await story();
  const api = as(bob);
  const target = { text: text.id };
  expect(await api.follows.set({ target, cadence: "immediately" })).toMatchObject({
    hears: "following",
    own: "immediately",
  });
  await api.follows.set({ target, cadence: "immediately" });
  expect(await db.follow.count({ where: { userId: bob.id } })).toBe(1);
  expect(await api.follows.set({ target, cadence: "never" })).toMatchObject({ hears: "muted", own: "never" });
  expect(await api.follows.set({ target, cadence: null })).toMatchObject({ hears: "nothing", own: null });
  expect((await api.follows.of({ paragraph: second.id })).otherThreads.hears).toBe("nothing");
});

test("ten times at once is one wish", async () => {
  const { bob, second } = await story();
  const wishes = Array.from({ length: 10 }, () =>
    as(bob).follows.set({ target: { paragraph: second.id }, cadence: "never" }),
  );
  await Promise.all(wishes);
  expect(await db.follow.count({ where: { userId: bob.id, paragraphId: second.id } })).toBe(1);
});

test("the bells say what and why: the text, its paragraph, a thread, the others", async () => {
  const { bob, text, second, begin } = await story();
  const root = await begin(bob, minute(0), "Mine.");
  await as(bob, minute(1)).follows.set({ target: { text: text.id }, cadence: "immediately" });
  await as(bob, minute(2)).follows.set({ target: { thread: root.thread }, cadence: "never" });
  const around = await as(bob).follows.of({ paragraph: second.id });
  expect(around.canFollow).toBe(true);
  expect(around.text.state.why).toBe("You follow this text.");
  expect(around.paragraph.state).toEqual({ hears: "following", own: null, why: "You follow this text." });
  expect(around.threads[root.thread]?.why).toBe("You muted this thread.");
  expect(around.otherThreads.hears).toBe("following");
});

test("the whole group can be followed and muted", async () => {
  const { bob, group, second } = await story();
  const followed = await as(bob).follows.set({ target: { group: group.id }, cadence: "weekly" });
  expect(followed).toEqual({ hears: "following", own: "weekly", why: "You follow the group, once a week." });
  await as(bob).follows.set({ target: { group: group.id }, cadence: "never" });
  const around = await as(bob).follows.of({ paragraph: second.id });
  expect(around.otherThreads).toEqual({ hears: "muted", own: null, why: "You stopped all mail from this group." });
});

test.each(["private", "public"] as const)(
  "who may follow a thread of a %s group, as the law says",
  async (visibility) => {
    const { ann, bob, cleo, gus, group: room, second, begin } = await story(visibility);
    const root = await begin(bob, minute(0), "Mine.");
    const [dora, eve] = [await person("Dora"), await person("Eve")];
    await group({ owner: [dora] });
    await suspend(room.id, cleo, "shouting");
    const open = visibility === "public" ? "OK" : "NOT_FOUND";
    for (const target of [{ thread: root.thread }, { paragraph: second.id }, { group: room.id }])
      for (const [who, expected] of [
        [VISITOR, "UNAUTHORIZED"],
        [eve, open],
        [dora, open],
        [cleo, "FORBIDDEN"],
        [gus, "OK"],
        [bob, "OK"],
        [ann, "OK"],
      ] as const)
        expect(
          await as(who)
            .follows.set({ target, cadence: "never" })
            .then(
              () => "OK",
              ({ code }) => code,
            ),
        ).toBe(expected);
  },
);

test("S12 what is not there and what is not open answer alike", async () => {
  const { second } = await story();
  const eve = await person("Eve");
  const refusals = [second.id, NOWHERE].flatMap((paragraph) => [
    as(eve).follows.of({ paragraph }),
    asVisitor().follows.of({ paragraph }),
    as(eve).follows.set({ target: { paragraph }, cadence: "never" }),
  ]);
  const answers = (await Promise.allSettled(refusals)).map((answer) =>
    answer.status === "rejected" ? `${answer.reason.code} ${answer.reason.message}` : "answered",
  );
  expect(new Set(answers).size).toBe(1);
});

test("a visitor of a public group sees bells that they may not use", async () => {
  const { second } = await story("public");
  expect(await asVisitor().follows.of({ paragraph: second.id })).toMatchObject({ canFollow: false, threads: {} });
});

test("my follows are named, and hold nothing of a group that I have lost", async () => {
  const { bob, group, text, second, begin } = await story();
  await begin(bob, minute(0), "Mine.");
  await as(bob, minute(1)).follows.set({ target: { text: text.id }, cadence: "immediately" });
  await as(bob, minute(2)).follows.set({ target: { paragraph: second.id }, cadence: "never" });
  await as(bob, minute(3)).follows.set({ target: { group: group.id }, cadence: "never" });
  expect((await as(bob).follows.mine({})).follows.map(({ title, muted }) => [title, muted])).toEqual([
    ["All mail from The Harbour Readers", true],
    ["¶\u00a02 of “The Lantern and the Tide Table”", true],
    ["“The Lantern and the Tide Table”", false],
  ]);
  await db.membership.delete({ where: { groupId_userId: { groupId: group.id, userId: bob.id } } });
  expect(await as(bob).follows.mine({})).toEqual({ follows: [], next: null });
});

test("my follows come page by page, each of them once, however many were wished at the same moment", async () => {
  const { bob, text } = await story();
  const data = Array.from({ length: FOLLOWS_A_PAGE + 20 }, (_, at) => ({
    ...{ groupId: text.groupId, textId: text.id, key: `k${randomUUID()}`, id: randomUUID() },
    at,
  }));
  await db.paragraph.createMany({ data: data.map(({ at: _, ...row }) => row) });
  const wishes = data.map(({ id }) => ({ groupId: text.groupId, userId: bob.id, paragraphId: id }));
  await db.follow.createMany({
    data: wishes.map((row) => ({ ...row, cadence: "daily" as const, origin: "chosen" as const, updatedAt: minute(0) })),
  });
  const first = await as(bob).follows.mine({});
  expect(first.follows).toHaveLength(FOLLOWS_A_PAGE);
  const second = await as(bob).follows.mine({ before: first.next });
  expect(second.follows).toHaveLength(20);
  expect(second.next).toBeNull();
  const targets = [...first.follows, ...second.follows].map(({ target }) => JSON.stringify(target));
  expect(new Set(targets).size).toBe(FOLLOWS_A_PAGE + 20);
  expect((await as(bob).follows.mine({ before: "nonsense" })).follows).toHaveLength(FOLLOWS_A_PAGE);
});

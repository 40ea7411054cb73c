// Who is named hears of it: by one mail, which says so, and which a mute keeps away.
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";
import { fates, minute, story } from "./story";

beforeEach(async () => (await mailbox()).empty());

const mailsTo = async (address: string) => (await mailbox()).to(address).map(({ mail }) => mail);
const at = ({ id, name }: { id: string; name: string | null }) => `@[${name}](member:${id})`;

describe("a member who is named", () => {
  test("is told by a mail that reads naturally and says why, without following anything", async () => {
    const { bob, cleo, begin } = await story();
    const root = await begin(bob, minute(0), `What do you say, ${at(cleo)}?`);
    await workUntilIdle(minute(6));
    expect(await fates(root.id)).toEqual(["Cleo: told"]);
    const [mail] = await mailsTo(cleo.email);
    expect(mail?.text).toContain("Bob mentioned you on ¶\u00a02");
    expect(mail?.text).toContain("What do you say, @Cleo?");
    expect(mail?.text?.replaceAll(/\s+/g, " ")).toContain("You get this because Bob mentioned you.");
    expect(String(mail?.html)).toContain("@Cleo");
    expect(`${mail?.text}${mail?.html}`).not.toContain("member:");
    expect(await db.follow.count({ where: { userId: cleo.id } })).toBe(0);
  });

  test("is not told where they muted the thread, the text or the group, or have left", async () => {
    const { ann, bob, cleo, gus, group, text, begin, reply } = await story();
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(1));
    await as(ann, minute(1)).follows.set({ target: { thread: root.thread }, cadence: "never" });
    await as(cleo, minute(1)).follows.set({ target: { text: text.id }, cadence: "never" });
    const second = await reply(bob, minute(2), `${at(ann)}, ${at(cleo)}, ${at(gus)}`, root);
    await db.membership.deleteMany({ where: { groupId: group.id, userId: gus.id } });
    await workUntilIdle(minute(30));
    expect(await fates(second.id)).toEqual([]);
    expect((await mailbox()).all).toEqual([]);
  });

  test("by an edit is told once, however often it is edited on", async () => {
    const { ann, bob, cleo, follow, begin } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "What do you say?");
    await workUntilIdle(minute(6));
    expect(await fates(root.id)).toEqual(["Ann: told"]);
    for (const version of [1, 2, 3]) {
      const body = `What do you say, ${at(cleo)}?${"!".repeat(version)}`;
      await as(bob, minute(6 + version)).comments.edit({ comment: root.id, version, body });
      await workUntilIdle(minute(6 + version));
    }
    await workUntilIdle(minute(40));
    expect(await fates(root.id)).toEqual(["Ann: told", "Cleo: told"]);
    expect(await mailsTo(cleo.email)).toHaveLength(1);
    expect(await mailsTo(ann.email)).toHaveLength(1);
  });

  test("and no longer is when it is due, is not told", async () => {
    const { bob, cleo, begin } = await story();
    const root = await begin(bob, minute(0), `${at(cleo)}, look.`);
    await workUntilIdle(minute(1));
    await as(bob, minute(2)).comments.edit({ comment: root.id, version: 1, body: "Look." });
    await workUntilIdle(minute(30));
    expect(await fates(root.id)).toEqual(["Cleo: skipped, unfollowed"]);
    expect((await mailbox()).all).toEqual([]);
  });

  test("hears nothing of words that name themselves", async () => {
    const { bob, begin } = await story();
    const root = await begin(bob, minute(0), `I, ${at(bob)}, wonder.`);
    await workUntilIdle(minute(30));
    expect(await fates(root.id)).toEqual([]);
  });
});

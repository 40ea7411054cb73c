// Those who follow what a revision changed are told, where its maker wished so.
import { simpleParser } from "mailparser";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { draft, publish, type Stage, say, stage, WORDS } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";
import { person } from "@/tests/support/make";
import { workUntilIdle } from "@/tests/support/work";

beforeEach(async () => {
  await db.delivery.deleteMany({});
});

const MENDED = WORDS[2].replace("sermons that were never opened", "sermons in Welsh");

const revise = async (scene: Stage, tell: boolean) =>
  publish(
    scene,
    await draft(scene, [
      { kind: "edit", block: 2, words: MENDED },
      { kind: "drop", block: 4 },
    ]),
    tell,
  );

async function mails() {
  const rows = await db.delivery.findMany({ where: { kind: "revision" }, orderBy: { rcptTo: "asc" } });
  return Promise.all(
    rows.map(async (row) => ({ to: row.rcptTo, state: row.state, mail: await simpleParser(Buffer.from(row.raw)) })),
  );
}

describe("a revision", () => {
  test("is told once to those who follow what changed, with the words compared, and to nobody else", async () => {
    const scene = await stage();
    const dora = await person("dora");
    await db.membership.create({ data: { groupId: scene.group.id, userId: dora.id, role: "member" } });
    await say(scene, scene.bob, 3, "Which sermons?");
    await workUntilIdle(new Date());
    const follow = (who: typeof dora, target: object, cadence: "immediately" | "never") =>
      as(who).follows.set({ target: target as { text: string }, cadence });
    await follow(scene.cy, { text: scene.text.id }, "immediately");
    await follow(dora, { paragraph: scene.paragraphs[0]!.id }, "immediately");
    await revise(scene, true);
    await workUntilIdle(new Date());
    const sent = await mails();
    expect(sent.map(({ to, state }) => [to, state])).toEqual([
      [scene.bob.email, "sent"],
      [scene.cy.email, "sent"],
    ]);
    const [bobs, cys] = sent;
    expect(bobs?.mail.subject).toBe("“The Lantern and the Tide Table” was revised");
    expect(bobs?.mail.text).toContain("[-that were never opened-]{+in Welsh+}");
    expect(bobs?.mail.text).not.toContain("ledgers do not say");
    expect(String(bobs?.mail.html)).toMatch(/<del [^>]*>that were never opened<\/del><ins [^>]*>in Welsh<\/ins>/);
    expect(cys?.mail.text).toContain("no longer in the text");
    expect(cys?.mail.text?.replace(/\s+/g, " ")).toContain(
      "You get this because you follow “The Lantern and the Tide Table”.",
    );
  });

  test("is told to nobody where its maker did not wish so", async () => {
    const scene = await stage();
    await say(scene, scene.bob, 3, "Which sermons?");
    await workUntilIdle(new Date());
    await revise(scene, false);
    await workUntilIdle(new Date());
    expect(await mails()).toEqual([]);
  });

  test("is not told to those who mute the text, nor to somebody who has left before the mail goes", async () => {
    const scene = await stage();
    await say(scene, scene.bob, 3, "Which sermons?");
    await say(scene, scene.cy, 3, "All of them.");
    await workUntilIdle(new Date());
    await as(scene.cy).follows.set({ target: { text: scene.text.id }, cadence: "never" });
    await revise(scene, true);
    const { tellRevision } = await import("@/server/follows/revised.service");
    const { id } = await db.revision.findFirstOrThrow({ where: { textId: scene.text.id, number: 2 } });
    await tellRevision({ revisionId: id, tell: true }, new Date());
    expect((await mails()).map(({ to }) => to)).toEqual([scene.bob.email]);
    await db.membership.delete({ where: { groupId_userId: { groupId: scene.group.id, userId: scene.bob.id } } });
    await workUntilIdle(new Date());
    expect((await mails()).map(({ state }) => state)).toEqual(["skipped"]);
  });
});

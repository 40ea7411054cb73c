// Talk about the whole text: what it is called, that it is counted, and that no revision takes it away.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { revise, type Stage, stage, textNow, WORDS } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";
import { companion } from "@/tests/support/make";

const TITLE = "The Lantern and the Tide Table";

let scene: Stage;
beforeEach(async () => {
  scene = await stage();
});

async function sayOfAll(body: string, more: object = {}) {
  const { whole, revision } = await textNow(scene);
  const key = randomUUID();
  return as(scene.bob).comments.post({ key, revision: revision.id, paragraph: whole.paragraphId, body, ...more });
}

const countOf = async (paragraph: string) =>
  (await as(scene.cy).comments.counts({ text: scene.text.id })).find((one) => one.paragraph === paragraph)?.count;

describe("talk about the whole text", () => {
  it("is told apart from that of the paragraphs, by name, subject and count", async () => {
    const { whole, blocks } = await textNow(scene);
    expect(blocks.map(({ words }) => words)).toEqual(WORDS);
    expect(blocks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const { thread, comment } = await sayOfAll("Who wrote all this?");
    expect(await countOf(whole.paragraphId)).toBe(1);
    const talk = await as(scene.cy).comments.onParagraph({ paragraph: whole.paragraphId });
    expect(talk.paragraph).toMatchObject({ key: whole.key, label: "The whole text", words: TITLE, current: true });
    expect(talk.threads.map(({ id }) => id)).toEqual([thread]);
    const { subject } = await db.thread.findUniqueOrThrow({ where: { id: thread } });
    expect(subject).toBe(`The whole text of ${TITLE}`);
    const place = (await as(scene.cy).comments.thread({ comment: comment.id })).place.paragraph;
    expect(place).toMatchObject({ label: "The whole text", key: whole.key });
  });

  it("is of one text of the reading, in the words of its place", async () => {
    const { text } = await companion(
      await db.reading.findFirstOrThrow({ where: { id: scene.text.readingId } }),
      scene.ann,
      ["A letter."],
    );
    const { whole } = await as(scene.ann).texts.page({ ...scene.address, text: text.slug });
    expect(whole.key).not.toBe((await textNow(scene)).whole.key);
    const talk = await as(scene.cy).comments.onParagraph({ paragraph: whole.paragraphId });
    expect(talk.paragraph.label).toBe("The whole companion");
  });

  it("stays through revisions that change every word and the title, and is never detached", async () => {
    const before = await textNow(scene);
    const { comment } = await sayOfAll("Who wrote all this?");
    await revise(scene, [
      { kind: "details", title: "The Tide Table" },
      ...WORDS.slice(0, 4).map((_, block) => ({ kind: "drop" as const, block })),
      { kind: "edit", block: 4, words: "Nothing of it was kept." },
    ]);
    const after = await textNow(scene);
    expect(after.revision.number).toBe(2);
    expect(after.whole).toEqual(before.whole);
    expect(after.blocks.map(({ words }) => words)).toEqual(["Nothing of it was kept."]);
    expect(await as(scene.cy).revisions.detached({ text: scene.text.id })).toEqual([]);
    expect(await countOf(after.whole.paragraphId)).toBe(1);
    const talk = await as(scene.cy).comments.onParagraph({ paragraph: after.whole.paragraphId });
    expect(talk.paragraph).toMatchObject({ label: "The whole text", words: "The Tide Table", current: true });
    const wording = await as(scene.cy).revisions.wording({ comment: comment.id });
    expect(wording).toMatchObject({ label: "The whole text", words: TITLE, now: { words: "The Tide Table" } });
    const compared = await as(scene.cy).revisions.compare({ ...scene.address, from: 1, to: 2 });
    expect(JSON.stringify(compared.rows)).not.toContain(TITLE);
  });

  it("is found by its comments, and no title is found as a passage", async () => {
    await sayOfAll("A quixotic undertaking.");
    const ask = (words: string) => as(scene.cy).search.find({ group: scene.group.slug, words });
    expect(JSON.stringify(await ask("quixotic"))).toContain("The whole text");
    expect(JSON.stringify(await ask("Lantern"))).not.toContain("The whole text");
  });

  it("is about no passage, and no thread is also about it", async () => {
    await expect(sayOfAll("These words.", { passage: { start: 0, end: 3 } })).rejects.toThrow(/no words of its own/);
    const { whole, blocks, revision } = await textNow(scene);
    const post = { key: randomUUID(), revision: revision.id, paragraph: blocks[0]!.paragraphId, body: "On the room." };
    const { thread } = await as(scene.bob).comments.post(post);
    await expect(as(scene.bob).marks.setAlso({ thread, paragraphs: [whole.paragraphId] })).rejects.toThrow();
    expect(await db.threadAlso.count({ where: { threadId: thread } })).toBe(0);
  });
});

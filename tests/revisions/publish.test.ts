// A text is revised after people have begun to talk about it.
import { describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { draft, publish, revise, say, stage, textNow, WORDS, whereabouts } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";

describe("a revision", () => {
  test("keeps the talk on a paragraph whose words are mended, and the wording it was written on", async () => {
    const scene = await stage();
    const { comment } = await say(scene, scene.bob, 3, "Which sermons?");
    const { number } = await revise(scene, [
      { kind: "edit", block: 2, words: WORDS[2].replace("sermons", "sermons in Welsh") },
    ]);
    expect(number).toBe(2);
    expect(await whereabouts(scene)).toEqual({ "Which sermons?": "¶ 3" });
    const old = await as(scene.cy).revisions.wording({ comment: comment.id });
    expect(old).toMatchObject({ revision: { number: 1 }, words: WORDS[2], now: { label: "¶\u00a03" } });
    expect(old.pieces?.filter(({ kind }) => kind !== "same")).toEqual([{ kind: "new", words: "in Welsh " }]);
  });

  test("splits, merges and deletes, and every thread stands where its words are, or says that they are gone", async () => {
    const scene = await stage();
    await say(scene, scene.bob, 1, "on the room");
    await say(scene, scene.bob, 2, "on the reader");
    await say(scene, scene.cy, 3, "on the families");
    await say(scene, scene.cy, 4, "on the quarrel");
    await say(scene, scene.cy, 5, "on the ledgers");
    const at = WORDS[1].indexOf("The lamp");
    await revise(scene, [
      { kind: "split", block: 1, at },
      { kind: "merge", block: 2, with: "next" },
      { kind: "drop", block: 4 },
    ]);
    expect((await textNow(scene)).blocks.map(({ words }) => words)).toEqual([
      WORDS[0],
      WORDS[1].slice(0, at).trim(),
      WORDS[1].slice(at),
      `${WORDS[2]} ${WORDS[3]}`,
    ]);
    expect(await whereabouts(scene)).toEqual({
      "on the room": "¶ 1",
      "on the reader": "¶ 2",
      "on the families": "¶ 4",
      "on the quarrel": "¶ 4",
      "on the ledgers": "gone",
    });
    const reader = await db.comment.findFirstOrThrow({ where: { body: "on the reader" } });
    expect(await as(scene.cy).revisions.wording({ comment: reader.id })).toMatchObject({
      ...{ label: "¶\u00a02", words: WORDS[1], now: { label: "¶\u00a02" } },
      ...{ split: ["¶\u00a02", "¶\u00a03"], pieces: null },
    });
    const detached = await as(scene.bob).revisions.detached({ text: scene.text.id });
    expect(detached).toMatchObject([{ label: "¶\u00a05", words: WORDS[4], revision: 1, threads: 1, comments: 1 }]);
    const { blocks } = await textNow(scene);
    expect(detached[0]?.after).toBe(blocks[3]?.paragraphId);
  });

  test("is gone back from by another one, and the talk comes home", async () => {
    const scene = await stage();
    await say(scene, scene.cy, 3, "on the families");
    await say(scene, scene.cy, 4, "on the quarrel");
    await say(scene, scene.cy, 5, "on the ledgers");
    const before = await textNow(scene);
    await revise(scene, [
      { kind: "merge", block: 2, with: "next" },
      { kind: "drop", block: 4 },
    ]);
    await say(scene, scene.bob, 3, "on both");
    await revise(scene, [], 1);
    const after = await textNow(scene);
    expect(after.blocks).toEqual(before.blocks);
    expect(after.revision.number).toBe(3);
    expect(await whereabouts(scene)).toMatchObject({
      "on the families": "¶ 3",
      "on the quarrel": "¶ 4",
      "on the ledgers": "¶ 5",
    });
    const { revisions } = await as(scene.bob).revisions.list(scene.address);
    expect(revisions.map(({ number, restores }) => [number, restores])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
  });

  test("published twice at once is one revision", async () => {
    const scene = await stage();
    const seen = await draft(scene, [{ kind: "edit", block: 0, words: "Quite other words now stand here." }]);
    const api = as(scene.ann);
    const input = { ...seen, summary: "Mended", tell: false };
    const answers = await Promise.all([api.revisions.publish(input), api.revisions.publish(input)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await db.revision.count({ where: { textId: scene.text.id } })).toBe(2);
  });

  test("is not published over another one that came first, until it goes on from that", async () => {
    const scene = await stage();
    const late = await draft(scene, [{ kind: "edit", block: 0, words: `${WORDS[0]} So they say.` }]);
    const { draft: other } = await as(scene.ann).revisions.start({ ...scene.address, from: 1 });
    expect(other).toBe(late.draft);
    const row = await db.draft.findUniqueOrThrow({ where: { id: late.draft } });
    const { id: _, ...same } = row;
    const copy = await db.draft.create({
      data: { ...same, found: same.found!, acts: same.acts!, decisions: {}, parts: undefined, chosen: undefined },
    });
    await publish(scene, { draft: copy.id, version: 1 });
    await expect(publish(scene, late)).rejects.toThrow("Revision 2 was published by ann since you began.");
    expect((await as(scene.ann).revisions.review({ draft: late.draft })).overtaken).toMatchObject({ number: 2 });
    await as(scene.ann).revisions.rebase(late);
    expect((await publish(scene, late)).number).toBe(3);
  });

  test("with a doubtful paragraph waits for a person, who may also say that it is gone", async () => {
    const scene = await stage();
    await say(scene, scene.bob, 3, "Which sermons?");
    const seen = await draft(scene, [
      { kind: "edit", block: 2, words: "Nothing of what was said before is said here." },
    ]);
    const input = { ...seen, summary: "", tell: false };
    await expect(as(scene.ann).revisions.publish(input)).rejects.toThrow("Say first where the talk on ¶\u00a03 goes");
    const { items } = await as(scene.ann).revisions.review({ draft: seen.draft });
    expect(items).toMatchObject([{ sure: false, answer: [2], decision: null, threads: 1 }]);
    await as(scene.ann).revisions.decide({ ...seen, decisions: [{ paragraph: items[0]!.paragraph, to: [] }] });
    await as(scene.ann).revisions.publish(input);
    expect(await whereabouts(scene)).toEqual({ "Which sermons?": "gone" });
  });
});

describe("a thread", () => {
  test("that lost its paragraph is put on another by a moderator, and can be answered all the while", async () => {
    const scene = await stage();
    const { thread, comment } = await say(scene, scene.bob, 5, "Who came in?");
    await revise(scene, [{ kind: "drop", block: 4 }]);
    const { revision, blocks } = await textNow(scene);
    const key = crypto.randomUUID();
    await as(scene.cy).comments.post({ key, revision: revision.id, parent: comment.id, body: "I did." });
    await expect(as(scene.bob).revisions.place({ thread, paragraph: blocks[0]!.paragraphId })).rejects.toThrow(
      "Only moderators and owners",
    );
    await as(scene.ann).revisions.place({ thread, paragraph: blocks[3]!.paragraphId });
    expect(await whereabouts(scene)).toEqual({ "Who came in?": "¶ 4" });
    expect(await as(scene.bob).revisions.detached({ text: scene.text.id })).toEqual([]);
  });

  test("begun by somebody with the old text on the screen stands where its paragraph went", async () => {
    const scene = await stage();
    const before = await textNow(scene);
    await revise(scene, [{ kind: "merge", block: 2, with: "next" }]);
    const post = (at: number, body: string) =>
      as(scene.bob).comments.post({
        key: crypto.randomUUID(),
        revision: before.revision.id,
        paragraph: before.blocks[at]!.paragraphId,
        body,
      });
    await post(2, "on the families");
    await post(3, "on the quarrel");
    expect(await whereabouts(scene)).toEqual({ "on the families": "¶ 3", "on the quarrel": "¶ 3" });
  });
});

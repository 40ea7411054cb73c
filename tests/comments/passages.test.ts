// Threads about a passage: cut out of what was on the writer's screen, followed through revisions, shown where they stand.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { statements } from "@/tests/comments/crowd";
import { answer, harbour, held, removed } from "@/tests/comments/harbour";
import { revise, type Stage, say, stage, textNow, WORDS, whereabouts } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";

const LAMP = "The lamp was lit at five";

/** Posts with the paragraph and the revision that somebody still has on their screen. */
const sayOld = (scene: Stage, at: number, body: string, passage?: string, key = randomUUID()) => {
  const start = passage ? WORDS[at]!.indexOf(passage) : -1;
  const about = passage ? { passage: { start, end: start + passage.length } } : {};
  const paragraph = scene.paragraphs[at]!.id;
  return as(scene.bob).comments.post({ key, revision: scene.revision.id, paragraph, body, ...about });
};

const passageOf = async (scene: Stage, comment: string) => {
  const { place, thread } = await as(scene.cy).comments.thread({ comment });
  return { on: place.paragraph.label, passage: thread.passage };
};

const cut = (words: string, passage: string) => ({
  exact: passage,
  place: { start: words.indexOf(passage), end: words.indexOf(passage) + passage.length },
});

describe("a thread about a passage", () => {
  it("keeps the words that were selected and where they stand", async () => {
    const scene = await stage();
    const written = await say(scene, scene.bob, 2, "By whom?", LAMP);
    expect(written.passage).toEqual(cut(WORDS[1], LAMP));
    expect(await passageOf(scene, written.comment.id)).toEqual({ on: "¶\u00a02", passage: cut(WORDS[1], LAMP) });
    const { quote } = await db.thread.findUniqueOrThrow({ where: { id: written.thread } });
    expect(quote).toEqual({
      ...{
        exact: LAMP,
        prefix: "ot to read aloud unless he was asked. ".slice(-32),
        suffix: ", and nobody might turn it down ",
      },
    });
  });

  it("answers the same to the same key, and to who replies, edits or takes back", async () => {
    const scene = await stage();
    const key = randomUUID();
    const first = await sayOld(scene, 1, "By whom?", LAMP, key);
    const again = await sayOld(scene, 1, "By whom?", LAMP, key);
    expect([again.comment.id, again.passage]).toEqual([first.comment.id, first.passage]);
    const reply = { key: randomUUID(), revision: scene.revision.id, parent: first.comment.id, body: "By the clerk." };
    expect((await as(scene.cy).comments.post(reply)).passage).toEqual(first.passage);
    const edit = { comment: first.comment.id, version: 1, body: "By whom, then?" };
    expect((await as(scene.bob).comments.edit(edit)).passage).toEqual(first.passage);
    expect(await db.thread.count({ where: { textId: scene.text.id } })).toBe(1);
  });

  it("parts no character from what belongs to it", async () => {
    const words = "A family 👩🏽‍🌾 and e\u0301tude.";
    const scene = await stage([words, "Another paragraph, for company."]);
    const post = (start: number, end: number) =>
      as(scene.bob).comments.post({
        ...{ key: randomUUID(), revision: scene.revision.id, paragraph: scene.paragraphs[0]!.id, body: "Cut." },
        passage: { start, end },
      });
    expect((await post(10, 12)).passage?.exact).toBe("👩🏽‍🌾");
    const accent = words.indexOf("\u0301");
    expect((await post(accent, accent + 1)).passage).toEqual(cut(words, "e\u0301"));
  });

  it("is refused where the paragraph has no such words, with a sentence and without a trace", async () => {
    const scene = await stage();
    const { revision, paragraphs } = scene;
    const post = (start: number, end: number, paragraph = paragraphs[0]!.id) =>
      as(scene.bob).comments.post({
        key: randomUUID(),
        revision: revision.id,
        paragraph,
        body: "x",
        passage: { start, end },
      });
    await expect(post(0, WORDS[0].length + 1)).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: "These words are not in the paragraph. Select them again, then post.",
    });
    await expect(post(3, 4)).rejects.toMatchObject({
      message: "Only spaces are selected. Select some words, then post.",
    });
    expect(await answer(post(5, 5))).toBe("UNPROCESSABLE_CONTENT");
    expect(await answer(post(-1, 5))).toBe("BAD_REQUEST");
    expect(await answer(post(0.5, 5))).toBe("BAD_REQUEST");
    const other = await stage();
    expect(await answer(post(0, 5, other.paragraphs[0]!.id))).toBe("NOT_FOUND");
    expect(await db.thread.count({ where: { groupId: scene.group.id } })).toBe(0);
  });

  it("costs at most eight statements, like any other", async () => {
    const scene = await stage();
    await sayOld(scene, 0, "warm", "lending room");
    const sent = await statements(() => sayOld(scene, 0, "counted", "corn exchange"));
    expect(sent.length <= 8, sent.join("\n")).toBe(true);
  });
});

/** The second paragraph of the story in two: its first sentences, and the lamp. */
const SPLIT = [{ kind: "split" as const, block: 1, at: WORDS[1].indexOf(LAMP) }];

describe("a passage through revisions", () => {
  it("goes with its words to the piece that holds them, whenever it was written", async () => {
    const scene = await stage();
    const before = await say(scene, scene.bob, 2, "Before", LAMP);
    await revise(scene, SPLIT);
    const after = await sayOld(scene, 1, "After", LAMP);
    await sayOld(scene, 1, "After, of the first piece", "not to read aloud");
    await sayOld(scene, 1, "After, of the whole");
    const { blocks } = await textNow(scene);
    for (const { comment } of [before, after])
      expect(await passageOf(scene, comment.id)).toEqual({ on: "¶\u00a03", passage: cut(blocks[2]!.words, LAMP) });
    expect(await whereabouts(scene)).toEqual({
      ...{ Before: "¶ 3", After: "¶ 3", "After, of the first piece": "¶ 2", "After, of the whole": "¶ 2" },
    });
    const row = await db.comment.findUniqueOrThrow({ where: { id: after.comment.id } });
    expect([row.revisionId, row.paragraphId]).toEqual([scene.revision.id, scene.paragraphs[1]!.id]);
  });

  it("is found over several revisions, and in the paragraph that another was merged into", async () => {
    const scene = await stage();
    await revise(scene, SPLIT);
    await revise(scene, [{ kind: "drop", block: 0 }]);
    const late = await sayOld(scene, 1, "Two revisions late", LAMP);
    expect((await passageOf(scene, late.comment.id)).on).toBe("¶\u00a02");
    await revise(scene, [{ kind: "merge", block: 0, with: "next" }]);
    const later = await sayOld(scene, 1, "Three revisions late", LAMP);
    for (const { comment } of [late, later])
      expect(await passageOf(scene, comment.id)).toEqual({ on: "¶\u00a01", passage: cut(WORDS[1], LAMP) });
  });

  it("is no longer in the text when its words or its paragraph are gone, also for those who come late", async () => {
    const scene = await stage();
    const early = await say(scene, scene.bob, 2, "Early", LAMP);
    await revise(scene, [{ kind: "edit", block: 1, words: WORDS[1].slice(0, WORDS[1].indexOf(LAMP)).trim() }]);
    const late = await sayOld(scene, 1, "Late", LAMP);
    for (const { comment } of [early, late])
      expect(await passageOf(scene, comment.id)).toEqual({ on: "¶\u00a02", passage: { exact: LAMP, place: null } });
    await revise(scene, [{ kind: "drop", block: 1 }]);
    const last = await sayOld(scene, 1, "Last", "not to read aloud");
    const shown = await passageOf(scene, last.comment.id);
    expect(shown.passage).toEqual({ exact: "not to read aloud", place: null });
    expect((await whereabouts(scene)).Last).toBe("gone");
  });
});

describe("a comment that was written on other words", () => {
  it("says so, and only where the words are others now", async () => {
    const scene = await stage();
    const reworded = async (paragraph: string) =>
      (await as(scene.cy).comments.onParagraph({ paragraph })).threads.flatMap(({ comments }) =>
        comments.map(({ html, revisionNumber, reworded }) => [html, revisionNumber, reworded]),
      );
    const [first, second] = scene.paragraphs.map(({ id }) => id) as [string, string];
    await say(scene, scene.bob, 1, "Untouched.");
    const { comment } = await say(scene, scene.bob, 2, "On the old words.");
    await revise(scene, [{ kind: "edit", block: 1, words: WORDS[1].replace("five", "six") }]);
    await say(scene, scene.cy, 2, "On the new ones.");
    await sayOld(scene, 1, "From an old page.");
    const reply = { key: randomUUID(), revision: (await textNow(scene)).revision.id, parent: comment.id, body: "Six." };
    await as(scene.cy).comments.post(reply);
    expect(await reworded(first)).toEqual([["<p>Untouched.</p>", 1, false]]);
    expect(await reworded(second)).toEqual([
      ["<p>On the old words.</p>", 1, true],
      ["<p>Six.</p>", 2, false],
      ["<p>On the new ones.</p>", 2, false],
      ["<p>From an old page.</p>", 1, true],
    ]);
    const wording = await as(scene.cy).revisions.wording({ comment: comment.id });
    expect(wording).toMatchObject({ revision: { number: 1 }, label: "¶\u00a02", words: WORDS[1] });
    expect(wording.pieces?.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "gone", words: "five" },
      { kind: "new", words: "six" },
    ]);
  });

  it("says so when its thread was put on another paragraph, or its paragraph is gone, until it comes back", async () => {
    const scene = await stage();
    const { comment, thread } = await say(scene, scene.bob, 2, "Moved by hand.");
    const gone = await say(scene, scene.bob, 5, "Soon gone.");
    const reworded = async (id: string) => {
      const talk = await as(scene.cy).comments.thread({ comment: id });
      return talk.thread.comments.map((one) => one.reworded);
    };
    await as(scene.ann).revisions.place({ thread, paragraph: scene.paragraphs[2]!.id });
    expect(await reworded(comment.id)).toEqual([true]);
    await revise(scene, [{ kind: "drop", block: 4 }]);
    expect(await reworded(gone.comment.id)).toEqual([true]);
    await revise(scene, [], 1);
    expect(await reworded(gone.comment.id)).toEqual([false]);
  });
});

describe("the counts of a text", () => {
  it("say which passages the talk is about, to those who may see it", async () => {
    const scene = await stage();
    const { comment } = await say(scene, scene.bob, 2, "Seen.", LAMP);
    const counts = async (who: Stage["bob"]) =>
      (await as(who).comments.counts({ text: scene.text.id })).map(({ paragraph, count, passages }) => [
        ...[scene.paragraphs.findIndex(({ id }) => id === paragraph), count, passages],
      ]);
    const at = WORDS[1].indexOf(LAMP);
    await as(scene.cy).comments.post({
      ...{ key: randomUUID(), revision: scene.revision.id, parent: comment.id, body: "Answered: one passage still." },
    });
    expect(await counts(scene.cy)).toEqual([[1, 2, [[at, at + LAMP.length]]]]);
    const hidden = await say(scene, scene.bob, 1, "Held.", "lending room");
    await held(hidden.comment.id);
    expect(await counts(scene.cy)).toHaveLength(1);
    await revise(scene, [{ kind: "edit", block: 1, words: WORDS[1].slice(0, at).trim() }]);
    expect(await counts(scene.cy)).toEqual([[1, 2, []]]);
  });

  it("say nothing of a passage whose comment was removed", async () => {
    const place = await harbour();
    const post = { key: randomUUID(), revision: place.revision, paragraph: place.p1, passage: { start: 0, end: 11 } };
    const { comment } = await as(place.bob).comments.post({ ...post, body: "On these words." });
    await place.reply(place.cy, comment.id, "On your comment.");
    await removed(place, comment.id, "About a person");
    expect(await as(place.ann).comments.counts({ text: place.text.id })).toMatchObject([{ count: 1, passages: [] }]);
  });
});

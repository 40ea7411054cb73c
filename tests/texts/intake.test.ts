// How a file comes in: it waits as a draft, is read apart, and can be stopped, chosen from, and read again.
import { expect, test } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { type Brought, bringAnother, bringIn, SILENT_SECONDS } from "@/server/texts/intake.service";
import { as } from "@/tests/support/as";
import { group, person, reading } from "@/tests/support/make";
import { workUntilIdle } from "@/tests/support/work";

const now = new Date("2026-03-12T08:00:00Z");
const later = new Date(now.getTime() + (SILENT_SECONDS + 1) * 1000);

const WORDS = "The Lamp and the Ledger\n\nThe lamp burned until the Friday.\n\nThen the ledger was closed.";

const PICTURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

const file = (words: string | Uint8Array, name = "lamp.txt", type = "text/plain"): Brought => ({
  file: { name, type, bytes: typeof words === "string" ? Buffer.from(words) : words },
});

async function scene() {
  const ann = await person("Ann");
  const here = await group({ owner: [ann] });
  return { ann, here, to: { group: here.slug } };
}

const stateOf = (who: Person, draft: string, at = now) => as(who, at).texts.reading({ draft });

test("a file waits as a draft, and is a text to be checked when it has been read", async () => {
  const { ann, to } = await scene();
  const { id } = await bringIn(ann, to, file(WORDS));
  expect(await stateOf(ann, id)).toMatchObject({ state: "reading", name: "lamp.txt", begun: false, title: "lamp" });
  await workUntilIdle(now);
  expect(await stateOf(ann, id)).toMatchObject({ state: "ready", format: "plain", progress: 1 });
  const { state, raw } = await as(ann).texts.draft({ draft: id });
  expect({ raw, blocks: state.blocks.map(({ words }) => words) }).toEqual({ raw: WORDS, blocks: WORDS.split("\n\n") });
});

test("what cannot be read says why, keeps its file, and can be read again or replaced", async () => {
  const { ann, to } = await scene();
  const { id } = await bringIn(ann, to, file(PICTURE, "lamp.docx"));
  await workUntilIdle(now);
  const refused = await stateOf(ann, id);
  expect(refused).toMatchObject({ state: "refused", refusal: expect.stringContaining("This is a picture."), size: 8 });
  await as(ann, now).texts.readAgain({ draft: id });
  await workUntilIdle(now);
  const { version } = await stateOf(ann, id);
  expect(await stateOf(ann, id)).toMatchObject({ state: "refused" });
  await bringAnother(ann, { draft: id, version }, file(WORDS));
  await workUntilIdle(now);
  expect(await stateOf(ann, id)).toMatchObject({ state: "ready", refusal: null, name: "lamp.txt" });
});

test("another source that cannot be read takes nothing away from what was there", async () => {
  const { ann, to } = await scene();
  const { id } = await bringIn(ann, to, { raw: WORDS });
  const { version } = await as(ann).texts.act({ draft: id, version: 0, acts: [{ kind: "drop", block: 2 }] });
  await bringAnother(ann, { draft: id, version }, file(PICTURE));
  await expect(as(ann).texts.undo({ draft: id, version: version + 1 })).rejects.toThrow("being read anew");
  await workUntilIdle(now);
  expect(await stateOf(ann, id)).toMatchObject({ state: "refused", before: true });
  await as(ann).texts.cancel({ draft: id });
  const back = await as(ann).texts.draft({ draft: id });
  expect({ raw: back.raw, undoable: back.undoable }).toEqual({ raw: WORDS, undoable: 1 });
});

test("stopped before its turn, it is not read; read again, it is", async () => {
  const { ann, to } = await scene();
  const { id } = await bringIn(ann, to, file(WORDS));
  await as(ann).texts.cancel({ draft: id });
  await workUntilIdle(now);
  expect(await stateOf(ann, id)).toMatchObject({ state: "refused", refusal: expect.stringContaining("You stopped") });
  await as(ann, now).texts.readAgain({ draft: id });
  await workUntilIdle(now);
  expect(await stateOf(ann, id)).toMatchObject({ state: "ready" });
});

test("parts of a book are chosen, read, and chosen again where they could not be read", async () => {
  const { ann, to } = await scene();
  const { id } = await bringIn(ann, to, file(WORDS));
  const parts = ["Cover", "One", "Two"].map((title, i) => ({ title, words: 10 * i, chosen: i > 0 }));
  await db.draft.update({ where: { id }, data: { state: "choosing", parts } });
  await expect(as(ann).texts.choose({ draft: id, parts: [3] })).rejects.toThrow("not in the book");
  await as(ann).texts.choose({ draft: id, parts: [2, 1, 2] });
  expect(await stateOf(ann, id)).toMatchObject({ state: "reading", chosen: [1, 2], parts });
  await expect(as(ann).texts.choose({ draft: id, parts: [1] })).rejects.toThrow("nothing to choose");
  await as(ann).texts.cancel({ draft: id });
  await as(ann, now).texts.readAgain({ draft: id });
  expect(await stateOf(ann, id)).toMatchObject({ state: "choosing", chosen: [1, 2] });
});

test("a reading that fell silent is told, and can be begun anew; one that is alive is left alone", async () => {
  const { ann, to } = await scene();
  const { id } = await bringIn(ann, to, file(WORDS));
  await db.draft.update({ where: { id }, data: { beatAt: now } });
  expect(await stateOf(ann, id, now)).toMatchObject({ begun: true, silent: false });
  await as(ann, now).texts.readAgain({ draft: id });
  expect(await stateOf(ann, id, later)).toMatchObject({ begun: true, silent: true });
  await as(ann, later).texts.readAgain({ draft: id });
  expect(await stateOf(ann, id, now)).toMatchObject({ begun: false });
});

test("a file for a text is a draft of that text's next revision, and knows what the text knows", async () => {
  const { ann, here, to } = await scene();
  const { text, revision, reading: home } = await reading(here.id, ann, ["The lamp burned until the Friday."]);
  const aimed = { ...to, reading: home.slug, revises: "article" };
  const both = [await bringIn(ann, aimed, file(WORDS)), await bringIn(ann, aimed, { raw: WORDS })];
  await workUntilIdle(now);
  for (const { id } of both) {
    const row = await db.draft.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ revisesId: text.id, baseId: revision.id, fromId: null, state: "ready" });
    expect((await as(ann).texts.draft({ draft: id })).state.details.author).toBe("Ines Calder");
  }
});

test("a text of another group is not there to be revised, and an archived one takes no revision", async () => {
  const { ann, here, to } = await scene();
  const elsewhere = await group({ owner: [ann] });
  const there = { ...to, reading: (await reading(elsewhere.id, ann, ["A lamp."])).reading.slug };
  await expect(bringIn(ann, { ...there, revises: "article" }, file(WORDS))).rejects.toThrow("nothing here");
  const old = await reading(here.id, ann, ["A lamp."]);
  await db.reading.update({ where: { id: old.reading.id }, data: { archivedAt: now } });
  await expect(bringIn(ann, { ...to, reading: old.reading.slug, revises: "article" }, file(WORDS))).rejects.toThrow(
    "archived",
  );
});

test("when it is published its file is let go", async () => {
  const { ann, to } = await scene();
  const { id } = await bringIn(ann, to, file(WORDS));
  await workUntilIdle(now);
  const { version } = await as(ann).texts.draft({ draft: id });
  await as(ann).texts.publish({ draft: id, version });
  expect(await db.draftFile.count({ where: { draftId: id } })).toBe(0);
});

test("a draft that was thrown away while it was read stays away", async () => {
  const { ann, to } = await scene();
  const { id } = await bringIn(ann, to, file(WORDS));
  await Promise.all([workUntilIdle(now), as(ann).texts.discardDraft({ draft: id })]);
  expect(await db.draft.count({ where: { id } })).toBe(0);
});

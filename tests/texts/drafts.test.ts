// Drafts and their publication, through the real doors, in a real database.
import { describe, expect, test } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { as, asVisitor } from "@/tests/support/as";
import { group, person } from "@/tests/support/make";
import { DIRTY_ARTICLE } from "@/tests/texts/fixtures/dirty-article";

const scene = async () => {
  const [ann, bob, cai] = [await person("Ann"), await person("Bob"), await person("Cai")];
  const here = await group({ owner: [ann], moderator: [bob], member: [cai] });
  return { ann, bob, cai, here };
};
const begun = async (who: Person, slug: string, raw = DIRTY_ARTICLE, reading?: string) =>
  (await as(who).texts.startDraft({ group: slug, raw, ...(reading && { reading }) })).id;

describe("a draft", () => {
  test("is kept with its acts, and goes on after a reload, for every moderator", async () => {
    const { ann, bob, here } = await scene();
    const draft = await begun(ann, here.slug);
    await as(ann).texts.act({
      draft,
      version: 0,
      acts: [
        { kind: "drop", block: 3 },
        { kind: "details", author: "Ines Calder" },
      ],
    });
    const seen = await as(bob).texts.draft({ draft });
    expect(seen).toMatchObject({
      version: 1,
      undoable: 2,
      raw: DIRTY_ARTICLE,
      state: { details: { author: "Ines Calder" } },
    });
    expect(seen.state.blocks[3]?.kind).toBe("furniture");
    expect(await as(bob).texts.drafts({ group: here.slug })).toMatchObject([{ id: draft, by: "Ann", reading: null }]);
  });

  test("takes back the last act and does it again", async () => {
    const { ann, here } = await scene();
    const draft = await begun(ann, here.slug);
    await as(ann).texts.act({ draft, version: 0, acts: [{ kind: "drop", block: 3 }] });
    const undone = await as(ann).texts.undo({ draft, version: 1 });
    expect(undone).toMatchObject({ version: 2, undoable: 0, redoable: 1 });
    expect(undone.state.blocks[3]?.kind).toBe("heading");
    expect((await as(ann).texts.redo({ draft, version: 2 })).state.blocks[3]?.kind).toBe("furniture");
    await expect(as(ann).texts.redo({ draft, version: 3 })).rejects.toThrow("nothing to do again");
  });

  test("changed by two at once tells the slower one who was quicker, and keeps the quicker one's act", async () => {
    const { ann, bob, here } = await scene();
    const draft = await begun(ann, here.slug);
    const both = await Promise.allSettled(
      [ann, bob].map((who) =>
        as(who).texts.act({ draft, version: 0, acts: [{ kind: "details", author: who.name ?? "" }] }),
      ),
    );
    const refused = both.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
    const winner = both[0]?.status === "fulfilled" ? "Ann" : "Bob";
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(`${winner} changed this draft in the meantime`);
    expect((await as(ann).texts.draft({ draft })).state.details.author).toBe(winner);
  });

  test("is not changed by acts of which one cannot be", async () => {
    const { ann, here } = await scene();
    const draft = await begun(ann, here.slug);
    const acts = [
      { kind: "drop" as const, block: 3 },
      { kind: "keep" as const, block: 4 },
    ];
    await expect(as(ann).texts.act({ draft, version: 0, acts })).rejects.toThrow("kept already");
    expect(await as(ann).texts.draft({ draft })).toMatchObject({ version: 0, undoable: 0 });
  });

  test("can be read anew from corrected words, and thrown away", async () => {
    const { ann, here } = await scene();
    const draft = await begun(ann, here.slug);
    const anew = await as(ann).texts.reread({ draft, version: 0, raw: "Only this\u0000 line." });
    expect(anew.state.blocks.map(({ words }) => words)).toEqual(["Only this line."]);
    await as(ann).texts.discardDraft({ draft });
    await expect(as(ann).texts.draft({ draft })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is for moderators and owners alone", async () => {
    const { ann, cai, here } = await scene();
    const draft = await begun(ann, here.slug);
    const eve = await person("Eve");
    await expect(as(cai).texts.draft({ draft })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(eve).texts.draft({ draft })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(eve).texts.startDraft({ group: here.slug, raw: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asVisitor().texts.publish({ draft, version: 0 })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("of nothing is refused with what to do", async () => {
    const { ann, here } = await scene();
    await expect(begun(ann, here.slug, " \n ")).rejects.toThrow("Paste a text");
  });
});

describe("publishing", () => {
  test("makes a reading with its article, notes linked both ways", async () => {
    const { ann, cai, here } = await scene();
    const address = await as(ann).texts.publish({ draft: await begun(ann, here.slug), version: 0 });
    expect(address).toEqual({
      group: here.slug,
      reading: "the-lamp-and-the-ledger-how-a-town-learned-to-lend",
      text: "article",
    });
    const page = await as(cai).texts.page(address);
    const [note] = page.blocks.filter(({ backlinks }) => backlinks.length > 0);
    const [marked] = page.blocks.filter(({ marks }) => marks.length > 0);
    expect(page.blocks.filter(({ number }) => number !== null).map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(marked).toMatchObject({ number: 5, marks: [{ at: marked?.words.length, label: "1", note: note?.key }] });
    expect(note).toMatchObject({
      kind: "note",
      number: null,
      label: "1",
      backlinks: [{ key: marked?.key, number: 5, label: "1" }],
    });
    expect(page).toMatchObject({
      revision: { number: 1 },
      texts: [{ slug: "article", label: "Article" }],
      viewer: { canWrite: true, canModerate: false },
    });
    for (const { key } of page.blocks) expect(key).toMatch(/^[a-z][a-z0-9]{7}$/);
  });

  test("twice at once makes one reading, and says the same both times", async () => {
    const { ann, here } = await scene();
    const draft = await begun(ann, here.slug);
    const [first, second] = await Promise.all([0, 1].map(() => as(ann).texts.publish({ draft, version: 0 })));
    expect(second).toEqual(first);
    expect(await db.reading.count({ where: { groupId: here.id } })).toBe(1);
    await expect(as(ann).texts.act({ draft, version: 0, acts: [{ kind: "drop", block: 3 }] })).rejects.toThrow(
      "has been published",
    );
    expect((await as(ann).texts.draft({ draft })).published).toEqual(first);
    expect(await as(ann).texts.drafts({ group: here.slug })).toEqual([]);
  });

  test("adds companions in their order, also two at once", async () => {
    const { ann, here } = await scene();
    const { reading } = await as(ann).texts.publish({ draft: await begun(ann, here.slug), version: 0 });
    const raw =
      "A Letter\n\nThe room was cold, and nobody said so until the spring, when it no longer mattered at all.";
    const drafts = [await begun(ann, here.slug, raw, reading), await begun(ann, here.slug, raw, reading)];
    const made = await Promise.all(drafts.map((draft) => as(ann).texts.publish({ draft, version: 0 })));
    expect(made.map(({ text }) => text).sort()).toEqual(["companion", "companion-2"]);
    const { readings } = await as(ann).texts.list({ group: here.slug });
    expect(readings).toHaveLength(1);
    expect(readings[0]?.texts.map(({ label, lengths }) => [label, lengths.length])).toEqual([
      ["Article", 20],
      ["Companion", 1],
      ["Companion 2", 1],
    ]);
  });

  test("gives readings of one title different addresses", async () => {
    const { ann, here } = await scene();
    const raw = "Маяк\n\nСмотритель маяка записывал в книгу каждый корабль, который он видел за долгую жизнь.";
    const slugs = [];
    for (const _ of [1, 2])
      slugs.push((await as(ann).texts.publish({ draft: await begun(ann, here.slug, raw), version: 0 })).reading);
    expect(slugs).toEqual(["mayak", "mayak-2"]);
  });

  test("of a text without a paragraph is refused", async () => {
    const { ann, here } = await scene();
    const draft = await begun(ann, here.slug, "Just one line");
    await as(ann).texts.act({ draft, version: 0, acts: [{ kind: "retype", block: 0, to: "heading" }] });
    await expect(as(ann).texts.publish({ draft, version: 1 })).rejects.toThrow("no paragraph");
  });

  test("takes a text of five thousand blocks", async () => {
    const { ann, here } = await scene();
    const raw = `A long one\n\n${Array.from({ length: 4_999 }, (_, i) => `Sentence ${i} of a text that is long, and longer still.`).join("\n\n")}`;
    const address = await as(ann).texts.publish({ draft: await begun(ann, here.slug, raw), version: 0 });
    expect((await as(ann).texts.page(address)).blocks).toHaveLength(4_999);
  }, 60_000);
});

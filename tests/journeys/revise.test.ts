// A text is revised in a browser: in its place, by two at once, looked through with the keyboard, and published.
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { revisit } from "@/tests/support/visit";
import { draftIn, kept, type Revising, revising, shownWords, toBlock } from "./revise-room";
import { browser } from "./windows";

let room: Revising;
beforeAll(async () => {
  room = await revising(browser, inject("baseUrl"), inject("databaseUrl"));
});

const OTHER = "Nothing of it is left; another hand has written here of harbours, of nets and of the price of salt.";

describe("a text that is revised in its place", () => {
  it("is edited, added to and moved about with the keyboard, and the last act is taken back", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann);
    await open(`${scene.at}/revisions`);
    await page.getByRole("button", { name: "Revise this text" }).press("Enter");
    await page.getByRole("heading", { name: /^Revise “/, level: 1 }).waitFor();
    const before = await shownWords(page);
    await toBlock(page, 0);
    await page.keyboard.press("e");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("The lending room stood above the mill.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("i");
    await page.getByLabel("What it will be").selectOption("Heading");
    await page.getByLabel("The words of the new block").fill("Of lamps");
    await page.getByLabel("The words of the new block").press("Enter");
    await page.locator(".blk.hd", { hasText: "Of lamps" }).waitFor();
    await kept(page);
    const [first, second, ...rest] = before;
    const after = [second, "The lending room stood above the mill.", "Of lamps", ...rest];
    expect(await shownWords(page)).toEqual(after);
    expect(await page.locator(".touch").allTextContents()).toEqual(["changed", "new"]);
    expect(await room.wordsOf(scene.ann, draftIn(page))).toEqual(after);
    for (let i = 0; i < 2; i++) await page.keyboard.press("ControlOrMeta+z");
    await vi.waitFor(async () => expect(await shownWords(page)).toEqual([after[1], second, ...rest]), 10_000);
    await revisit(page);
    expect(await shownWords(page)).toEqual([after[1], second, ...rest]);
    expect(first).not.toBe(after[1]);
    await page.context().close();
  });

  it("moves a block after any other by its number", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann);
    const { draft } = await room.draft(scene, []);
    await open(`${scene.import}/${draft}`);
    const [one, two, three, four, five] = await shownWords(page);
    await toBlock(page, 0);
    await page.keyboard.press("v");
    await page.getByLabel("Move after ¶").fill("9");
    await page.keyboard.press("Enter");
    await page.getByText("There is no paragraph of this number.").waitFor();
    await page.getByLabel("Move after ¶").fill("4");
    await page.keyboard.press("Enter");
    await kept(page);
    expect(await shownWords(page)).toEqual([two, three, four, one, five]);
    await page.context().close();
  });

  it("keeps words while they are written, and Escape takes them back all the same", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann);
    const { draft } = await room.draft(scene, []);
    await open(`${scene.import}/${draft}`);
    const before = await shownWords(page);
    await toBlock(page, 2);
    await page.keyboard.press("e");
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" A pause.");
    await vi.waitFor(async () => expect((await room.wordsOf(scene.ann, draft))[2]).toMatch(/ A pause\.$/), 20_000);
    await page.keyboard.press("Escape");
    await vi.waitFor(async () => expect(await room.wordsOf(scene.ann, draft)).toEqual(before), 20_000);
    expect(await shownWords(page)).toEqual(before);
    await page.context().close();
  });
});

describe("a draft whose server is away", () => {
  it("keeps what is done to it, and sends it when the server is back", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann);
    const { draft } = await room.draft(scene, []);
    await open(`${scene.import}/${draft}`);
    await page.context().setOffline(true);
    await toBlock(page, 1);
    await page.keyboard.press("x");
    await page.locator(".impf [role=status]", { hasText: "The server cannot be reached" }).waitFor();
    await page.context().setOffline(false);
    await kept(page);
    const { state } = await room.as(scene.ann).texts.draft({ draft });
    expect(state.blocks.map(({ kind }) => kind).indexOf("furniture")).toBe(1);
    await page.context().close();
  });
});

describe("two who edit the same draft", () => {
  it("know of each other, see each other's changes, and lose nothing where they meet", async () => {
    const scene = await room.stage();
    const { draft } = await room.draft(scene, []);
    const [ann, dora] = [await room.windowOf(scene.ann), await room.windowOf(scene.dora)];
    await ann.open(`${scene.import}/${draft}`);
    await dora.open(`${scene.import}/${draft}`);
    await dora.page.getByText("ann is editing this too").waitFor();
    await ann.page.getByText("Dora is editing this too").waitFor();
    await toBlock(dora.page, 3);
    await dora.page.keyboard.press("x");
    await kept(dora.page);
    await ann.page.locator(".blk.out").waitFor();
    await toBlock(ann.page, 0);
    await ann.page.keyboard.press("e");
    await room
      .as(scene.dora)
      .texts.act({ draft, version: 1, acts: [{ kind: "edit", block: 1, words: "Dora was here." }] });
    await ann.page.keyboard.press("ControlOrMeta+A");
    await ann.page.keyboard.insertText("Ann was here.");
    await ann.page.keyboard.press("Enter");
    await ann.page.getByText("Dora changed this draft in the meantime").waitFor();
    expect(await ann.page.getByLabel("Words that were not kept").inputValue()).toBe("Ann was here.");
    await ann.page.getByRole("button", { name: "Do my change again" }).press("Enter");
    await kept(ann.page);
    const both = ["Ann was here.", "Dora was here."];
    await vi.waitFor(async () => expect((await room.wordsOf(scene.ann, draft)).slice(0, 2)).toEqual(both), 10_000);
    expect((await shownWords(ann.page)).slice(0, 2)).toEqual(both);
    for (const { page } of [ann, dora]) await page.context().close();
  });
});

describe("a review", () => {
  it("is walked through with the keyboard, and what was decided is what is published", async () => {
    const scene = await room.stage();
    for (const number of [1, 2, 3, 4]) await room.say(scene, scene.bob, number, `On ¶ ${number}.`);
    const { draft } = await room.draft(scene, [
      {
        kind: "edit",
        block: 0,
        words: "The lending room stood above the corn exchange, and in wet weather it smelled of paper.",
      },
      { kind: "split", block: 1, at: 98 },
      { kind: "edit", block: 2, words: OTHER },
      { kind: "drop", block: 3 },
    ]);
    const { page, open } = await room.windowOf(scene.ann);
    await open(`${scene.import}/${draft}`);
    await page.getByRole("button", { name: "Review the changes" }).press("Enter");
    await page.getByText("0 of 4 looked at").waitFor();
    const heads = await page.locator(".rev-head").allTextContents();
    expect(heads.map((head) => head.replaceAll("\u00a0", " "))).toEqual([
      "¶ 1 Words changed, now ¶ 1",
      "¶ 2 Split into ¶ 2 and ¶ 3",
      "¶ 3 Words changed, now ¶ 4",
      "¶ 4 No longer in the text",
    ]);
    await page.getByRole("button", { name: /^Publish/ }).press("Enter");
    const third = page.locator(".rev").nth(2);
    expect(await third.evaluate((card) => card.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("g");
    await third.getByRole("heading", { name: "No longer in the text" }).waitFor();
    await page.keyboard.press("u");
    await third.getByText("Look at this: we are 50 % sure").waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("4 of 4 looked at").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("summary");
    await page.keyboard.type("Scanning errors mended");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/article$/);
    expect(await room.whereabouts(scene)).toEqual({
      "On ¶ 1.": "¶ 1",
      "On ¶ 2.": "¶ 2",
      "On ¶ 3.": "¶ 4",
      "On ¶ 4.": "gone",
    });
    await open(`${scene.at}/revisions`);
    await page.getByText("Scanning errors mended").waitFor();
    await page.context().close();
  });

  it("lets talk go to several paragraphs, or to one that is found by its words", async () => {
    const scene = await room.stage();
    await room.say(scene, scene.bob, 3, "On ¶ 3.");
    const { draft } = await room.draft(scene, [{ kind: "edit", block: 2, words: OTHER }]);
    const { page, open } = await room.windowOf(scene.ann);
    await open(`${scene.import}/${draft}/review`);
    await page.getByRole("button", { name: "Another paragraph" }).press("Enter");
    await page.getByLabel("Another paragraph, by its number or its words").fill("ledgers do not say");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /now ¶\s5/ }).waitFor();
    await page.getByRole("button", { name: "Several paragraphs" }).press("Enter");
    await page.getByRole("checkbox", { name: /^¶\s3/ }).check();
    await page.getByLabel("Its talk goes to").selectOption({ label: "¶\u00a03" });
    await page.getByRole("heading", { name: /Split into ¶\s3 and ¶\s5/ }).waitFor();
    const { paragraphs } = scene;
    const items = async () => (await room.as(scene.ann).revisions.review({ draft })).items;
    await vi.waitFor(async () => {
      const [item] = await items();
      expect([item?.paragraph, item?.decision?.to]).toEqual([paragraphs[2]?.id, [2, 4]]);
    }, 10_000);
    await page.context().close();
  });

  it("that was overtaken says by whom, and goes on from there", async () => {
    const scene = await room.stage();
    const mine = await room.draft(scene, [{ kind: "edit", block: 2, words: OTHER }]);
    const { dora } = scene;
    const { draft } = await room.as(dora).revisions.start(scene.address);
    await room.as(dora).texts.act({ draft, version: 0, acts: [{ kind: "drop", block: 4 }] });
    await room.as(dora).revisions.publish({ draft, version: 1, summary: "", tell: false });
    const { page, open } = await room.windowOf(scene.ann);
    await open(`${scene.import}/${mine.draft}/review`);
    await page.getByText("Dora published revision 2").waitFor();
    await page.getByText("No talk is touched").waitFor();
    await page.getByRole("button", { name: "Go on from revision 2" }).press("Enter");
    await page.getByText("Dora published revision 2").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Publish revision 3" }).press("Enter");
    await page.waitForURL(/\/article$/);
    expect((await room.textNow(scene)).blocks.map(({ words }) => words)).toContain(OTHER);
    await page.context().close();
  });
});

// Passages in a browser: the underlined words, their threads, the way between them, and words chosen without a pointer.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { revisit } from "@/tests/support/visit";
import { faults, rectangles } from "./reading-room";
import { type Revising, revising } from "./revise-room";
import { browser } from "./windows";

let room: Revising;
beforeAll(async () => {
  room = await revising(browser, inject("baseUrl"), inject("databaseUrl"));
});

/** What the browser has marked under a name. */
const marked = (page: Page, name: string) =>
  page.evaluate((one) => [...(CSS.highlights.get(one) ?? [])].map(String), name);

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** Two threads on overlapping words of ¶ 2, one on the whole of it. */
async function talkedAbout() {
  const scene = await room.stage();
  await room.say(scene, scene.bob, 2, "Where was that?", "where the others could see him");
  await room.say(scene, scene.ann, 2, "On the whole.");
  await room.say(scene, scene.bob, 2, "Was he alone?", "see him. He was not to read aloud");
  return { ...scene, second: scene.paragraphs[1]!.key };
}

/** Slow machines scroll slowly. */
const PATIENCE = { timeout: 20_000 };

const DEVICES = [
  ["a wide screen", { viewport: { width: 1440, height: 900 } }],
  ["a phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const;

describe.each(DEVICES)("before %s", (_, options) => {
  it("underlined words lead to their threads, and threads show their words", async () => {
    const scene = await talkedAbout();
    const { page, open } = await room.windowOf(scene.cy, options);
    await open(scene.at);
    const lines = page.locator(".pt u");
    expect(await lines.allTextContents()).toEqual(["where the others could ", "see him", ". He was not to read aloud"]);
    const before = await rectangles(page);
    await lines.nth(2).click();
    const thread = (words: string) => page.locator("#panel li[data-thread]", { hasText: words });
    await expect.poll(() => focused(page), PATIENCE).toContain("Was he alone?");
    expect(await marked(page, "passages")).toEqual([
      "where the others could see him",
      "see him. He was not to read aloud",
    ]);
    await expect.poll(() => marked(page, "passage-now"), PATIENCE).toEqual(["see him. He was not to read aloud"]);
    await lines.nth(1).click();
    await expect.poll(() => focused(page), PATIENCE).toContain("Where was that?");
    await lines.nth(1).click();
    await expect.poll(() => focused(page), PATIENCE).toContain("Was he alone?");
    await thread("Where was that?").locator("article").focus();
    await expect.poll(() => marked(page, "passage-now"), PATIENCE).toEqual(["where the others could see him"]);
    await thread("On the whole.").locator("article").focus();
    await expect.poll(() => marked(page, "passage-now"), PATIENCE).toEqual([]);
    if (!("hasTouch" in options)) {
      await lines.nth(1).hover();
      await expect.poll(() => page.locator("[data-about]").count(), PATIENCE).toBe(2);
      await thread("Where was that?").hover();
      await expect.poll(() => marked(page, "passage-now"), PATIENCE).toEqual(["where the others could see him"]);
      expect(await page.locator("[data-about]").count()).toBe(0);
    }
    expect(await faults(page)).toEqual([]);
    expect(await rectangles(page)).toBe(before);
    await page.keyboard.press("Escape");
    await expect.poll(() => marked(page, "passages"), PATIENCE).toEqual([]);
    await page.context().close();
  });

  it("a quote in the talk brings its words into sight", async () => {
    const scene = await room.stage();
    const long = `${"The clerk wrote down who came, and when. ".repeat(120)}Nobody signed for the lamp.`;
    await room.revise(scene, [{ kind: "edit", block: 3, words: long }]);
    await room.say(scene, scene.bob, 4, "Nobody at all?", "Nobody signed for the lamp");
    const { page, open } = await room.windowOf(scene.cy, options);
    await open(`${scene.at}?open=${scene.paragraphs[3]!.key}`);
    const isInSight = () =>
      page.evaluate(() => {
        const { top, bottom } = document.querySelector(".pt u")!.getBoundingClientRect();
        const sheet = innerWidth < 960 ? document.querySelector(".side")!.getBoundingClientRect().top : innerHeight;
        return top > 0 && bottom <= sheet;
      });
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    expect(await isInSight()).toBe(false);
    await page.locator(".pq").getByRole("button", { name: "Nobody signed for the lamp" }).press("Enter");
    await expect.poll(isInSight, PATIENCE).toBe(true);
    await page.context().close();
  });
});

describe("without a pointer", () => {
  it("words are chosen by the arrow keys, kept with the draft over a reload, and written about", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.bob);
    await open(`${scene.at}?open=${scene.paragraphs[1]!.key}`);
    await page.getByRole("button", { name: /^Write about/ }).press("Enter");
    await page.getByRole("button", { name: "About some words" }).press("Enter");
    const [first, last] = [page.getByLabel("First word"), page.getByLabel("Last word")];
    await expect.poll(() => first.evaluate((field) => field === document.activeElement), PATIENCE).toBe(true);
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowRight");
    expect(await last.getAttribute("aria-valuetext")).toMatch(/^where, word 6 of \d+$/);
    await expect.poll(() => marked(page, "passage-chosen"), PATIENCE).toEqual(["to sit where"]);
    await first.press("ArrowLeft");
    await expect.poll(() => marked(page, "passage-chosen"), PATIENCE).toEqual(["was to sit where"]);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Take these words" }).press("Enter");
    const box = page.getByLabel("Your comment");
    await expect.poll(() => box.evaluate((field) => field === document.activeElement), PATIENCE).toBe(true);
    await page.keyboard.type("For how long?");
    // Before it is posted, the words that it is about are moved.
    const [room1, reader] = room.WORDS;
    await room.revise(scene, [
      { kind: "edit", block: 0, words: `${room1} So it is said.` },
      { kind: "edit", block: 1, words: `In those days, ${reader.replace("A reader", "a reader")}` },
    ]);
    await revisit(page);
    await page.getByRole("button", { name: /^Go on with your draft/ }).press("Enter");
    expect(await box.inputValue()).toBe("For how long?");
    expect(await page.locator(".comp .pq").textContent()).toBe("was to sit where");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.locator("#panel .thread .pq", { hasText: "was to sit where" }).waitFor();
    await expect.poll(() => marked(page, "passages"), PATIENCE).toEqual(["was to sit where"]);
    await page.context().close();
  });

  it("choosing is left by Escape, and the box has the focus again", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.bob);
    await open(`${scene.at}?open=${scene.paragraphs[0]!.key}`);
    await page.getByRole("button", { name: /^Write about/ }).press("Enter");
    await page.getByLabel("Your comment").fill("Half a thought");
    await page.getByRole("button", { name: "About some words" }).press("Enter");
    await page.getByLabel("First word").press("Escape");
    const box = page.getByLabel("Your comment");
    await expect.poll(() => box.evaluate((field) => field === document.activeElement), PATIENCE).toBe(true);
    expect(await box.inputValue()).toBe("Half a thought");
    await page.context().close();
  });
});

describe("words that have changed since", () => {
  it("are shown in place beneath the comment, also where their paragraph was split or is gone", async () => {
    const scene = await room.stage();
    const [, second] = room.WORDS;
    await room.say(scene, scene.bob, 1, "On the smell.");
    await room.say(scene, scene.bob, 2, "On the reader.");
    await room.say(scene, scene.bob, 5, "On the rain.");
    await room.revise(scene, [
      { kind: "edit", block: 0, words: room.WORDS[0].replace("oats", "hops") },
      { kind: "split", block: 1, at: second.indexOf("The lamp") },
      { kind: "drop", block: 4 },
    ]);
    const { page, open } = await room.windowOf(scene.cy);
    const wordingOn = async (number: number) => {
      await open(`${scene.at}?open=${scene.paragraphs[number - 1]!.key}`);
      const ask = page.getByRole("button", { name: /^written on revision 1/ });
      await ask.press("Enter");
      const old = page.getByRole("region", { name: "The words in revision 1" });
      await old.locator(".pieces").waitFor();
      expect(await ask.getAttribute("aria-expanded")).toBe("true");
      expect(await faults(page)).toEqual([]);
      return old;
    };
    const mended = await wordingOn(1);
    expect([await mended.locator("del").textContent(), await mended.locator("ins").textContent()]).toEqual([
      "removed: oats",
      "added: hops",
    ]);
    await page.getByRole("button", { name: /^written on revision 1/ }).press("Enter");
    await mended.waitFor({ state: "detached" });
    const split = await wordingOn(2);
    await split.getByText("it was split into ¶\u00a02 and ¶\u00a03").waitFor();
    expect([await split.locator("del").count(), await split.locator(".pieces").textContent()]).toEqual([0, second]);
    const gone = await wordingOn(5);
    await gone.getByText("It is no longer in the text.").waitFor();
    expect(await gone.locator(".pieces").textContent()).toBe(room.WORDS[4]);
    await page.context().close();
  });
});

describe("a note", () => {
  it("is shown to a mouse that rests on its mark, goes with it, and stays where it was pressed", async () => {
    const scene = await room.stage();
    await room.db.block.updateMany({
      where: { revisionId: scene.revision.id, position: 0 },
      data: { marks: [{ at: 22, label: "1", note: 4 }] },
    });
    await room.db.block.updateMany({
      where: { revisionId: scene.revision.id, position: 4 },
      data: { kind: "note", number: null, label: "1" },
    });
    const { page, open } = await room.windowOf(scene.cy);
    await open(scene.at);
    const before = await rectangles(page);
    const note = page.locator("#note-preview", { hasText: room.WORDS[4] });
    const mark = page.locator("a.fnref");
    await mark.hover();
    await note.waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await note.hover();
    expect(await faults(page)).toEqual([]);
    await page.locator("h1").hover();
    await note.waitFor({ state: "detached" });
    await mark.hover();
    await note.waitFor();
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "detached" });
    await mark.press("Enter");
    await note.waitFor();
    await page.locator("h1").hover();
    await page.getByRole("link", { name: "Go to the note" }).waitFor();
    expect(await rectangles(page)).toBe(before);
    await page.context().close();
  });
});

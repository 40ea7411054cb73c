// Looks at notes and citations: whole in the window, by their marks whatever scrolls, and gone with them.
import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Beside, besideRoom } from "./beside-room";
import { faults } from "./reading-room";
import { browser } from "./windows";

let room: Beside;
beforeAll(async () => {
  room = await besideRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});

const WINDOWS = [
  { viewport: { width: 1440, height: 900 } },
  { viewport: { width: 1024, height: 768 } },
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
];

/** ¶ 6 of the article has a note of so many sentences; beneath ¶ 2 somebody cites, and much stands below. */
async function noted(sentences: number) {
  const scene = await room.stage();
  const { db } = await import("@/server/db");
  const { as } = await import("@/tests/support/as");
  const paragraph = await db.paragraph.findFirstOrThrow({ where: { key: scene.a[1]! } });
  const { revisionId } = await db.block.findFirstOrThrow({ where: { paragraphId: paragraph.id } });
  const of = (position: number) => ({ revisionId_position: { revisionId, position } });
  await db.block.update({ where: of(5), data: { marks: [{ at: 30, label: "1", note: 11 }] } });
  const words = "The counts are mine, from the judgments as bound. ".repeat(sentences).trim();
  await db.block.update({ where: of(11), data: { kind: "note", number: null, label: "1", words } });
  for (let at = 0; at < 12; at++)
    await as(scene.bob).comments.post({
      ...{ key: crypto.randomUUID(), revision: revisionId, paragraph: paragraph.id },
      body: `${at}. ${"There is more to be said of this. ".repeat(5)}`,
    });
  return scene;
}

/** Scrolls what scrolls around the mark until it stands so far down the window; from 0, its upper edge, to 1. */
const bring = (mark: Locator, to: number) =>
  mark.evaluate((element, share) => {
    let scroller = element.parentElement!;
    while (
      scroller.scrollHeight <= scroller.clientHeight ||
      !/auto|scroll/.test(getComputedStyle(scroller).overflowY)
    ) {
      if (!scroller.parentElement) break;
      scroller = scroller.parentElement;
    }
    const { top } = element.getBoundingClientRect();
    scroller.scrollBy({ top: top - 68 - share * (innerHeight - 160), behavior: "instant" });
  }, to);

/** How the look stands to its mark: over or beneath it, how near, and whether all of it is in the window. */
const standing = (look: string, mark: Locator) =>
  mark.evaluate((element, selector) => {
    const [at, box] = [element.getClientRects()[0]!, document.querySelector(selector)!.getBoundingClientRect()];
    const whole = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
    const beneath = box.top >= at.bottom;
    return { whole, beneath, near: Math.round(beneath ? box.top - at.bottom : at.top - box.bottom) };
  }, look);

const NOTE = "#note-preview";
const CITED = "#cite-preview";

/** Comes to a citation with the focus, until it is looked at: what looks comes after the words. */
const turnTo = (chip: Locator) =>
  expect
    .poll(
      async () => {
        await chip.evaluate((element) => element.blur());
        await chip.focus();
        return chip.page().locator(CITED).count();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1);

describe.each(WINDOWS)("at $viewport.width", (options) => {
  it("a note beside its mark flips to where it fits, follows the text, and goes when its mark does", async () => {
    const scene = await noted(3);
    const { page, open } = await room.windowOf(scene.ann, { ...options, reducedMotion: "reduce" });
    await open(scene.beside);
    const mark = page.locator("a.fnref");
    await bring(mark, 0.3);
    await mark.press("Enter");
    await page.locator(`${NOTE}:focus`).waitFor();
    const at = (beneath: boolean) => expect.poll(() => standing(NOTE, mark)).toEqual({ whole: true, beneath, near: 8 });
    await at(true);
    await bring(mark, 0.95);
    await at(false);
    await bring(mark, 0);
    await at(true);
    expect(await faults(page)).toEqual([]);
    await bring(mark, -2);
    await page.locator(NOTE).waitFor({ state: "detached" });
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("a note longer than the window stays in it, and Tab goes on from its mark", async () => {
    const scene = await noted(80);
    const { page, open } = await room.windowOf(scene.ann, { ...options, reducedMotion: "reduce" });
    await open(scene.beside);
    const mark = page.locator("a.fnref");
    await bring(mark, 0.45);
    await mark.press("Enter");
    await page.locator(`${NOTE}:focus`).waitFor();
    expect(await standing(NOTE, mark)).toMatchObject({ whole: true, near: 8 });
    await page.keyboard.press("Tab");
    await page.locator(`${NOTE} a:focus`).waitFor();
    await page.keyboard.press("Tab");
    await page.locator(NOTE).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.closest(".para")?.id)).toBe(scene.a[5]);
    await page.context().close();
  });

  it("a citation's look follows the talk, goes with it, and with the focus", async () => {
    const scene = await noted(3);
    const { page } = await room.windowOf(scene.ann, { ...options, reducedMotion: "reduce" });
    await page.goto(`${inject("baseUrl")}${scene.beside}?open=${scene.a[1]}`);
    const chip = page.locator("#panel a.cite").first();
    const top = await chip.evaluate((element) => element.getBoundingClientRect().top / innerHeight);
    await page.keyboard.press("Shift");
    await turnTo(chip);
    expect(await standing(CITED, chip)).toMatchObject({ whole: true, near: 8 });
    await page.locator("#panel .scroll").evaluate((element) => element.scrollBy({ top: 24, behavior: "instant" }));
    await expect.poll(() => standing(CITED, chip)).toMatchObject({ whole: true, near: 8 });
    expect(await chip.evaluate((element) => element.getBoundingClientRect().top / innerHeight)).toBeLessThan(top);
    await page.locator("#panel .scroll").evaluate((element) => element.scrollBy({ top: 600, behavior: "instant" }));
    await page.locator(CITED).waitFor({ state: "detached" });
    await turnTo(chip);
    await page.keyboard.press("Tab");
    await page.locator(CITED, { hasText: /¶.7/u }).waitFor();
    await page.keyboard.press("Tab");
    await page.locator(CITED).waitFor({ state: "detached" });
    if (options.hasTouch) {
      await chip.tap();
      await page.locator(CITED).waitFor();
      await page.locator("#panel-head").tap();
      await page.locator(CITED).waitFor({ state: "detached" });
    }
    await page.context().close();
  });
});

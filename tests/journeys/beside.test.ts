// Article and companion side by side: each scrolls by itself, and the talk hides neither paragraph that it is about.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Beside, besideRoom, places, scrolled, still, uncovered } from "./beside-room";
import { faults } from "./reading-room";
import { browser } from "./windows";

let room: Beside;
beforeAll(async () => {
  room = await besideRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };

const count = (key: string | undefined) => `#talk-${key}`;
const scrollTo = (page: Page, key: string | undefined) =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: "start", behavior: "instant" }), key!);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe("no paragraph moves", () => {
  const press = async (page: Page, key: string) => {
    const seen = [await places(page)];
    const look = async () => void seen.push(await places(page));
    await page.click(count(key));
    await look();
    await page.locator(".comp .one").waitFor();
    await look();
    await page.click(".comp .one");
    await page.locator(".comp textarea").waitFor();
    await look();
    await page.keyboard.press("Escape");
    await page.locator(".comp .one").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#panel").waitFor({ state: "hidden" });
    await look();
    return seen;
  };

  it.each([WIDE, NARROW, PHONE])("while talk opens, is written in and closes, at $width", async (viewport) => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann, { viewport });
    for (const [path, keys] of [
      [`${scene.at}/article`, [scene.a[1], scene.a[6]]],
      [`${scene.at}/companion`, [scene.c[2]]],
      [scene.beside, viewport === PHONE ? [scene.a[6]] : [scene.a[6], scene.c[4]]],
    ] as const) {
      await open(path);
      for (const key of keys) {
        await scrollTo(page, key);
        const [before, ...after] = await press(page, key!);
        for (const now of after) expect(now).toEqual(before);
      }
    }
    await page.context().close();
  });
});

describe.each([WIDE, NARROW])("side by side at $width", (viewport) => {
  it("each text scrolls by itself, by wheel and by keys, and keys act in the one in hand", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann, { viewport, reducedMotion: "reduce" });
    await open(scene.beside);
    await page.mouse.move(viewport.width * 0.3, 400);
    await page.mouse.wheel(0, 500);
    await expect.poll(() => scrolled(page)).toEqual([500, 0]);
    await page.mouse.move(viewport.width * 0.8, 400);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => scrolled(page)).toEqual([500, 300]);
    await page.keyboard.press("t");
    expect(await page.evaluate(() => document.activeElement?.matches(".text2"))).toBe(true);
    await page.keyboard.press("End");
    await expect.poll(async () => (await scrolled(page))[1]).toBeGreaterThan(1000);
    for (const key of ["t", "j"]) await page.keyboard.press(key);
    const walked = await focused(page);
    expect(scene.a.map((key) => `talk-${key}`)).toContain(walked);
    await page.keyboard.press("k");
    expect(scene.a.map((key) => `talk-${key}`)).toContain(await focused(page));
    for (const key of ["t", "k", "o"]) await page.keyboard.press(key);
    await page.locator("#panel-head:focus", { hasText: "Companion" }).waitFor();
    await page.context().close();
  });

  it("the drawer lies over the text that is not talked about, and gives it back", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann, { viewport });
    await open(scene.beside);
    for (const [key, own, other] of [
      [scene.a[1]!, ".text1", ".text2"],
      [scene.c[2]!, ".text2", ".text1"],
    ] as const) {
      await scrollTo(page, key);
      const before = await scrolled(page);
      await page.click(count(key));
      await page.locator(".thread").waitFor();
      const drawer = (await page.locator(".side").boundingBox())!;
      const [mine, theirs] = [(await page.locator(own).boundingBox())!, (await page.locator(other).boundingBox())!];
      expect(Math.min(drawer.x, theirs.x)).toBe(drawer.x);
      expect(Math.round(drawer.x + drawer.width)).toBe(Math.round(theirs.x + theirs.width));
      expect(Math.min(drawer.x + drawer.width, mine.x + mine.width) - Math.max(drawer.x, mine.x)).toBeLessThan(1.5);
      expect(await uncovered(page, key)).toBe(1);
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator(`${count(key)}:focus`).waitFor();
      expect(await scrolled(page)).toEqual(before);
    }
    await page.context().close();
  });

  it("a citation shows the other text at its paragraph, over the talk, until Escape", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann, { viewport, reducedMotion: "reduce" });
    await open(`${scene.beside}?open=${scene.a[1]}`);
    const before = await scrolled(page);
    await page.locator(".cb a.cite", { hasText: "Companion" }).press("Enter");
    await page.locator(".beside[data-look]").waitFor();
    await page.getByRole("status").filter({ hasText: "is shown beside" }).waitFor({ state: "attached" });
    await still(page);
    expect(await uncovered(page, scene.c[8]!)).toBe(1);
    expect(await uncovered(page, scene.a[1]!)).toBe(1);
    expect(await page.locator(".cb").first().isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".beside:not([data-look])").waitFor();
    expect(await scrolled(page)).toEqual(before);
    await page.keyboard.press("Escape");
    await page.locator("#panel").waitFor({ state: "hidden" });
    expect(await scrolled(page)).toEqual(before);
    await page.context().close();
  });

  it("from the article alone, a citation opens the companion beside it, and the talk stays open", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann, { viewport, reducedMotion: "reduce" });
    await open(`${scene.at}/article?open=${scene.a[1]}`);
    await page.locator(".cb a.cite", { hasText: "Companion" }).click();
    await page.waitForURL(`**${scene.beside}?open=${scene.a[1]}#${scene.c[8]}`);
    await page.locator(".beside[data-look] #panel .thread").waitFor();
    await still(page);
    expect(await uncovered(page, scene.c[8]!)).toBe(1);
    expect(await uncovered(page, scene.a[1]!)).toBe(1);
    await page.context().close();
  });

  it("a comment that cites is opened in its own talk, with what it cites in sight", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann, { viewport, reducedMotion: "reduce" });
    await open(`${scene.at}/companion?open=${scene.c[8]}`);
    const line = page.getByRole("region", { name: "Cited from" }).getByRole("link", { name: /^¶.2, Bob$/ });
    await line.click();
    await page.waitForURL(`**${scene.beside}?open=${scene.a[1]}#${scene.c[8]}`);
    await page.locator("#panel article[data-arrived]:focus", { hasText: "Compare" }).waitFor();
    await still(page);
    expect(await uncovered(page, scene.c[8]!)).toBe(1);
    expect(await uncovered(page, scene.a[1]!)).toBe(1);
    await open(`${scene.beside}?open=${scene.c[8]}`);
    await line.click();
    await page.locator(".beside[data-look] #panel-head", { hasText: /^¶.2$/ }).waitFor();
    await still(page);
    expect(await uncovered(page, scene.c[8]!)).toBe(1);
    expect(await uncovered(page, scene.a[1]!)).toBe(1);
    await page.context().close();
  });

  it("B leads there and back, and both texts are where they were", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann, { viewport, reducedMotion: "reduce" });
    await open(`${scene.at}/article`);
    await scrollTo(page, scene.a[5]);
    await page.keyboard.press("b");
    await page.waitForURL(`**${scene.beside}`);
    await expect.poll(() => uncovered(page, scene.a[5]!)).toBe(1);
    await scrollTo(page, scene.c[7]);
    await page.keyboard.press("t");
    await page.keyboard.press("b");
    await page.waitForURL(`**${scene.at}/companion`);
    await expect.poll(() => uncovered(page, scene.c[7]!)).toBe(1);
    await page.keyboard.press("b");
    await page.waitForURL(`**${scene.beside}`);
    await expect.poll(() => uncovered(page, scene.c[7]!)).toBe(1);
    await expect.poll(() => uncovered(page, scene.a[5]!)).toBe(1);
    await page.context().close();
  });
});

// Both texts side by side have a map of their talk, and the way on from where one stopped reading.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Beside, besideRoom, scrolled } from "./beside-room";
import { faults } from "./reading-room";
import { browser } from "./windows";

let room: Beside;
beforeAll(async () => {
  room = await besideRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});

/** Ann stopped at ¶ 7 of the article and at ¶ 5 of the companion. */
async function stopped() {
  const scene = await room.stage();
  const { db } = await import("@/server/db");
  const { as } = await import("@/tests/support/as");
  for (const key of [scene.a[6]!, scene.c[4]!]) {
    const { id, textId } = await db.paragraph.findFirstOrThrow({ where: { key } });
    await as(scene.ann).texts.keepPlace({ text: textId, last: id, furthest: id, ago: 0 });
  }
  return scene;
}

const topOf = (page: Page, key: string) =>
  page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, key);

const offers = (page: Page) => page.locator(".go-on").filter({ visible: true });

describe.each([
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
])("side by side at $width", (viewport) => {
  it("each text offers to go on in it, and only it goes", async () => {
    const scene = await stopped();
    const { page, open } = await room.windowOf(scene.ann, { viewport, reducedMotion: "reduce" });
    await open(scene.beside);
    await page.getByRole("region", { name: /^Where you stopped reading: ¶.7$/u }).waitFor();
    await page.getByRole("link", { name: /Go on at Companion ¶.5$/u }).click();
    await expect.poll(() => topOf(page, scene.c[4]!)).toBeLessThan(160);
    await page.locator(`#talk-${scene.c[4]}:focus`).waitFor();
    expect((await scrolled(page))[0]).toBe(0);
    await expect.poll(() => offers(page).count()).toBe(1);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: /Go on at ¶.7$/u }).press("Enter");
    await expect.poll(() => topOf(page, scene.a[6]!)).toBeLessThan(160);
    expect(await offers(page).count()).toBe(0);
    await page.context().close();
  });

  it("each text has a map of its own talk, which says what of it is on the screen and leads into it", async () => {
    const scene = await room.stage();
    const { page, open } = await room.windowOf(scene.ann, { viewport, reducedMotion: "reduce" });
    await open(scene.beside);
    const map = page.getByRole("navigation", { name: "Where the talk is in Companion" });
    const talk = await map.locator("a:not(.zero)").evaluateAll((rows) => rows.map((row) => row.getAttribute("href")));
    expect(talk).toEqual([`#${scene.c[2]}`]);
    const bracket = () => map.locator(".here").evaluate((element) => element.getBoundingClientRect().top);
    const before = await bracket();
    await map.locator(`a[href="#${scene.c[8]}"]`).click();
    await expect.poll(() => topOf(page, scene.c[8]!)).toBeLessThan(160);
    await expect.poll(bracket).toBeGreaterThan(before + 50);
    expect((await scrolled(page))[0]).toBe(0);
    const left = page.getByRole("navigation", { name: "Where the talk is in Article" });
    expect(await left.locator("a:not(.zero)").count()).toBe(2);
    await page.context().close();
  });
});

it("a phone offers to go on in the text that it shows", async () => {
  const scene = await stopped();
  const { page, open } = await room.windowOf(scene.ann, {
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" },
  });
  await open(scene.beside);
  await offers(page)
    .getByText(/Go on at ¶.7/u)
    .waitFor();
  expect(await offers(page).count()).toBe(1);
  await offers(page).getByRole("link").tap();
  await expect.poll(() => topOf(page, scene.a[6]!)).toBeLessThan(160);
  await page.context().close();
});

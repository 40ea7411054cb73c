// From text to text on a phone, by touch, without scripts, and among several companions.
import { beforeAll, expect, inject, it } from "vitest";
import { type Beside, besideRoom, uncovered } from "./beside-room";
import { faults } from "./reading-room";
import { browser } from "./windows";

let room: Beside;
beforeAll(async () => {
  room = await besideRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});

const TOUCH = { hasTouch: true, isMobile: true, reducedMotion: "reduce" } as const;
const PHONE = { ...TOUCH, viewport: { width: 390, height: 844 } };

it("a phone goes to what is cited, and back to the talk", async () => {
  const scene = await room.stage();
  const { page, open } = await room.windowOf(scene.ann, PHONE);
  await open(`${scene.at}/article?open=${scene.a[1]}`);
  await page.locator(".cb a.cite", { hasText: "Companion" }).tap();
  await page.locator("#cite-preview").getByRole("link", { name: "Go there" }).tap();
  await page.waitForURL(`**${scene.at}/companion#${scene.c[8]}`);
  await expect.poll(() => uncovered(page, scene.c[8]!)).toBe(1);
  const back = page.getByRole("link", { name: /^Back to ¶.2$/ });
  await back.waitFor();
  expect(await faults(page)).toEqual([]);
  await back.tap();
  await page.waitForURL(`**${scene.at}/article?open=${scene.a[1]}`);
  await page.locator("#panel .thread").waitFor();
  await page.context().close();
});

it("a phone's switcher keeps the place in each text, and the talk that was open", async () => {
  const scene = await room.stage();
  const { page, open } = await room.windowOf(scene.ann, PHONE);
  await open(`${scene.at}/article`);
  await page.locator(`#talk-${scene.a[7]}`).tap();
  await page.locator("#panel .thread").waitFor();
  const pinned = await uncovered(page, scene.a[7]!);
  expect(pinned).toBeGreaterThan(0.2);
  const texts = page.getByRole("navigation", { name: "Texts of this reading" });
  await texts.getByRole("link", { name: "Companion" }).tap();
  await page.waitForURL(`**${scene.at}/companion`);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await texts.getByRole("link", { name: "Article" }).tap();
  await page.waitForURL(`**${scene.at}/article?open=${scene.a[7]}`);
  await page.locator("#panel .thread").waitFor();
  await expect.poll(() => uncovered(page, scene.a[7]!)).toBeGreaterThan(0.2);
  await page.context().close();
});

it("a shared address of both shows a phone the text that is talked about", async () => {
  const scene = await room.stage();
  const { page, open } = await room.windowOf(scene.ann, PHONE);
  await open(`${scene.beside}?open=${scene.c[2]}`);
  await page.locator("#panel .thread").waitFor();
  expect(await page.locator(".text2").isVisible()).toBe(true);
  expect(await page.locator(".text1").isVisible()).toBe(false);
  expect(await uncovered(page, scene.c[2]!)).toBeGreaterThan(0.2);
  expect(await faults(page)).toEqual([]);
  await page.getByRole("link", { name: "Close the discussion" }).tap();
  await page.locator("#panel").waitFor({ state: "hidden" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.context().close();
});

it("a tablet opens what is cited beside, by touch", async () => {
  const scene = await room.stage();
  const { page, open } = await room.windowOf(scene.ann, { ...TOUCH, viewport: { width: 1024, height: 768 } });
  await open(`${scene.at}/article?open=${scene.a[1]}`);
  await page.locator(".cb a.cite", { hasText: "Companion" }).tap();
  await page.locator("#cite-preview").getByRole("link", { name: "Go there" }).tap();
  await page.waitForURL(`**${scene.beside}?open=${scene.a[1]}#${scene.c[8]}`);
  await expect.poll(() => uncovered(page, scene.c[8]!)).toBe(1);
  await page.getByRole("button", { name: "Back to where it was" }).tap();
  await page.locator(".beside:not([data-look]) #panel .thread").waitFor();
  await page.context().close();
});

it("both texts and the talk are there without JavaScript", async () => {
  const scene = await room.stage();
  const { page, open } = await room.windowOf(scene.ann, { javaScriptEnabled: false });
  await open(scene.beside);
  expect(await page.locator(".text1 .pt").count()).toBe(scene.a.length);
  expect(await page.locator(".text2 .pt").count()).toBe(scene.c.length);
  await page.locator(`#talk-${scene.c[2]}`).click();
  await page.waitForURL(/beside\/companion\?open=/);
  expect(await page.locator("#panel article").first().textContent()).toContain("comes back in the article");
  await page.getByRole("link", { name: "Close the discussion" }).click();
  await page.waitForURL(`**${scene.beside}#${scene.c[2]}`);
  await page.context().close();
});

it("which of several companions stands beside is one press away, and remembered", async () => {
  const scene = await room.stage(2);
  const { page, open } = await room.windowOf(scene.ann);
  await open(scene.beside);
  await page.locator(".text2").getByRole("link", { name: "Companion 2" }).click();
  await page.waitForURL(`**${scene.at}/article/beside/companion-2`);
  await page.keyboard.press("b");
  await page.waitForURL(`**${scene.at}/article`);
  await page.locator(".read:not(.beside)").waitFor();
  await page.keyboard.press("b");
  await page.waitForURL(`**${scene.at}/article/beside/companion-2`);
  expect(await faults(page)).toEqual([]);
  await page.context().close();
});

it("what does not stand beside anything is missing", async () => {
  const scene = await room.stage();
  const { page, open } = await room.windowOf(scene.ann);
  for (const path of ["article/beside/article", "article/beside/nothing", "nothing/beside/article"])
    expect((await open(`${scene.at}/${path}`))?.status()).toBe(404);
  await page.context().close();
});

// A document holds each word of its text once; and none is lost on the way to another text and back.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "@/tests/support/browser";
import { type Beside, besideRoom } from "./beside-room";

let browser: Browser;
let room: Beside;
beforeAll(async () => {
  browser = await launchBrowser();
  room = await besideRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});
afterAll(() => browser.close());

const words = (page: Page) => page.locator(".col .pt").allTextContents();
const times = (html: string, what: string) => html.split(what).length - 1;

it("the words stand once in a document, and are sent along with what is fetched for a page that is there", async () => {
  const scene = await room.stage();
  const { page } = await room.windowOf(scene.ann);
  const ask = async (headers: Record<string, string>) =>
    (await page.request.get(`${inject("baseUrl")}${scene.at}/article`, { headers })).text();
  const said = async (headers: Record<string, string>) => times(await ask(headers), "the article said so.");
  const once = await said({ accept: "text/html" });
  expect(await said({ accept: "*/*", rsc: "1" })).toBe(once);
  // Nine in each of twelve paragraphs.
  expect(await said({ accept: "*/*" })).toBe(once + 9 * 12);
  await page.context().close();
});

it("the words of either text are there after every way between them", async () => {
  const scene = await room.stage();
  const { page, open } = await room.windowOf(scene.ann);
  await open(`${scene.at}/article`);
  const article = await words(page);
  expect(article).toHaveLength(scene.a.length);
  await page.locator(".seg").getByRole("link", { name: "Companion" }).click();
  await page.locator(`#${scene.c[0]}`).waitFor();
  expect((await words(page))[2]).toContain("the letter 3.");
  await page.goBack();
  await page.locator(`#${scene.a[0]}`).waitFor();
  expect(await words(page)).toEqual(article);
  await page.locator(".seg").getByRole("link", { name: "Side by side" }).click();
  await page.locator(".both").waitFor();
  await expect.poll(() => words(page)).toHaveLength(scene.a.length + scene.c.length);
  await page.goBack();
  await page.locator(".both").waitFor({ state: "detached" });
  await expect.poll(() => words(page)).toEqual(article);
  await page.context().close();
});

it("the words stay when something else in the browser has changed the page before it woke up", async () => {
  const scene = await room.stage();
  const { page, open } = await room.windowOf(scene.ann);
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      const bar = document.querySelector(".reading-bar .seg");
      if (!bar) return;
      watch.disconnect();
      bar.replaceChildren("An extension was here.");
    }).observe(document, { childList: true, subtree: true });
  });
  await open(`${scene.at}/article`);
  await page.locator(`#talk-${scene.a[1]}`).click();
  await page.locator("#panel .thread").waitFor();
  expect(await words(page)).toHaveLength(scene.a.length);
  await page.context().close();
});

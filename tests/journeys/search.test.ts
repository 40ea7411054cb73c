// Finding words again: from the text and back to it, by mouse, by keys, by touch, and without JavaScript.
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { beforeAll, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { annBeforeBobsTalk, faults, openAs, type Reader } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");
const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let ann: Reader;
beforeAll(async () => {
  ann = await annBeforeBobsTalk(inject("databaseUrl"));
});

async function before(options: BrowserContextOptions): Promise<Page> {
  const page = await openAs(browser, base, ann, options);
  await visit(page, `${base}${ann.url}`);
  return page;
}

const field = (page: Page) => page.getByRole("searchbox", { name: /^Words to find/ });
const marked = (page: Page) => page.locator("main mark").allTextContents();

it("by mouse: from the text to the field, to what was found, to its paragraph", async () => {
  const page = await before(WIDE);
  await page.getByRole("link", { name: "Search" }).click();
  await field(page).fill("noon");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("heading", { name: "2 passages" }).waitFor();
  await page.getByRole("heading", { name: "1 comment" }).waitFor();
  expect(await marked(page)).toEqual(["noons", "noon", "noons"]);
  expect(await faults(page)).toEqual([]);
  await page.getByRole("link", { name: /¶\s4/ }).click();
  await page.waitForURL((url) => url.hash === `#${ann.keys[3]}`);
  await page.goBack();
  await page.getByRole("link", { name: "Who counts the noons?" }).click();
  await page.getByRole("article", { name: "The linked comment by bob" }).waitFor();
  await page.goBack();
  await page.locator(".hits.comments").getByRole("link", { name: /^¶\s1/ }).click();
  await page.locator("#panel").getByText("Who counts the noons?").waitFor();
  await page.context().close();
});

it("the slash leads to the field from the group's other pages too, and into it from the results", async () => {
  const page = await before(WIDE);
  const group = ann.url.split("/").slice(0, 3).join("/");
  for (const path of ["", "/members", "/log"]) {
    await visit(page, `${base}${group}${path}`);
    await page.keyboard.press("/");
    await page.waitForURL(/\/search$/);
  }
  await visit(page, `${base}${group}/search?q=noon`);
  await page.keyboard.press("/");
  expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type("and/or");
  expect(await field(page).inputValue()).toBe("and/or");
  expect((await page.goto(`${base}${group}/log?before=~~~`))?.status()).toBe(404);
  await page.context().close();
});

it("by keys: the slash, the words, Enter, and on to what was found", async () => {
  const page = await before(WIDE);
  await page.keyboard.press("/");
  await page.waitForURL(/\/search$/);
  await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  // The styles of the page that one comes from stay with the browser; they draw nothing here.
  const left = async (it: Locator) => Math.round((await it.boundingBox())?.x ?? 0);
  expect(await left(field(page))).toBe(await left(page.getByRole("heading", { level: 1 })));
  await page.keyboard.type('"put it down" ferry');
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "1 passage" }).waitFor();
  expect(new Set(await marked(page))).toEqual(new Set(["put it down", "ferry"]));
  await page.getByRole("link", { name: /^¶\s2/ }).press("Enter");
  await page.waitForURL((url) => url.hash === `#${ann.keys[1]}`);
  await page.context().close();
});

it("by touch: narrowed to a person, found nothing, widened again", async () => {
  const page = await before(PHONE);
  await page.goto(`${base}${ann.url.split("/").slice(0, 3).join("/")}`);
  await page.getByRole("link", { name: "Search" }).tap();
  await field(page).fill("reply");
  await page.getByText("By person, text or date").tap();
  await page.getByLabel("Written by").selectOption("ann");
  await page.getByRole("button", { name: "Search" }).tap();
  await page.getByText("Nothing found for “reply”.").waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("link", { name: "Search all texts and all of the talk" }).tap();
  await page.getByRole("heading", { name: "8 comments" }).waitFor();
  const small = await page.locator("main a, main button, main summary, main select").evaluateAll((all) =>
    all
      .filter((one) => !one.closest("p") && one.getBoundingClientRect().height > 0)
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML),
  );
  expect(small).toEqual([]);
  await page.context().close();
});

it("without JavaScript it is the same", async () => {
  const page = await openAs(browser, base, ann, { ...WIDE, javaScriptEnabled: false });
  await page.goto(`${base}${ann.url.split("/").slice(0, 3).join("/")}/search`);
  await field(page).fill("counting noons");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("heading", { name: "1 comment" }).waitFor();
  expect(await marked(page)).toEqual(["counts", "noons"]);
  await page.getByRole("link", { name: "Best first" }).click();
  await page.waitForURL(/order=best/);
  expect(await marked(page)).toEqual(["counts", "noons"]);
  await page.context().close();
});

it.each([
  ["too many words", `q=${"lantern ".repeat(1_000).trim().replaceAll(" ", "+")}`, "A search may have 300 characters"],
  ["5,000 characters", `q=${"x".repeat(5_000)}`, "this one has 5,000"],
  ["marks alone", "q=%22%22+-+%7C+%26", "There is no word in this"],
  ["a sign that cannot be kept", "q=noon%00s", "Nothing found for “noon"],
  ["an odd page, day, order and place", "q=noon&after=%00&from=never&to=99&order=x&in=y", "1 comment"],
  ["everything twice", "q=noon&q=moon&in=texts&in=talk", "2 passages"],
])("%s is answered with a sentence", async (_, query, sentence) => {
  const address = `${base}${ann.url.split("/").slice(0, 3).join("/")}/search?${query}`;
  const answer = await fetch(address, { headers: { cookie: `${ann.cookie.name}=${ann.cookie.value}` } });
  expect(answer.status).toBe(200);
  const said = (await answer.text()).replace(/<[^>]*>/g, "");
  expect(said.includes(sentence), `says “${sentence}”`).toBe(true);
});

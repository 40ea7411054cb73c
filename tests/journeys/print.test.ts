// On paper: the text with its numbers, as much of the talk as was asked for, black on white, and no tools.
import { beforeAll, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { annBeforeBobsTalk, openAs, type Reader } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

let ann: Reader;
beforeAll(async () => {
  ann = await annBeforeBobsTalk(inject("databaseUrl"));
});

const PAPER = { width: 760, height: 1075 };

it.each([
  ["none", 0],
  ["first", 2],
  ["all", 10],
])("with %s of the talk, %i comments stand after their paragraphs", async (talk, count) => {
  const page = await openAs(browser, base, ann, { viewport: PAPER, colorScheme: "dark" });
  await page.goto(`${base}${ann.url}/print?talk=${talk}`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.locator(".said").count()).toBe(count);
  expect(await page.locator(".pt").count()).toBe(ann.keys.length);
  const order = await page
    .locator(".edition .para, .edition .ann")
    .evaluateAll((all) => all.map((one) => one.className));
  expect(order.filter((name) => name === "ann").length).toBe(count ? 2 : 0);
  if (count) expect(order.slice(0, 4)).toEqual(["para", "ann", "para", "ann"]);
  const seen = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return [style("body").backgroundColor, style(".pt").color];
  });
  expect(seen).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  const numbers = await page.locator(".pn").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  const left = await page
    .locator(".pt")
    .first()
    .evaluate((one) => one.getBoundingClientRect().left);
  expect(Math.max(...numbers)).toBeLessThan(left);
  for (const tool of [".bar", ".print-choice", "button"])
    expect(await page.locator(tool).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  await page.context().close();
});

it("is reached from Aa without a key, and chooses how much without a script", async () => {
  const page = await openAs(browser, base, ann, { viewport: PAPER });
  await visit(page, `${base}${ann.url}`);
  await page.getByRole("button", { name: /^Aa/ }).click();
  await page.getByRole("link", { name: "Print" }).click();
  await page.waitForURL(/\/print$/);
  expect(await page.locator(".said").count()).toBe(10);
  expect(await page.locator(".said").first().isVisible()).toBe(true);
  await page.context().close();
  const plain = await openAs(browser, base, ann, { viewport: PAPER, javaScriptEnabled: false });
  await plain.goto(`${base}${ann.url}/print`);
  await plain.getByRole("link", { name: "First comments" }).click();
  await plain.waitForURL(/talk=first/);
  expect(await plain.locator(".said").count()).toBe(2);
  expect(await plain.locator(".ann").nth(1).textContent()).toContain("8 further replies.");
  await plain.context().close();
});

it("from the reading page, the text comes first and the open talk after it, without its tools", async () => {
  const page = await openAs(browser, base, ann, { viewport: PAPER });
  await visit(page, `${base}${ann.url}?open=${ann.keys[0]}`);
  await page.emulateMedia({ media: "print" });
  const [text, talk] = [await page.locator(".col").boundingBox(), await page.locator("#panel article").boundingBox()];
  expect(talk!.y).toBeGreaterThanOrEqual(text!.y + text!.height);
  for (const tool of [".bar", ".foot", ".comp", ".ca", ".filter", ".gut"])
    expect(await page.locator(tool).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), tool).toBe(
      0,
    );
  await page.context().close();
});

// Axe finds nothing on any page, in any of its states, by day and by night, on a wide screen and on a phone.
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "@/tests/support/browser";
import { type Everything, makeEverything } from "./steps/every-page";
import { VIEWS, type View } from "./steps/views";

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** The rules of axe that look at colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

let browser: Browser;
let all: Everything;
beforeAll(async () => {
  browser = await launchBrowser();
  all = await makeEverything(inject("databaseUrl"));
});
afterAll(() => browser.close());

/** A window of one's own, signed in or not. */
async function windowOf(who: View["who"]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { SESSION_COOKIE } = await import("@/server/accounts/session");
  if (who) await context.addCookies([{ name: SESSION_COOKIE, value: all.sessions[who], url: inject("baseUrl") }]);
  return context.newPage();
}

/** Colours fade when the scheme changes; axe is to see where they arrive. */
const still = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const ends = document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().endTime) < Infinity);
    return Promise.allSettled(ends.map(({ finished }) => finished));
  });

/** Whether the page is wider than its window. */
const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** What is wrong as it stands there now. At night only the colours differ, so that only they are looked at again. */
async function wrong(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await still(page);
  // A framed mail runs no scripts, and so not axe's either; how letters look is tested where they are made.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude("iframe");
  const { violations } = await (colorScheme === "dark" ? axe.withRules(COLOURS) : axe).analyze();
  return violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

it.for(VIEWS)("$name", async ({ who, path, then }) => {
  const page = await windowOf(who);
  await page.goto(`${inject("baseUrl")}${path(all)}`, { waitUntil: "networkidle" });
  await then?.(page);
  const found: string[] = [];
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    const faults = [...(await wrong(page, "light")), ...(await wrong(page, "dark"))];
    found.push(...faults.map((fault) => `${size.width}, ${fault}`));
    if (await isWide(page)) found.push(`${size.width}: scrolls sideways`);
  }
  await page.context().close();
  expect(found).toEqual([]);
});

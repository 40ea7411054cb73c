// Axe finds nothing on any page, in any of its states, by day and by night, on a wide screen and on a phone.
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { type Everything, makeEverything } from "./steps/every-page";
import type { View } from "./steps/view";
import { VIEWS } from "./steps/views";
import { browser } from "./windows";

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** The rules of axe that look at colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

let all: Everything;
beforeAll(async () => {
  all = await makeEverything(inject("databaseUrl"));
});

/** One browser for each person, so that scripts and styles are fetched once. */
const desks = new Map<View["who"], Promise<BrowserContext>>();

async function deskOf(who: View["who"]): Promise<BrowserContext> {
  const desk = await browser.newContext({ viewport: WIDTHS[0]! });
  const { SESSION_COOKIE } = await import("@/server/accounts/session");
  if (who) await desk.addCookies([{ name: SESSION_COOKIE, value: all.sessions[who], url: inject("baseUrl") }]);
  return desk;
}

/** Opens a page of one's own, signed in or not, and does what is to be done there. */
async function prepare({ who, path, then }: View): Promise<Page> {
  if (!desks.has(who)) desks.set(who, deskOf(who));
  const page = await (await desks.get(who)!).newPage();
  await visit(page, `${inject("baseUrl")}${path(all)}`);
  await then?.(page, all);
  return page;
}

/** What comes next, on its way while the one before is looked at. */
const ahead = new Map<View, Promise<Page>>();

async function open(view: View): Promise<Page> {
  const page = await (ahead.get(view) ?? prepare(view));
  ahead.clear();
  const next = VIEWS[VIEWS.indexOf(view) + 1];
  if (next) ahead.set(next, prepare(next));
  ahead.get(next!)?.catch(() => ahead.clear()); // it is tried again, and fails, in its own test
  return page;
}

/**
 * Colours fade when the scheme changes; axe is to see where they arrive. They are sent there rather than waited for:
 * in a part that is folded away nothing fades, and nothing ends.
 */
const still = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations())
      if (Number(one.effect?.getComputedTiming().endTime) < Infinity) one.finish();
  });

/** Whether the page is wider than its window. */
const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** What is wrong as it stands there now. At night only the colours differ, so that only they are looked at again. */
async function wrong(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await still(page);
  // A framed mail runs no scripts, and so not axe's either; how letters look is tested where they are made.
  const isThere = await page.evaluate("'axe' in window");
  const source = isThere ? { axeSource: "axe" } : {};
  const axe = new AxeBuilder({ page, ...source }).setLegacyMode().exclude("iframe");
  const { violations } = await (colorScheme === "dark" ? axe.withRules(COLOURS) : axe).analyze();
  return violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

it.for(VIEWS)("$name", async (view) => {
  const page = await open(view);
  const found: string[] = [];
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    const faults = [...(await wrong(page, "light")), ...(await wrong(page, "dark"))];
    found.push(...faults.map((fault) => `${size.width}, ${fault}`));
    if (await isWide(page)) found.push(`${size.width}: scrolls sideways`);
  }
  await page.close();
  expect(found).toEqual([]);
});

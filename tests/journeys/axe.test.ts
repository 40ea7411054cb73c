// Axe finds nothing on any page, in any of its states: by day on a wide screen, by night on a phone.
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { type Everything, makeEverything } from "./steps/every-page";
import type { View } from "./steps/view";
import { VIEWS } from "./steps/views";
import { browser } from "./windows";

/** Colours are the same at every width and boxes at every hour, so that two looks see all of both. */
const LOOKS = [
  { size: { width: 1440, height: 900 }, colorScheme: "light" },
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

let all: Everything;
beforeAll(async () => {
  all = await makeEverything(inject("databaseUrl"));
});

/** One browser for each person, so that scripts and styles are fetched once. */
const desks = new Map<View["who"], Promise<BrowserContext>>();

async function deskOf(who: View["who"]): Promise<BrowserContext> {
  const desk = await browser.newContext({ viewport: LOOKS[0].size });
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

/** What axe finds as it stands there now. */
async function wrong(page: Page): Promise<string[]> {
  // A framed mail runs no scripts, and so not axe's either; how letters look is tested where they are made.
  const isThere = await page.evaluate("'axe' in window");
  const source = isThere ? { axeSource: "axe" } : {};
  const { violations } = await new AxeBuilder({ page, ...source })
    .setLegacyMode()
    .exclude("iframe")
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

it.for(VIEWS)("$name", async (view) => {
  const page = await open(view);
  const found: string[] = [];
  for (const { size, colorScheme } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await still(page);
    found.push(...(await wrong(page)).map((fault) => `${size.width}, ${colorScheme}: ${fault}`));
    if (await isWide(page)) found.push(`${size.width}: scrolls sideways`);
  }
  await page.close();
  expect(found).toEqual([]);
});

// How the page looks is the reader's: chosen in one place, kept on the device, and the words that are read stay in sight.
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { annBeforeBobsTalk, openAs, type Reader, WIDTHS } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

let ann: Reader;
beforeAll(async () => {
  ann = await annBeforeBobsTalk(inject("databaseUrl"));
});

const aa = (page: Page) => page.getByRole("button", { name: /^Aa/ });

/** Without the scrolling that a hand at a distance does before it presses what is in a bar that sticks. */
const press = (target: Locator) => target.evaluate((one) => (one as HTMLElement).click());

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function read(viewport: (typeof WIDTHS)[0], more: { touch?: boolean; open?: number } = {}): Promise<Page> {
  const page = await openAs(browser, base, ann, { viewport, hasTouch: more.touch ?? false });
  const address = `${base}${ann.url}${more.open ? `?open=${ann.keys[more.open - 1]}` : ""}`;
  await visit(page, address);
  return page;
}

/** How many letters into its paragraph the eye is, a third down the window. */
const eye = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const words = document.querySelectorAll(".pt")[1]!;
    const { left } = words.getBoundingClientRect();
    // On a phone the popover lies over the words.
    const over = document.querySelector<HTMLElement>(".looks");
    if (over) over.style.visibility = "hidden";
    const caret = document.caretRangeFromPoint(left + 40, 68 + (innerHeight - 68) * 0.35);
    if (over) over.style.visibility = "";
    if (!caret || !words.contains(caret.startContainer)) return -1;
    const before = document.createRange();
    before.setStart(words, 0);
    before.setEnd(caret.startContainer, caret.startOffset);
    return before.toString().length;
  });

describe.each(WIDTHS)("at $width", (viewport) => {
  it("size and measure change around the words that are read, and are there at the next visit, without a script", async () => {
    const page = await read(viewport, { touch: viewport.width < 960 });
    await page.evaluate(() => {
      const { top, height } = document.querySelectorAll(".pt")[1]!.getBoundingClientRect();
      scrollTo({ top: scrollY + top + height / 2 - innerHeight * 0.35, behavior: "instant" });
    });
    const before = await eye(page);
    expect(before).toBeGreaterThan(0);
    await press(aa(page));
    await page.waitForSelector(".looks");
    const small = await page
      .locator(".pt")
      .first()
      .evaluate((words) => getComputedStyle(words).fontSize);
    for (const name of ["Very large", "Narrow", "Dark"]) {
      await press(page.locator(".looks").getByRole("radio", { name, exact: true }));
      // Two lines of the largest size, at most.
      expect(Math.abs((await eye(page)) - before), name).toBeLessThan(140);
    }
    expect(await isWide(page)).toBe(false);
    const large = await page
      .locator(".pt")
      .first()
      .evaluate((words) => getComputedStyle(words).fontSize);
    expect(Number.parseFloat(large)).toBeGreaterThan(1.3 * Number.parseFloat(small));

    const html = await (await page.context().request.get(`${base}${ann.url}`)).text();
    for (const said of ['data-size="larger"', 'data-measure="narrow"', 'data-theme="dark"'])
      expect(html.slice(0, html.indexOf(">", html.indexOf("<html")))).toContain(said);
    await page.locator(".looks").getByRole("group", { name: "Colours" }).getByLabel("System").check({ force: true });
    await page.reload();
    expect(await page.locator("html").getAttribute("data-theme")).toBeNull();
    await page.context().close();
  });

  it("nothing of it is lost in a window of 400 %", async () => {
    const page = await read({ width: 320, height: Math.round(viewport.height / 3.5) }, { open: 2 });
    expect(await isWide(page)).toBe(false);
    await page.locator(".comp .one").click();
    await page.waitForSelector(".comp textarea:focus");
    await page.keyboard.type("Said in a small window.");
    expect(await isWide(page)).toBe(false);
    await page.context().close();
  });
});

describe("the popover", () => {
  it("closes on Escape before the panel does, and gives the focus back", async () => {
    const page = await read(WIDTHS[0]!, { open: 1 });
    await aa(page).press("Enter");
    await page.waitForSelector(".looks input:focus");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".aa:focus");
    expect(await page.locator(".looks").count()).toBe(0);
    expect(await page.locator("#panel").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#panel[hidden]", { state: "attached" });
    await page.context().close();
  });

  it("has targets of 44 pixels for fingers", async () => {
    const page = await read(WIDTHS[2]!, { touch: true });
    await aa(page).tap();
    await page.waitForSelector(".looks");
    const boxes = await page.locator(".looks label, .looks a, .aa").evaluateAll((all) =>
      all.map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(boxes.length).toBeGreaterThan(10);
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44);
    await page.context().close();
  });

  it("stills what moves", async () => {
    const page = await read(WIDTHS[0]!);
    await aa(page).click();
    await page.getByRole("radio", { name: "None" }).check({ force: true });
    const moves = await page
      .locator(".btn")
      .first()
      .evaluate((one) => getComputedStyle(one).transitionDuration);
    expect(moves.split(", ").every((time) => time === "0s")).toBe(true);
    await page.context().close();
  });
});

describe("who listens", () => {
  it("finds each part of the page by its name, headings in order, and no voice that speaks unasked", async () => {
    const page = await read(WIDTHS[0]!, { open: 2 });
    await page.locator("#panel article").first().waitFor();
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll("nav, aside, main, header.bar, section[aria-label], section[aria-labelledby]")]
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const by = one.getAttribute("aria-labelledby");
          return `${one.tagName} ${one.getAttribute("aria-label") ?? (by && document.getElementById(by)?.textContent) ?? ""}`;
        }),
    );
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks.filter((mark) => /^(NAV|ASIDE|SECTION) $/.test(mark))).toEqual([]);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll("h1,h2,h3,h4")]
        .filter((one) => one.checkVisibility())
        .map((one) => Number(one.tagName.slice(1))),
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
    // Regions that speak are polite, and have nothing to say until something was done.
    const voices = page.locator(
      ":is([aria-live], [role=status], [role=alert], [role=log]):not(#__next-route-announcer__)",
    );
    expect(await voices.evaluateAll((all) => all.map((one) => `${one.role ?? ""} ${one.textContent}`))).toEqual(
      Array.from({ length: await voices.count() }, () => "status "),
    );
    await page.context().close();
  });
});

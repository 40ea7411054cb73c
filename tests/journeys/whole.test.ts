// Talk about the whole text in a browser: by keys on a wide screen, with a finger on a phone.
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { annBeforeBobsTalk, faults, openAs, rectangles } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

const count = (page: Page) => page.locator(".whole .talk");

/** How far to the right the way out of the talk reaches in a window of this width. */
async function edgeOfClose(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 844 });
  const box = await page.getByLabel("Close the discussion").boundingBox();
  return box ? box.x + box.width : Number.NaN;
}

/** One way to open the talk from the title, and to begin to write, in a window. */
type Way = { size: { width: number; height: number }; finger: boolean } & Steps;

type Steps = { open: (page: Page) => Promise<unknown>; begin: (page: Page) => Promise<unknown> };

const WAYS: Record<string, Way> = {
  "by keys on a wide screen": {
    size: { width: 1440, height: 900 },
    finger: false,
    open: async (page) => {
      // The keys come once the page is idle: the title is walked to when they act.
      await expect
        .poll(async () => {
          await page.keyboard.press("k");
          return page.evaluate(() => document.activeElement?.matches(".whole .talk") ?? false);
        })
        .toBe(true);
      await page.keyboard.press("o");
    },
    begin: (page) => page.keyboard.press("r"),
  },
  "with a finger on a phone": {
    size: { width: 390, height: 844 },
    finger: true,
    open: (page) => count(page).tap(),
    begin: (page) => page.locator(".comp .one").tap(),
  },
};

describe.each(Object.entries(WAYS))("the whole text, %s", (_, { size, finger, open, begin }) => {
  it("is talked about from its title, and read where the permalink leads", async () => {
    const reader = await annBeforeBobsTalk(inject("databaseUrl"));
    const page = await openAs(browser, base, reader, { viewport: size, hasTouch: finger, isMobile: finger });
    await visit(page, `${base}${reader.url}`);
    expect(await count(page).getAttribute("aria-label")).toBe("No comments on the whole text yet. Write the first");
    const text = await rectangles(page);
    await open(page);
    await page.locator("#panel-head", { hasText: "The whole text" }).waitFor();
    await page.locator("#panel .nobody, #panel .comp .one").first().waitFor();
    expect(await page.locator("#panel .comp .one").textContent()).toContain("Write about the whole text");
    await begin(page);
    await page.waitForSelector(".comp textarea:focus");
    expect(await page.getByRole("button", { name: "About some words" }).count()).toBe(0);
    await page.keyboard.insertText("What is it all about?");
    await page.getByRole("button", { name: "Post" }).press("Enter");
    await page.locator("#panel article", { hasText: "What is it all about?" }).waitFor();
    await expect.poll(() => count(page).getAttribute("aria-label")).toBe("1 comment on the whole text");
    expect(await rectangles(page)).toBe(text);
    expect(await edgeOfClose(page, size.width)).toBeLessThanOrEqual(size.width);
    if (size.width > 1024) expect(await edgeOfClose(page, 1024)).toBeLessThanOrEqual(1024);
    await page.setViewportSize(size);
    expect(await faults(page)).toEqual([]);
    const key = await page.locator(".para.whole").getAttribute("id");
    expect(new URL(page.url()).search).toBe(`?open=${key}`);

    const comment = await page.locator("#panel [data-comment]").first().getAttribute("data-comment");
    await page.goto(`${base}/c/${comment}`);
    await page.getByRole("heading", { name: "Discussion of the whole text" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: /^Open in the reading/ }).click();
    await page.locator("#panel article", { hasText: "What is it all about?" }).waitFor();
    expect(await page.locator("#panel-head").textContent()).toBe("The whole text");
    await page.context().close();
  });
});

describe("a text on paper", () => {
  it("has what was said about the whole of it beneath its title", async () => {
    const reader = await annBeforeBobsTalk(inject("databaseUrl"));
    const page = await openAs(browser, base, reader);
    await visit(page, `${base}${reader.url}`);
    await count(page).click();
    await page.locator("#panel .comp .one").click();
    await page.waitForSelector(".comp textarea:focus");
    await page.keyboard.insertText("A fable of clocks.");
    await page.getByRole("button", { name: "Post" }).click();
    await page.locator("#panel article", { hasText: "A fable of clocks." }).waitFor();
    await page.goto(`${base}${reader.url}/print`);
    const first = page.locator(".edition .para, .edition .ann").first();
    expect(await first.getAttribute("aria-label")).toBe("Discussion of the whole text");
    expect(await first.textContent()).toContain("A fable of clocks.");
    await page.context().close();
  });
});

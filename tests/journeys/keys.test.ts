// The keys of the reading page: their sheet, their ways through a talk, and the switch that silences them.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { annBeforeBobsTalk, openAs, type Reader, WIDTHS } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

let ann: Reader;
beforeAll(async () => {
  ann = await annBeforeBobsTalk(inject("databaseUrl"));
});

const count = (paragraph: number) => `#talk-${ann.keys[paragraph - 1]}`;

async function read(who: Reader, options: { viewport: (typeof WIDTHS)[0]; open?: number }): Promise<Page> {
  const { open, viewport } = options;
  const page = await openAs(browser, base, who, { viewport });
  await visit(page, `${base}${who.url}${open ? `?open=${who.keys[open - 1]}` : ""}`);
  return page;
}

const isIn = (page: Page, selector: string) =>
  page.evaluate((where) => document.activeElement?.closest(where) !== null, selector);

describe.each(WIDTHS)("at $width, the sheet", (viewport) => {
  it("comes on ?, lists every key, keeps the focus in it and gives it back", async () => {
    const page = await read(ann, { viewport });
    await page.focus(count(1));
    await page.keyboard.press("?");
    await page.waitForSelector("#keys[open] button:focus");
    for (const says of ["Next paragraph", "Next comment", "Next new comment", "Close what was opened last"])
      expect(await page.locator("#keys").getByText(says, { exact: true }).count()).toBe(1);
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("Tab");
      // The browser's own controls are the only stop outside.
      expect(await page.evaluate(() => document.activeElement?.closest("#keys, body") !== null)).toBe(true);
      expect(await isIn(page, "main, #side, .bar, .foot")).toBe(false);
    }
    await page.keyboard.press("Escape");
    await page.waitForSelector(`${count(1)}:focus`);
    await page.context().close();
  });
});

describe("what is typed before the box is there", () => {
  it("goes into the box, and is no shortcut", async () => {
    const page = await read(ann, { viewport: WIDTHS[0]! });
    // The keys come once the page is idle, and their sheet with them.
    await page.keyboard.press("?");
    await page.waitForSelector("#keys[open] button:focus");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#keys:not([open])", { state: "attached" });
    // In one breath, so that no box can have come in between.
    await page.evaluate(() => {
      for (const key of ["r", "j", "o", "y", "x", "Backspace", "!"])
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
    await page.waitForSelector("#panel .comp textarea:focus");
    await expect.poll(() => page.inputValue("#panel .comp textarea")).toBe("joy!");
    expect(await page.locator("#panel-head").textContent()).toMatch(/^(The whole text|¶\s1)$/);
    await page.keyboard.type(" So.");
    expect(await page.inputValue("#panel .comp textarea")).toBe("joy! So.");
    await page.context().close();
  });
});

describe("in a talk, the keys", () => {
  it("lead from comment to comment, fold and unfold the replies, and reply where the focus is", async () => {
    const page = await read(ann, { viewport: WIDTHS[0]!, open: 2 });
    await page.focus("#panel-head");
    await page.keyboard.press("j");
    await page.waitForSelector("#panel .thread > .c > article:focus");
    await page.keyboard.press("ArrowLeft");
    await page.waitForSelector("#panel .fold[aria-expanded=false]");
    expect(await page.locator("#panel article").count()).toBe(1);
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector("#panel .fold:focus");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#panel .fold[aria-expanded=true]");
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    await page.waitForSelector("#panel .kids article:focus");
    const about = await page.locator("article:focus").getAttribute("aria-label");
    await page.keyboard.press("ArrowLeft");
    await page.waitForSelector("#panel .thread > .c > article:focus");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#panel .kids article:focus");
    await page.keyboard.press("r");
    await page.waitForSelector(".comp textarea:focus");
    expect(about?.toLowerCase()).toContain(await page.locator(".comp .answering b").textContent());
    await page.context().close();
  });

  it("leave letters with modifiers to the browser", async () => {
    const page = await read(ann, { viewport: WIDTHS[0]! });
    await page.focus(count(1));
    for (const key of ["Control+j", "Alt+o", "Shift+O"]) await page.keyboard.press(key);
    await page.keyboard.press("j");
    await page.waitForSelector(".para.cur");
    expect(await page.locator("#panel").isVisible()).toBe(false);
    await page.context().close();
  });
});

describe("switched off, single keys", () => {
  it("rest on every device, while Escape still closes; the settings switch them on again", async () => {
    const quiet = await annBeforeBobsTalk(inject("databaseUrl"));
    const first = await read(quiet, { viewport: WIDTHS[0]! });
    await first.keyboard.press("?");
    const kept = first.waitForResponse((answer) => answer.url().includes("accounts.chooseKeys") && answer.ok());
    await first.getByLabel("Single-key shortcuts").uncheck();
    await kept;
    await first.context().close();

    const other = await read(quiet, { viewport: WIDTHS[1]!, open: 1 });
    await other.locator("#panel article").first().waitFor();
    await other.focus(`#talk-${quiet.keys[1]}`);
    for (const key of ["j", "o", "?"]) await other.keyboard.press(key);
    await other.keyboard.press("Escape");
    await other.waitForSelector("#panel[hidden]", { state: "attached" });
    expect(await other.locator(".para.cur, #keys").count()).toBe(0);

    await other.goto(`${base}/settings`);
    await other.getByLabel("Single-key shortcuts on the reading page").check();
    await other.getByRole("button", { name: "Save" }).click();
    await other.waitForURL(/saved=1/);
    await visit(other, `${base}${quiet.url}`);
    await other.keyboard.press("j");
    await other.waitForSelector(".para.cur");
    await other.context().close();
  });
});

describe("skip links", () => {
  it("lead to the text and to the discussion", async () => {
    const page = await read(ann, { viewport: WIDTHS[0]! });
    await page.keyboard.press("Tab");
    await page.waitForSelector(".skip:focus");
    await page.keyboard.press("Tab");
    await page.waitForSelector(".skip.to-talk:focus");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await isIn(page, "#side")).toBe(true);
    await page.context().close();
  });
});

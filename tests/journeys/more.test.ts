// The menu beneath a comment in a browser, by keys on a wide screen and by touch on a phone.
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { annBeforeBobsTalk, faults, openAs, type Reader } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

/** By pointer and keys on a wide screen, by touch on a phone. */
const HANDS = [
  { name: "keys, 1440", options: { viewport: { width: 1440, height: 900 } }, keys: true },
  { name: "touch, 390", options: { viewport: { width: 390, height: 844 }, hasTouch: true }, keys: false },
];

const thread = (page: Page) => page.locator("#panel [data-thread]");
const root = (page: Page) => thread(page).locator(":scope > article");

async function enter(reader: Reader, hand: (typeof HANDS)[0], talk: number): Promise<Page> {
  const page = await openAs(browser, base, reader, hand.options);
  const key = reader.keys[talk - 1];
  await page.goto(`${base}${reader.url}?open=${key}#${key}`, { waitUntil: "networkidle" });
  await thread(page).first().waitFor();
  return page;
}

async function press(hand: (typeof HANDS)[0], button: Locator) {
  if (!hand.keys) return button.tap();
  await button.focus();
  await button.press("Enter");
}

describe.each(HANDS)("by $name", (hand) => {
  let ann: Reader;
  beforeAll(async () => {
    ann = await annBeforeBobsTalk(inject("databaseUrl"));
  });

  it("what is done more rarely is behind one button, a moderator's acts last, and the focus comes back to it", async () => {
    const page = await enter(ann, hand, 1);
    expect((await root(page).locator(".ca button").allTextContents()).slice(0, 4)).toEqual([
      "Reply",
      "Quote",
      "Thanks",
      "More",
    ]);
    const more = root(page).getByRole("button", { name: "More" });
    await press(hand, more);
    await page.locator(".more-menu button:focus", { hasText: "Copy the link" }).waitFor();
    const moderators = page.getByRole("group", { name: "For moderators" }).getByRole("menuitem");
    expect(await moderators.allTextContents()).toEqual(["Remove", "Lock this thread", "Move this thread"]);
    const box = await page.locator(".more-menu").boundingBox();
    expect([box!.x >= 0, box!.x + box!.width <= hand.options.viewport.width]).toEqual([true, true]);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("ArrowUp");
    await page.locator(".more-menu button:focus", { hasText: "Move this thread" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const [name, title] of [
      ["Flag", "Flag this comment"],
      ["Lock this thread", "Lock this thread"],
      ["Move this thread", "Put this discussion on another paragraph"],
    ] as const) {
      await press(hand, more);
      await press(hand, page.getByRole("menuitem", { name, exact: true }));
      const dialog = page.getByRole("dialog", { name: title });
      await dialog.waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await expect.poll(() => more.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await page.context().close();
  });
});

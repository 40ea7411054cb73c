// Works a page by pressing what is seen: with a mouse, or with a finger on a phone.
import type { Locator, Page } from "playwright-core";
import { countOf, type Hand, panelOf } from "./hand";

type Press = (target: Locator) => Promise<void>;

/** The text's bell lies in the bar; where the bar has no room, in the contents. */
async function openTextBell(page: Page, press: Press): Promise<void> {
  const inBar = page.locator(".bar .bell");
  const contents = page.locator(".foot [data-do=contents]");
  await inBar.or(contents).filter({ visible: true }).first().waitFor();
  if (await inBar.isVisible()) return press(inBar);
  await press(contents);
  await press(page.locator("#over .bell"));
}

function pointer(window: Hand["window"], press: Press): Hand {
  return {
    window,
    press: (_, target) => press(target),
    write: async (page, field, words) => {
      await press(field);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(words);
    },
    choose: async (_, list, entry) => {
      await press(list);
      await list.selectOption({ label: entry });
    },
    pick: (_, radio) => press(radio),
    openTalk: (page, paragraph) => press(countOf(page, paragraph)),
    openNew: (page) => press(page.locator("[data-do=next]").filter({ visible: true }).first()),
    begin: (page) => press(panelOf(page).locator(".comp .one")),
    answer: (_, comment) => press(comment.getByRole("button", { name: "Reply", exact: true })),
    openTextBell: (page) => openTextBell(page, press),
    post: (page) => press(page.locator(".comp").getByRole("button", { name: "Post" })),
    close: (page) => press(page.getByRole("link", { name: "Close the discussion" })),
  };
}

/** A mouse before a wide screen. */
export const mouse: Hand = pointer({ viewport: { width: 1440, height: 900 } }, (target) => target.click());

/** A finger on a phone. */
export const touch: Hand = pointer(
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  (target) => target.tap(),
);

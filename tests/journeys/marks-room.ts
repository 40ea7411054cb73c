// The talk that Ann reads before Bob's, by two kinds of hands: keys on a wide screen, touch on a phone.
import type { Locator, Page } from "playwright-core";
import { inject } from "vitest";
import { visit } from "@/tests/support/visit";
import { openAs, type Reader } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

/** By pointer and keys on a wide screen, by touch on a phone. */
export const HANDS = [
  { name: "keys, 1440", options: { viewport: { width: 1440, height: 900 } }, keys: true },
  { name: "touch, 390", options: { viewport: { width: 390, height: 844 }, hasTouch: true }, keys: false },
];

/** One of them. */
export type Hand = (typeof HANDS)[number];

/** The threads of the open talk. */
export const thread = (page: Page) => page.locator("#panel [data-thread]");

/** The comment that begins the first of them. */
export const root = (page: Page) => thread(page).locator(":scope > article");

/** The nth talk, open before a reader. */
export async function enter(reader: Reader, hand: Hand, talk: number): Promise<Page> {
  const page = await openAs(browser, base, reader, hand.options);
  const key = reader.keys[talk - 1];
  await visit(page, `${base}${reader.url}?open=${key}#${key}`);
  await thread(page).first().waitFor();
  return page;
}

/** Presses a button as these hands do. */
export async function press(hand: Hand, button: Locator) {
  if (!hand.keys) return button.tap();
  await button.focus();
  await button.press("Enter");
}

// How somebody works a page. The steps of a journey ask for what is to be done; mouse, keys and touch do it their way.
import type { Locator, Page } from "playwright-core";

/** One way to use a page. Whatever is asked for waits until it can be done, and fails when it cannot. */
export interface Hand {
  /** What opens the browser's window for this hand. */
  readonly window: {
    viewport: { width: number; height: number };
    hasTouch?: boolean;
    isMobile?: boolean;
  };
  /** Presses a button, or follows a link. */
  press(page: Page, target: Locator): Promise<void>;
  /** Puts words into a field, in the place of what is there; long ones are pasted. */
  write(page: Page, field: Locator, words: string): Promise<void>;
  /** Chooses an entry of a list. */
  choose(page: Page, list: Locator, entry: string): Promise<void>;
  /** Chooses one of several: a round button, or an entry of a menu that is open. */
  pick(page: Page, radio: Locator): Promise<void>;
  /** On the reading page: opens the talk on a paragraph. */
  openTalk(page: Page, paragraph: number): Promise<void>;
  /** Opens the first talk that has something new. */
  openNew(page: Page): Promise<void>;
  /** Begins a comment on the open paragraph. */
  begin(page: Page): Promise<void>;
  /** Begins an answer to a comment. */
  answer(page: Page, comment: Locator): Promise<void>;
  /** Opens the menu of the text's bell. */
  openTextBell(page: Page): Promise<void>;
  /** Sends what stands in the composer. */
  post(page: Page): Promise<void>;
  /** Closes the talk. */
  close(page: Page): Promise<void>;
}

/** A paragraph by its number, with what stands beside it. */
export const paragraphOf = (page: Page, number: number): Locator =>
  page.locator(".para", { has: page.locator(".pn", { hasText: new RegExp(`\\b${number}$`) }) });

/** The count beside a paragraph: it opens the talk. */
export const countOf = (page: Page, paragraph: number): Locator => paragraphOf(page, paragraph).locator(".talk");

/** The open margin. */
export const panelOf = (page: Page): Locator => page.locator("#panel:not([hidden])");

// How a state of a page is written down: who sees it, where, and what they did there.
import type { Page } from "playwright-core";
import type { Everything } from "./every-page";

/** A state of a page. Nobody is named where nobody has signed in. */
export type View = {
  name: string;
  who?: keyof Everything["sessions"];
  path: (all: Everything) => string;
  /** What is done on the page before it is looked at. */
  then?: (page: Page, all: Everything) => Promise<void>;
};

/** Writes one down. */
export const view = (name: string, who: View["who"], path: View["path"], then?: View["then"]): View => ({
  name,
  who,
  path,
  then,
});

/** Waits until something of the kind is seen. */
export const shown = (page: Page, selector: string) => page.locator(selector).first().waitFor();

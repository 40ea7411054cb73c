// The states of pages on which texts come in and are revised.
import type { Page } from "playwright-core";
import { shown, type View, view } from "./view";

const imports: View[] = [
  view("the beginning of an import", "ann", (all) => `${all.home}/import`),
  view("a text before it is published", "ann", (all) => all.draft),
  view(
    "the menu of a block's type",
    "ann",
    (all) => all.shortDraft,
    async (page) => {
      await page.locator(".blks .ty").nth(3).press("Enter");
      await shown(page, ".tmenu");
    },
  ),
  view(
    "a block that is edited",
    "ann",
    (all) => all.shortDraft,
    async (page) => {
      await page.locator(".blks .ty").nth(3).press("e");
      await shown(page, ".editing");
    },
  ),
  view(
    "a block that is split",
    "ann",
    (all) => all.shortDraft,
    async (page) => {
      await page.locator(".blks .ty").nth(3).press("s");
      await shown(page, ".cut");
    },
  ),
];

const inRow = (key: string, then: string) => async (page: Page) => {
  await page.locator(".blks .ty").nth(2).press(key);
  await shown(page, then);
};

/** Presses what is in the review's card that nobody can be sure of. */
const inDoubt = (name: string, then: string) => async (page: Page) => {
  await page.locator(".rev[data-state=open]").getByRole("button", { name }).first().press("Enter");
  await shown(page, then);
};

const revisions: View[] = [
  view("the revisions of a text", "bob", (all) => `${all.revised}/revisions`),
  view("the revisions of a text, as its owner", "ann", (all) => `${all.revised}/revisions`),
  view("an earlier revision", "ann", (all) => `${all.revised}/revisions/1`),
  view("two revisions compared", "bob", (all) => `${all.revised}/revisions/compare?from=1&to=2`),
  view("two revisions side by side", "bob", (all) => `${all.revised}/revisions/compare?from=1&to=2&view=beside`),
  view("a revision that is compared with itself", "bob", (all) => `${all.revised}/revisions/compare?from=1&to=1`),
  view("a revision in the making", "ann", (all) => all.revising),
  view("a block that is written", "ann", (all) => all.revising, inRow("i", ".newblk")),
  view("a block that is moved", "ann", (all) => all.revising, inRow("v", ".moveto")),
  view("a review", "ann", (all) => `${all.revising}/review`),
  view("a review with a search", "ann", (all) => `${all.revising}/review`, inDoubt("Another paragraph", ".another")),
  view("a review with several pieces", "ann", (all) => `${all.revising}/review`, inDoubt("Several", ".several")),
  view(
    "a review with everything that changes",
    "ann",
    (all) => `${all.revising}/review`,
    async (page) => {
      await page.locator(".all-changes > summary").press("Enter");
      await shown(page, ".all-changes .cmp");
    },
  ),
  view("a review that touches no talk", "ann", (all) => `${all.untouched}/review`),
];

/** All of them. */
export const TEXT_VIEWS: View[] = [...imports, ...revisions];

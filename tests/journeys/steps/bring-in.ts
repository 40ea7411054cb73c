// Steps: an article comes in dirty, is looked at and published, and gets a companion.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { paragraphOf } from "./hand";
import type { Step } from "./stage";
import { ARTICLE, COMPANION, COMPANION_TITLE, TITLE } from "./texts";

const rows = (page: Page, look: string): Locator => page.locator(`.blks > li.blk${look}`);

const tags = (page: Page, look: string): Promise<string[]> => rows(page, `${look} .ty`).allTextContents();

async function expectArticle(page: Page): Promise<void> {
  expect(await rows(page, ".ttl").locator(".w").allTextContents()).toEqual([TITLE]);
  expect(await rows(page, ".hd").count()).toBe(4);
  const numbered = (await page.locator(".blks > li .ty").allTextContents()).filter((tag) => tag.startsWith("¶"));
  expect(numbered).toEqual(Array.from({ length: 20 }, (_, i) => `¶ ${i + 1}`));
}

async function expectFurniture(page: Page): Promise<void> {
  const struck = await rows(page, ".out .w").evaluateAll((all) => all.map((one) => getComputedStyle(one)));
  expect(struck).toHaveLength(3);
  expect(struck.map(({ textDecorationLine }) => textDecorationLine)).toEqual(Array(3).fill("line-through"));
  expect((await rows(page, "").first().locator(".ty").textContent()) ?? "").toBe("Title");
}

/** Note [1] and its mark lead to each other; the line of the erratum and its two notes have no mark. */
async function expectNotes(page: Page): Promise<void> {
  expect(await tags(page, ".ft")).toEqual(["Note", "Note 1", "Note 2", "Note 1"]);
  const said = await rows(page, ".ft").locator(".meta").allTextContents();
  expect(said).toEqual([...Array(3).fill("Without a mark in the text"), "Linked from ¶ 5"]);
  const fifth = rows(page, "").filter({ has: page.locator(".ty", { hasText: /^¶ 5$/ }) });
  expect(await fifth.locator(".w").textContent()).toMatch(/\.1$/);
  const note = await rows(page, ".ft").last().getAttribute("id");
  expect(await fifth.getByRole("link", { name: "Note 1" }).getAttribute("href")).toBe(`#${note}`);
}

/** The text as it is read: numbers without gaps, no furniture, the note and its mark leading to each other. */
async function expectPublished(page: Page): Promise<void> {
  const numbers = (await page.locator(".para .pn").allTextContents()).map((words) => Number(/\d+/.exec(words)?.[0]));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(await page.locator(".col h2.h").count()).toBe(4);
  expect(await page.getByRole("main").textContent()).not.toContain("Printer-friendly");
  const mark = paragraphOf(page, 5).getByRole("link", { name: "Note 1" });
  const note = page.locator((await mark.getAttribute("href")) ?? "nowhere");
  const back = note.getByRole("link", { name: "Back to paragraph 5" });
  expect(await page.locator((await back.getAttribute("href")) ?? "nowhere").getAttribute("aria-label")).toBe("Note 1");
  expect(await page.locator(".fn li").count()).toBe(4);
}

/** From paste to the page that members read. */
export const bringingIn: Step[] = [
  [
    "Ann pastes the article, and sees what was found in it",
    async ({ ann }) => {
      await ann.press("link", "Add a text");
      await ann.sees("Import a text");
      await ann.write("Pasted text", ARTICLE);
      await ann.press("button", "Look at what we find");
      await ann.sees("Check the text before anyone reads it");
      await expectArticle(ann.page);
      await expectFurniture(ann.page);
      await expectNotes(ann.page);
    },
  ],
  [
    "Ann publishes it, and it can be read",
    async (stage) => {
      const { ann } = stage;
      await ann.press("button", "Use this text");
      await ann.page.waitForURL(/\/article$/);
      stage.article = new URL(ann.page.url()).pathname;
      await ann.sees(TITLE);
      await expectPublished(ann.page);
    },
  ],
  [
    "Ann adds a companion in the same way",
    async ({ ann, article }) => {
      await ann.goTo(article.split("/").slice(0, 3).join("/"));
      await ann.press("link", "Add a companion");
      await ann.write("Pasted text", COMPANION);
      await ann.press("button", "Look at what we find");
      await ann.page.getByText(`It will be a companion to “${TITLE}”.`).waitFor();
      await ann.press("button", "Use this text");
      await ann.page.waitForURL(/\/companion$/);
      await ann.sees(COMPANION_TITLE);
      expect(await ann.page.locator(".para .pn").count()).toBe(5);
      await ann.press("link", "Article", ann.page.getByRole("navigation", { name: "Texts of this reading" }));
      await ann.sees(TITLE);
    },
  ],
];

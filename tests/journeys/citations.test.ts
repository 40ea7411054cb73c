// Writing beside a text: about selected words, and with paragraphs of all texts of the reading cited.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { revisit } from "@/tests/support/visit";
import { faults } from "./reading-room";
import { type Revising, revising } from "./revise-room";
import { browser } from "./windows";

let room: Revising;
beforeAll(async () => {
  room = await revising(browser, inject("baseUrl"), inject("databaseUrl"));
});

const LETTER = `A letter from the reading room\n\n${"You ask me what became of the lamp. ".repeat(4)}\n\n${"The ledgers were carried to the mill. ".repeat(4)}`;

async function withCompanion() {
  const scene = await room.stage();
  const { id } = await room
    .as(scene.ann)
    .texts.startDraft({ group: scene.group.slug, reading: scene.address.reading, raw: LETTER });
  await room.as(scene.ann).texts.publish({ draft: id, version: 0 });
  return scene;
}

/** Selects words of a paragraph as a pointer or Shift with the arrows would. */
const select = (page: Page, number: number, words: string) =>
  page.evaluate(
    ([paragraph, wanted]) => {
      const text = document.querySelectorAll(".para .pt")[Number(paragraph) - 1]?.firstChild as Text;
      const at = text.data.indexOf(String(wanted));
      getSelection()?.setBaseAndExtent(text, at, text, at + String(wanted).length);
    },
    [number, words] as const,
  );

for (const [device, options] of [
  ["a wide screen", { viewport: { width: 1440, height: 900 } }],
  ["a phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const)
  describe(`before ${device}`, () => {
    it("cites a paragraph of another text with the keyboard, and looks at it where it is cited", async () => {
      const scene = await withCompanion();
      const { page, open } = await room.windowOf(scene.bob, options);
      await open(`${scene.at}?open=${scene.paragraphs[0]!.key}`);
      await page.getByRole("button", { name: /^Write about/ }).press("Enter");
      await page.getByLabel("Your comment").pressSequentially("Compare ¶mill");
      const offered = page.getByRole("option");
      await offered.first().waitFor();
      expect((await offered.allTextContents()).map((one) => one.slice(0, 14))).toEqual(["Companion ¶\u00a02 "]);
      expect(
        await page.getByRole("textbox", { name: "Your comment" }).getAttribute("aria-activedescendant"),
      ).not.toBeNull();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press("Enter");
      expect(await page.getByLabel("Your comment").inputValue()).toBe("Compare companion ¶2 ");
      await page.keyboard.type("and ¶4");
      await page.getByRole("option", { name: /^¶\s4/ }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "Preview" }).press("Enter");
      await page.locator(".comp .preview a.cite", { hasText: "Companion" }).waitFor();
      await page.getByRole("tab", { name: "Write" }).press("Enter");
      await page.getByLabel("Your comment").focus();
      await page.keyboard.press("ControlOrMeta+Enter");
      const chips = page.locator(".cb a.cite");
      await chips.first().waitFor();
      expect((await chips.allTextContents()).map((one) => one.replaceAll("\u00a0", " "))).toEqual([
        "Companion ¶ 2",
        "¶ 4",
      ]);
      await chips.first().focus();
      await page.locator("#cite-preview", { hasText: "carried to the mill" }).waitFor();
      await page.keyboard.press("Escape");
      await page.locator("#cite-preview").waitFor({ state: "detached" });
      // In a modal dialog too, over which nothing of the page can lie.
      const at = (await page.locator("#panel [data-comment]").first().getAttribute("data-comment"))!;
      const body = "Compare companion ¶2 and ¶4 again.";
      await room.as(scene.bob).comments.edit({ comment: at, version: 1, body });
      await revisit(page);
      await page.getByRole("button", { name: /^edited/ }).press("Enter");
      const former = page.locator("dialog[open]");
      await former.locator("a.cite").first().focus();
      const look = page.locator("#cite-preview", { hasText: "carried to the mill" });
      await look.waitFor();
      await expect
        .poll(() =>
          look.evaluate((element) => {
            const { left, top } = element.getBoundingClientRect();
            return element.contains(document.elementFromPoint(left + 20, top + 20));
          }),
        )
        .toBe(true);
      await page.keyboard.press("Escape");
      await look.waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
      await former.waitFor({ state: "detached" });
      await open(`${scene.at}?open=${scene.paragraphs[3]!.key}`);
      await page.getByRole("region", { name: "Cited from" }).getByRole("link", { name: "¶ 1, bob" }).waitFor();
      await page.context().close();
    });

    it("writes about words that were selected, which are marked, and without the text moving", async () => {
      const scene = await room.stage();
      const { page, open } = await room.windowOf(scene.bob, options);
      await open(scene.at);
      await select(page, 2, "The lamp was lit at five");
      await page.getByRole("button", { name: "Comment on this" }).click();
      await page.getByLabel("Your comment").fill("By whom?");
      await page.keyboard.press("ControlOrMeta+Enter");
      await page.locator(".thread .pq", { hasText: "The lamp was lit at five" }).waitFor();
      const marked = await page.evaluate(() => [...(CSS.highlights.get("passages") ?? [])].map(String));
      expect(marked).toEqual(["The lamp was lit at five"]);
      await page.context().close();
      const at = room.as(scene.ann);
      const { draft } = await at.revisions.start(scene.address);
      const words =
        "A reader was to sit where the others could see him. He was not to read aloud unless he was asked. So it was.";
      await at.texts.act({ draft, version: 0, acts: [{ kind: "edit", block: 1, words }] });
      await room.publish(scene, { draft, version: 1 });
      const again = await room.windowOf(scene.cy, options);
      await again.open(`${scene.at}?open=${scene.paragraphs[1]!.key}`);
      await again.page.getByText("No longer in the text").waitFor();
      expect(await faults(again.page)).toEqual([]);
      await again.page.context().close();
    });
  });

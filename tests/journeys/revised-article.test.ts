// The first group's article: imported as it was printed, talked about, then mended, split, cut and given its notes.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { kept, type Revising, revising } from "./revise-room";
import { ARTICLE } from "./steps/texts";
import { browser } from "./windows";

let room: Revising;
beforeAll(async () => {
  room = await revising(browser, inject("baseUrl"), inject("databaseUrl"));
});

/** What the scanner read, and what stands on the page; the group's own article has these errors, ours has others. */
const ERRORS: [string, string][] = [
  ["ruling lass", "ruling class"],
  ["tins tendency", "this tendency"],
  ["(lBRP)", "(IBRP)"],
  ["counter -revolution", "counter-revolution"],
];

const row = (page: Page, tag: RegExp) =>
  page.locator(".blks > li.blk").filter({ has: page.locator(".ty", { hasText: tag }) });

/** Types over a block's words. */
async function mend(page: Page, wrong: string, right: string): Promise<void> {
  const block = page.locator(".blks > li.blk:not(.ft)").filter({ hasText: wrong }).first();
  const words = (await block.locator(".w").textContent()) ?? "";
  await block.locator(".ty").focus();
  await page.keyboard.press("e");
  await page.getByLabel("The words of this block").fill(words.replace(wrong, right));
  await page.keyboard.press("Enter");
  await page.locator(".blks > li.blk").filter({ hasText: right }).first().waitFor();
}

/** Splits a paragraph near its middle; `last` is the number that the text's last paragraph has then. */
async function split(page: Page, number: number, last: number): Promise<void> {
  await row(page, new RegExp(`^¶ ${number}$`))
    .locator(".ty")
    .focus();
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Split here" }).press("Enter");
  await row(page, new RegExp(`^¶ ${last}$`)).waitFor();
}

/** Places the mark of a note that has none, at the end of a paragraph. */
async function placeMark(page: Page, number: number): Promise<void> {
  await page.getByRole("button", { name: "Place its mark" }).last().press("Enter");
  await page.locator("#place-in").fill(String(number));
  await page.locator("#place-in").press("Enter");
  await page.getByRole("button", { name: "Mark here" }).press("Enter");
  await kept(page);
}

describe("the article that the group reads", () => {
  it("is revised after the talk began, and every comment is where it should be", async () => {
    const scene = await room.stage();
    const api = room.as(scene.ann);
    const { id } = await api.texts.startDraft({ group: scene.group.slug, raw: ARTICLE });
    const address = await api.texts.publish({ draft: id, version: 0 });
    const path = `/groups/${address.group}/${address.reading}/article`;
    const { text, revision, blocks } = await api.texts.page(address);
    const at = (number: number) => blocks.find((block) => block.number === number)!;
    const say = (number: number, body: string, passage?: { start: number; end: number }) =>
      room.as(scene.bob).comments.post({
        ...{ key: crypto.randomUUID(), revision: revision.id, paragraph: at(number).paragraphId, body },
        ...(passage && { passage }),
      });
    const { words } = at(2);
    const late = words.lastIndexOf(". ", words.length - 200) + 2;
    for (const number of [2, 5, 14, 19]) await say(number, `On the first printing, number ${number}`);
    await say(2, "On its last words", { start: late, end: late + 40 });

    const { page, open } = await room.windowOf(scene.ann);
    await open(`${path}/revisions`);
    await page.getByRole("button", { name: "Revise this text" }).press("Enter");
    await page.getByRole("heading", { name: /^Revise “/, level: 1 }).waitFor();
    for (const [wrong, right] of ERRORS) if (ARTICLE.includes(wrong)) await mend(page, wrong, right);
    await split(page, 2, 21);
    await split(page, 3, 22);
    await split(page, 2, 23);
    await row(page, /^¶ 22$/)
      .locator(".ty")
      .focus();
    await page.keyboard.press("x");
    await page.locator(".blks > li.blk.out").waitFor();
    await kept(page);
    await placeMark(page, 6);
    await placeMark(page, 1);
    await page.getByRole("button", { name: "Review the changes" }).press("Enter");
    await page.getByText(/^0 of \d looked at$/).waitFor();
    const heads = (await page.locator(".rev-head").allTextContents()).map((head) => head.replaceAll("\u00a0", " "));
    expect(heads[0]).toBe("¶ 2 Split into ¶ 2, ¶ 3, ¶ 4 and ¶ 5");
    expect(heads.at(-1)).toBe("¶ 19 No longer in the text");
    await page
      .getByRole("button", { name: /^Confirm/ })
      .first()
      .press("Enter");
    await page.getByRole("button", { name: /^Publish revision 2/ }).press("Enter");
    await page.waitForURL(new RegExp(`${path}$`));

    await open(path);
    const counted = async (number: number) =>
      page
        .locator(".para")
        .filter({ has: page.locator(".pn", { hasText: new RegExp(`¶\\s${number}$`) }) })
        .locator(".talk")
        .textContent();
    const talk = Object.fromEntries(
      await Promise.all(
        [2, 3, 4, 5, 8, 17].map(async (number) => [number, Number.parseInt((await counted(number)) ?? "", 10) || 0]),
      ),
    );
    const [carrier] = [2, 3, 4, 5].filter((number) => number !== 5 && talk[number] === 1);
    expect(talk, "on one of the pieces, on the last one, and where ¶ 5 and ¶ 14 went").toEqual({
      ...{ 2: 0, 3: 0, 4: 0, 5: 1, 8: 1, 17: 1 },
      ...(carrier ? { [carrier]: 1 } : { 5: 2 }),
    });
    const gone = page.locator(".para.gone");
    expect(await gone.count()).toBe(1);
    expect(await gone.locator(".pt").textContent()).toMatch(/¶\s19 is no longer\s+in the text\./);
    const before = await gone.evaluate((place) => place.previousElementSibling?.querySelector(".pn")?.textContent);
    expect(before).toMatch(/21$/);
    await gone.locator("a.talk").press("Enter");
    await page.getByText("On the first printing, number 19").waitFor();
    await page.getByText("It was in the text until revision 1.").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(`#talk-${await keyOf(page, carrier ?? 5)}`).press("Enter");
    const comment = page.locator("article[data-comment]").filter({ hasText: "On the first printing, number 2" });
    await comment.getByRole("button", { name: /written on revision 1/ }).press("Enter");
    await page.getByRole("heading", { name: "The words in revision 1" }).waitFor();
    expect(await page.locator(".fn li .back").count()).toBe(3);
    const detached = await room.as(scene.bob).revisions.detached({ text: text.id });
    expect(detached.map(({ label, comments }) => [label, comments])).toEqual([["¶\u00a019", 1]]);
    await page.context().close();
  });
});

/** The key of a paragraph by its number of today. */
const keyOf = async (page: Page, number: number): Promise<string> =>
  (await page
    .locator(".para")
    .filter({ has: page.locator(".pn", { hasText: new RegExp(`¶\\s${number}$`) }) })
    .getAttribute("id")) ?? "";

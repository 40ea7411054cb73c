// Marks on the talk in a browser: thanks, the answer, where a thread landed, what one hides; by keys on a wide screen, by touch on a phone.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { revisit, visit } from "@/tests/support/visit";
import { enter, HANDS, press, root, thread } from "./marks-room";
import { annBeforeBobsTalk, faults, openAs, type Reader, rectangles } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

const reply = (page: Page) => page.locator("#panel .kids article").first();

describe.each(HANDS)("by $name", (hand) => {
  let ann: Reader;
  beforeAll(async () => {
    ann = await annBeforeBobsTalk(inject("databaseUrl"));
  });

  it("a comment is thanked for and no more, and the text stands still", async () => {
    const page = await enter(ann, hand, 1);
    const still = await rectangles(page);
    const thanks = root(page).getByRole("button", { name: "Thanks" });
    await press(hand, thanks);
    await root(page).getByText("Thanked by you").waitFor();
    expect(await thanks.getAttribute("aria-pressed")).toBe("true");
    await revisit(page);
    await root(page).getByText("Thanked by you").waitFor();
    await press(hand, thanks);
    await root(page).getByText("Thanked by you").waitFor({ state: "detached" });
    expect(await rectangles(page)).toBe(still);
    await page.context().close();
  });

  it("a reply is marked as the answer, the thread leads to it, and the mark is taken back", async () => {
    const page = await enter(ann, hand, 2);
    await press(hand, reply(page).getByRole("button", { name: "More" }));
    await press(hand, page.getByRole("menuitem", { name: "Mark as the answer" }));
    await reply(page).getByText("The answer").waitFor();
    await press(hand, thread(page).getByRole("link", { name: "Answered by bob" }));
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Reply 1.");
    expect(await faults(page)).toEqual([]);
    await press(hand, reply(page).getByRole("button", { name: "More" }));
    await press(hand, page.getByRole("menuitem", { name: "Not the answer after all" }));
    await reply(page).getByText("The answer").waitFor({ state: "detached" });
    expect(await thread(page).getByText("Answered by").count()).toBe(0);
    await page.context().close();
  });

  it("where it landed is said, changed, read as it was, and taken away", async () => {
    const page = await enter(ann, hand, 1);
    const write = async (words: string) => {
      await page.getByLabel("Where we landed").locator("visible=true").last().fill(words);
      await press(hand, page.getByRole("button", { name: "Save" }));
    };
    await press(hand, root(page).getByRole("button", { name: "More" }));
    await press(hand, page.getByRole("menuitem", { name: "Say where we landed" }));
    await write("Nobody *counts* them.");
    const note = page.locator("section.landed");
    await note.getByText("Nobody counts them.").waitFor();
    await press(hand, note.getByRole("button", { name: "Change" }));
    await write("The ferryman does.");
    await note.getByText("The ferryman does.").waitFor();
    expect(await faults(page)).toEqual([]);
    await press(hand, note.getByRole("button", { name: "What it said before" }));
    await page.getByRole("dialog").getByText("Nobody counts them.").waitFor();
    await press(hand, page.getByRole("dialog").getByRole("button", { name: "Close" }));
    await press(hand, note.getByRole("button", { name: "Change" }));
    await write("");
    await note.waitFor({ state: "detached" });
    await page.context().close();
  });
});

describe.each(HANDS)("by $name", (hand) => {
  let ann: Reader;
  beforeAll(async () => {
    ann = await annBeforeBobsTalk(inject("databaseUrl"));
  });

  it("what somebody writes is hidden, looked at, and hidden no longer, in its place and in the settings", async () => {
    const page = await enter(ann, hand, 2);
    const still = await rectangles(page);
    const count = page.locator(`#talk-${ann.keys[0]}`);
    await press(hand, root(page).getByRole("button", { name: "More" }));
    await press(hand, page.getByRole("menuitem", { name: "Hide what bob writes" }));
    const veil = page.locator("#panel .veil");
    await expect.poll(() => veil.allInnerTexts()).toHaveLength(2);
    expect(await veil.nth(1).textContent()).toContain("Hidden by you: 8 comments by bob.");
    await expect.poll(() => count.textContent()).not.toMatch(/1/);
    expect(await page.locator("#panel article").count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await press(hand, veil.nth(1).getByRole("button", { name: "Show" }));
    await page.locator("#panel").getByText("Reply 8.").waitFor();
    await press(hand, veil.nth(1).getByRole("button", { name: "Stop hiding bob" }));
    await veil.first().waitFor({ state: "detached" });
    await expect.poll(() => count.textContent()).toMatch(/1/);
    expect(await rectangles(page)).toBe(still);
    await press(hand, root(page).getByRole("button", { name: "More" }));
    await press(hand, page.getByRole("menuitem", { name: "Hide what bob writes" }));
    await veil.first().waitFor();
    await visit(page, `${base}/settings`);
    expect(await faults(page)).toEqual([]);
    await press(hand, page.getByRole("button", { name: "Show again what bob writes" }));
    await page.getByText("You hide nothing.").waitFor();
    await page.context().close();
  });

  it("a thread is hidden behind one line, and shown again", async () => {
    const page = await enter(ann, hand, 2);
    await press(hand, root(page).getByRole("button", { name: "More" }));
    await press(hand, page.getByRole("menuitem", { name: "Hide this thread" }));
    const veil = page.locator("#panel .veil");
    await veil.getByText("Hidden by you: a thread of 9 comments.").waitFor();
    expect(await page.locator("#panel article").count()).toBe(0);
    await revisit(page);
    await press(hand, veil.getByRole("button", { name: "Show" }));
    await page.locator("#panel").getByText("A thread to fold.").waitFor();
    await press(hand, veil.getByRole("button", { name: "Stop hiding this thread" }));
    await veil.waitFor({ state: "detached" });
    expect(await root(page).count()).toBe(1);
    await page.context().close();
  });
});

describe.each(HANDS)("by $name", (hand) => {
  let ann: Reader;
  beforeAll(async () => {
    ann = await annBeforeBobsTalk(inject("databaseUrl"));
  });

  it("a thread is begun about several paragraphs, named at the others, and changed", async () => {
    const page = await enter(ann, hand, 1);
    await press(hand, page.locator(".comp .one"));
    await press(hand, page.getByRole("button", { name: "Also about other paragraphs" }));
    const tick = (label: string) => page.locator(".also-form").getByRole("checkbox", { name: label });
    await tick("¶ 3").check();
    expect(await faults(page)).toEqual([]);
    await page.locator(".comp textarea").fill("The noon and the judge.");
    await press(hand, page.getByRole("button", { name: "Post", exact: true }));
    const also = page.locator("#panel .also");
    await also.getByRole("link", { name: "¶ 3" }).waitFor();
    await press(hand, also.getByRole("link", { name: "¶ 3" }));
    const echo = page.locator(".echoes").getByRole("link", { name: /¶ 1, ann: The noon and the judge/ });
    await echo.waitFor();
    expect(await faults(page)).toEqual([]);
    await press(hand, echo);
    await also.waitFor();
    await press(hand, page.locator("#panel [data-thread]").last().getByRole("button", { name: "More" }));
    await press(hand, page.getByRole("menuitem", { name: "Also about other paragraphs" }));
    await page.getByRole("dialog").getByRole("checkbox", { name: "¶ 3" }).uncheck();
    await page.getByRole("dialog").getByRole("checkbox", { name: "¶ 4" }).check();
    await press(hand, page.getByRole("dialog").getByRole("button", { name: "Save" }));
    await also.getByRole("link", { name: "¶ 4" }).waitFor();
    expect(await also.textContent()).not.toContain("¶ 3");
    await page.context().close();
  });
});

it("a comment's menu is seen whole, also where its button begins a line", async () => {
  const ann = await annBeforeBobsTalk(inject("databaseUrl"));
  const narrow = { name: "keys, 1024", options: { viewport: { width: 1024, height: 768 } }, keys: true };
  const page = await enter(ann, narrow, 1);
  await press(narrow, root(page).getByRole("button", { name: "More" }));
  await page.locator(".more-menu button:focus").waitFor();
  const [menu, panel] = [await page.locator(".more-menu").boundingBox(), await page.locator("#panel").boundingBox()];
  expect(menu!.x).toBeGreaterThanOrEqual(panel!.x);
  expect(menu!.x + menu!.width).toBeLessThanOrEqual(panel!.x + panel!.width);
  await page.context().close();
});

it("words selected across paragraphs begin a thread about them all", async () => {
  const ann = await annBeforeBobsTalk(inject("databaseUrl"));
  const page = await openAs(browser, base, ann, HANDS[0]!.options);
  await visit(page, `${base}${ann.url}`);
  await page.evaluate(
    ([from, to]) => {
      const words = (key: string) => document.getElementById(key)!.querySelector(".pt")!;
      getSelection()!.setBaseAndExtent(words(from!), 0, words(to!), words(to!).childNodes.length);
    },
    [ann.keys[2], ann.keys[3]],
  );
  await page.getByRole("button", { name: "Comment on this" }).click();
  await page.getByRole("button", { name: "Also about ¶ 4" }).waitFor();
  await page.locator(".comp textarea").fill("Both of these.");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await page.locator("#panel .also").getByRole("link", { name: "¶ 4" }).waitFor();
  await page.context().close();
});

it("who says where it landed a moment later is told, keeps the words, and sees the other ones", async () => {
  const ann = await annBeforeBobsTalk(inject("databaseUrl"));
  const [one, two] = [await enter(ann, HANDS[0]!, 1), await enter(ann, HANDS[0]!, 1)];
  for (const page of [one, two]) {
    await root(page).getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Say where we landed" }).click();
  }
  await one.getByLabel("Where we landed").fill("The first words.");
  await one.getByRole("button", { name: "Save" }).click();
  await one.locator("section.landed").waitFor();
  await two.getByLabel("Where we landed").fill("The second words.");
  await two.getByRole("button", { name: "Save" }).click();
  await two.getByRole("alert").getByText("Somebody else changed").waitFor();
  await two.locator(".theirs").getByText("The first words.").waitFor();
  expect(await two.getByLabel("Where we landed").inputValue()).toBe("The second words.");
  expect(await faults(two)).toEqual([]);
  await two.getByRole("button", { name: "Save" }).click();
  await two.locator("section.landed").getByText("The second words.").waitFor();
  await Promise.all([one, two].map((page) => page.context().close()));
});

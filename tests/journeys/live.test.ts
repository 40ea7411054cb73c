// Two browsers before one text: what is written in one is offered in the other, and nothing in view moves for it.
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { bodies, comes, gutter, isOffered, type LiveRoom, listening, liveRoom, show, showNew } from "./live-room";
import { chooseFor, faults, openAs, rectangles, WIDTHS } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

let room: LiveRoom;
beforeEach(async () => {
  room = await liveRoom(inject("databaseUrl"));
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const open = (paragraph: number | null, viewport = WIDTHS[0]) =>
  listening(browser, base, room.readers.ann, paragraph, { viewport });

/** Where the comments in view stand. */
const inView = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const { top, bottom } = document.querySelector("#panel .scroll")!.getBoundingClientRect();
    const shown = [...document.querySelectorAll("#panel [data-comment]")].map(
      (one) => [one.id, one.getBoundingClientRect()] as const,
    );
    return Object.fromEntries(
      shown.filter(([, at]) => at.bottom > top && at.top < bottom).map(([id, at]) => [id, Math.round(at.top)]),
    );
  });

describe("a comment that Bob writes in his browser", () => {
  it.each(WIDTHS)(
    "is offered in Ann's, counted in the margin, and shown when she asks, at $width",
    async (viewport) => {
      const page = await open(2, viewport);
      const bob = await openAs(browser, base, room.readers.bob, { viewport: WIDTHS[0] });
      await bob.goto(`${base}${room.readers.bob.url}?open=${room.readers.bob.keys[1]}`);
      await bob.click(".comp .one");
      await bob.fill(".comp textarea", "Four noons, and one bell.");
      const text = await rectangles(page);
      const before = await inView(page);
      const posted = bob.waitForResponse((answer) => answer.url().includes("comments.post"));
      await bob.getByRole("button", { name: "Post", exact: true }).click();
      await posted;
      await isOffered(page, 1, `from the answer to the post to the offer, at ${viewport.width}`);
      expect(await bodies(page, /one bell/)).toEqual([]);
      expect(await inView(page)).toEqual(before);
      expect(await rectangles(page)).toBe(text);
      expect(await gutter(page, room.readers.ann, 2)).toMatch(/^7 comments on paragraph 2, \d new for you$/);
      await show(page);
      expect(await bodies(page, /one bell/)).toHaveLength(1);
      await comes("in view and in focus", () =>
        page.evaluate(() => document.activeElement?.textContent?.includes("one bell") ?? false),
      );
      expect(await rectangles(page)).toBe(text);
      expect(await bodies(bob, /one bell/)).toHaveLength(1);
      expect(await showNew(bob).count()).toBe(0);
    },
  );

  it("is counted where nothing is open, and is there when it is opened", async () => {
    const page = await open(null);
    const text = await rectangles(page);
    await room.say("On the judge.", { paragraph: 3 });
    await comes("the count in the margin", async () =>
      /^1 comment on paragraph 3, 1 new/.test((await gutter(page, room.readers.ann, 3)) ?? ""),
    );
    expect(await page.locator(".map li").nth(3).locator("a").getAttribute("aria-label")).toContain("1 comment");
    expect(await rectangles(page)).toBe(text);
    await page.click(`#talk-${room.readers.ann.keys[2]}`);
    await page.getByText("On the judge.").waitFor();
    expect(await showNew(page).count()).toBe(0);
  });
});

it("what comes in above the reader's eyes moves nothing, and several come at once", async () => {
  const page = await open(2);
  await page.locator("#panel [data-comment]").nth(4).scrollIntoViewIfNeeded();
  await page.locator("#panel .scroll").evaluate((scroller) => scroller.scrollBy(0, 150));
  const before = await inView(page);
  const { comment } = await room.say("Short, and deep down.", {
    parent: Object.keys(before)[0]?.replace(/^c-/, "") ?? "",
  });
  await room.say("At the end.", { parent: room.root.comment.id });
  await room.say("A thread of its own.", { paragraph: 2 });
  await isOffered(page, 3, "three at once");
  expect(await inView(page)).toEqual(before);
  await show(page);
  await page.locator(`#c-${comment.id}`).waitFor();
  expect(await bodies(page, /deep down|At the end|of its own/)).toHaveLength(3);
  expect(await faults(page)).toEqual([]);
});

it("edits, removals, restores, locks and withdrawals appear without a reload; a box with words in it stays", async () => {
  const { comment } = await room.say("Ann's own words.", { parent: room.root.comment.id }, room.ann);
  const page = await open(2);
  const own = page.locator(`#c-${comment.id}`);
  const { as, mia, bob, root } = room;
  await as(bob).comments.edit({ comment: root.comment.id, version: 1, body: "Who counted the noons?" });
  await comes("an edit", async () => (await bodies(page, /counted the noons/)).length === 1);
  await as(mia).moderation.lock({ thread: root.thread, reason: "It is late." });
  await comes("a lock", () => page.getByText("It is late.").isVisible());
  await as(mia).moderation.unlock({ thread: root.thread, reason: "Good morning." });
  await comes("its end", async () => !(await page.getByText("It is late.").isVisible()));
  await chooseFor(own, "Edit");
  await own.locator("textarea").fill("Words on their way");
  await as(mia).moderation.remove({ comment: root.comment.id, reason: "Off the text." });
  await as(mia).moderation.remove({ comment: comment.id, reason: "Off it too." });
  await comes("a removal", () => page.getByText("Off the text.").isVisible());
  expect(await own.locator("textarea").inputValue()).toBe("Words on their way");
  await own.getByRole("button", { name: "Save" }).click();
  await comes("why it is too late", () => own.getByText("has been removed").isVisible());
  expect(await own.locator("textarea").inputValue()).toBe("Words on their way");
  await as(mia).moderation.restore({ comment: root.comment.id, reason: "On it after all." });
  await comes("a restore", async () => (await bodies(page, /counted the noons/)).length === 1);
  const answer = await room.say("Soon taken back.", { paragraph: 3 });
  await comes("a count", async () => (await gutter(page, room.readers.ann, 3))?.startsWith("1 comment") ?? false);
  await as(bob).comments.withdraw({ comment: answer.comment.id });
  await comes(
    "a count less",
    async () => (await gutter(page, room.readers.ann, 3))?.startsWith("No comments") ?? false,
  );
});

it("after the connection was cut nothing is missing and nothing is there twice", async () => {
  const page = await open(2);
  await room.say("Before the cut 1.", { parent: room.root.comment.id });
  await isOffered(page, 1, "before the cut");
  await page.context().setOffline(true);
  for (const at of [2, 3]) await room.say(`Into the cut ${at}.`, { parent: room.root.comment.id });
  await room.as(room.mia).moderation.lock({ thread: room.root.thread, reason: "Meanwhile." });
  await room.as(room.mia).moderation.unlock({ thread: room.root.thread, reason: "And again." });
  await room.as(room.bob).comments.edit({ comment: room.root.comment.id, version: 1, body: "Edited in the dark." });
  await page.context().setOffline(false);
  await room.say("After the cut 4.", { paragraph: 2 });
  await isOffered(page, 4, "after the cut");
  await comes("what changed meanwhile", async () => (await bodies(page, /in the dark/)).length === 1);
  await show(page);
  expect(await bodies(page, /the cut \d/)).toHaveLength(4);
  await comes("the count", async () => (await gutter(page, room.readers.ann, 2))?.startsWith("10 comments") ?? false);
});

it("Ann's own comment from another window is offered once, and her own in this one never", async () => {
  const page = await open(2);
  await room.say("From my telephone.", { parent: room.root.comment.id }, room.ann);
  await page.click(".comp .one");
  await page.fill(".comp textarea", "From this very window.");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await page.getByText("From this very window.").waitFor();
  await isOffered(page, 1, "one's own from elsewhere");
  await comes("the count", async () => (await gutter(page, room.readers.ann, 2))?.startsWith("8 comments") ?? false);
  await show(page);
  expect(await bodies(page, /From (my|this)/)).toHaveLength(2);
});

it("a new revision is offered in a line, and comes when it is asked for", async () => {
  const page = await open(2);
  const text = await rectangles(page);
  const number = await room.revise();
  await comes("the line", () => page.getByText(`Revision ${number} is published.`).isVisible());
  expect(await rectangles(page)).toBe(text);
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Show it" }).click();
  await page.waitForLoadState();
  await comes("the new one, with the talk that was open", () => page.getByText("Who counts the noons?").isVisible());
  expect(await page.getByText("is published.").count()).toBe(0);
});

it("a new revision is offered on one line on a phone too", async () => {
  const page = await open(2, WIDTHS[2]);
  await room.revise();
  const line = page.locator(".live-line p");
  await comes("the line", () => line.isVisible());
  const [height, button] = await line.evaluate((one) => [
    one.getBoundingClientRect().height,
    one.querySelector("button")?.getBoundingClientRect().height ?? 0,
  ]);
  expect(height).toBeLessThan(2 * button!);
  expect(button).toBeGreaterThanOrEqual(44);
  expect(button).toBeLessThan(50);
});

it("a reader who has too many windows is kept up to date by asking now and then", async () => {
  const context = await browser.newContext();
  await context.addCookies([{ ...room.readers.ann.cookie, url: base }]);
  await context.route("**/api/live/**", (route) => route.fulfill({ status: 429, body: "Too many." }));
  const page = await context.newPage();
  const asked = page.waitForResponse((answer) => answer.url().includes("live.state"));
  await page.goto(`${base}${room.readers.ann.url}?open=${room.readers.ann.keys[1]}`);
  await asked;
  await room.say("While nobody heard.", { parent: room.root.comment.id });
  await isOffered(page, 1, "without a stream");
  await show(page);
  expect(await bodies(page, /nobody heard/)).toHaveLength(1);
});

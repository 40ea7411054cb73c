// What else arrives while one reads: marks that others make; and how one comes to what waits, with keys, after a sleep.
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from "vitest";
import { launchBrowser } from "@/tests/support/browser";
import { bodies, comes, gutter, isOffered, type LiveRoom, listening, liveRoom, showNew } from "./live-room";
import { faults } from "./reading-room";

const base = inject("baseUrl");

let browser: Browser;
let room: LiveRoom;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  room = await liveRoom(inject("databaseUrl"));
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** Makes the page believe that it is looked at, or not. */
const look = (page: Page, state: "visible" | "hidden") =>
  page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);

it("thanks, the answer, where it landed and threads from elsewhere appear without a reload, and move nothing in view", async () => {
  const { as, bob, ann, mia, root } = room;
  const reply = (await room.say("Nobody does.", { parent: root.comment.id }, ann)).comment.id;
  const page = await listening(browser, base, room.readers.ann, 2);
  await page.locator("#panel [data-comment]").nth(3).scrollIntoViewIfNeeded();
  const at = async () => Math.round((await page.locator("#panel [data-comment]").nth(3).boundingBox())?.y ?? 0);
  const before = await at();
  await as(bob).marks.thank({ comment: reply, given: true });
  await comes("thanks", () => page.locator(`#c-${reply}`).getByText("Thanked by Bob").isVisible());
  await as(bob).marks.answer({ comment: reply, is: true });
  await comes(
    "the answer",
    async () =>
      (await page
        .locator("#panel")
        .getByText(/^Answered/)
        .count()) > 0,
  );
  await as(mia).marks.land({ thread: root.thread, version: 0, body: "Nobody counts them." });
  await comes(
    "where it landed",
    async () => (await page.locator("#panel").getByText("Nobody counts them.").count()) > 0,
  );
  await expect.poll(async () => Math.abs((await at()) - before), { timeout: 15_000 }).toBeLessThanOrEqual(1);
  await as(bob).marks.thank({ comment: reply, given: false });
  await comes(
    "thanks taken back",
    async () => !(await page.locator(`#c-${reply}`).getByText("Thanked by").isVisible()),
  );
  const other = await room.say("Beside it.", { paragraph: 3 });
  const { db } = await import("@/server/db");
  const { paragraphId } = await db.thread.findUniqueOrThrow({ where: { id: root.thread } });
  const echo = (words: string) => page.locator(".echoes").getByText(words).count();
  await as(bob).marks.setAlso({ thread: other.thread, paragraphs: [paragraphId] });
  await comes("a thread from elsewhere", async () => (await echo("Beside it.")) === 1);
  await as(bob).comments.edit({ comment: other.comment.id, version: 1, body: "Beside it, said better." });
  await comes("its other words", async () => (await echo("said better")) === 1);
  await as(bob).marks.setAlso({ thread: other.thread, paragraphs: [] });
  await comes("that it is elsewhere alone", async () => (await echo("Beside it")) === 0);
  expect(await faults(page)).toEqual([]);
});

/** A page looks every five seconds whether its stream has fallen silent; a little longer, in milliseconds. */
const LOOK = 6_000;

/** Ann has read everything so far. */
async function allRead(): Promise<void> {
  const { db } = await import("@/server/db");
  const { textId } = await db.thread.findUniqueOrThrow({ where: { id: room.root.thread } });
  await room.as(room.ann).comments.markTextSeen({ text: textId, seq: Number.MAX_SAFE_INTEGER });
}

it("the key to the next new comment leads to one behind the button, and leaves the others there", async () => {
  await allRead();
  const page = await listening(browser, base, room.readers.ann, 2);
  const first = await room.say("The first that came.", { parent: room.root.comment.id });
  const second = await room.say("The second that came.", { paragraph: 2 });
  await isOffered(page, 2, "two behind the button");
  const inFocus = (id: string) => page.evaluate((wanted) => document.activeElement?.id === `c-${wanted}`, id);
  await page.locator("#panel .scroll").focus();
  await page.keyboard.press("n");
  await comes("the first in focus", () => inFocus(first.comment.id));
  expect(await bodies(page, /that came/)).toEqual(["The first that came."]);
  expect(await showNew(page).textContent()).toBe("Show 1 new");
  await page.keyboard.press("n");
  await comes("the second in focus", () => inFocus(second.comment.id));
  expect(await bodies(page, /that came/)).toHaveLength(2);
  await showNew(page).waitFor({ state: "detached" });
});

it("a tab that was hidden for long lets go of its stream, and catches up when it is looked at", async () => {
  const page = await listening(browser, base, room.readers.ann, 2);
  await page.clock.install();
  const gone = page.waitForEvent("requestfailed", (request) => request.url().includes("/api/live/"));
  await look(page, "hidden");
  await page.clock.runFor(21_000);
  await gone;
  await room.say("While nobody looked.", { parent: room.root.comment.id });
  await room.say("Nor here.", { paragraph: 3 });
  expect(await showNew(page).count()).toBe(0);
  await look(page, "visible");
  await isOffered(page, 1, "after it was hidden");
  await comes("the count", async () => (await gutter(page, room.readers.ann, 3))?.startsWith("1 comment") ?? false);
});

it("after a sleep in which the clock went on and the network was gone it is listened anew", async () => {
  const page = await listening(browser, base, room.readers.ann, 2);
  await page.clock.install();
  let isHeard = false;
  const again = page.waitForRequest(/\/api\/live\//).finally(() => {
    isHeard = true;
  });
  // A beat right after the sleep shows that the stream lives: then it sleeps once more.
  for (let hours = 1; !isHeard; hours++) {
    await page.clock.setSystemTime(Date.now() + hours * 3_600_000);
    await Promise.race([again, sleep(LOOK)]);
  }
  expect(new URL((await again).url()).searchParams.get("after")).toMatch(/^\d+$/);
  await room.say("After the sleep.", { parent: room.root.comment.id });
  await isOffered(page, 1, "after the sleep");
});

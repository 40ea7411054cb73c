// Since I was here: the walk through what is new, by mouse, keys and touch; marks that every device knows.
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { chooseFor, openAs } from "./reading-room";
import { type SinceRoom, sinceRoom, WALK, WALKERS } from "./since-room";
import { browser } from "./windows";

const base = inject("baseUrl");
const DESKTOP = { viewport: { width: 1440, height: 900 } };

const label = (page: Page, room: SinceRoom, paragraph: number) =>
  expect.poll(() => page.getAttribute(`#talk-${room.keys[paragraph - 1]}`, "aria-label"), { timeout: 20_000 });
const focused = (page: Page, words: string) => page.locator("#panel article:focus", { hasText: words }).waitFor();
const says = (page: Page, words: string) => page.locator("#room-says", { hasText: words }).waitFor();
const go = (page: Page, path: string) => visit(page, `${base}${path}`);

describe("the walk through what is new", () => {
  it.for(WALKERS)("$name: shows one way on and one way back, side by side", async ({ name, window, press }) => {
    const room = await sinceRoom(inject("databaseUrl"));
    const page = await openAs(browser, base, room, window);
    await page.goto(`${base}${room.url}`);
    const isPhone = name.startsWith("touch");
    const back = page.locator("[data-do=back]").filter({ visible: true });
    await back.first().waitFor();
    expect(await back.count()).toBe(1);
    expect(await page.locator(".foot [data-do=back]").isVisible()).toBe(isPhone);
    await press(page.locator(`#talk-${room.keys[0]}`));
    await page.locator("#panel .thread").waitFor();
    expect(await page.locator(".bar [data-do=back]").isVisible()).toBe(true);
    await page.context().close();
  });

  it.for(WALKERS)(
    "$name: comes to every new comment, also folded ones, and ends in words",
    async ({ window, next }) => {
      const room = await sinceRoom(inject("databaseUrl"));
      const page = await openAs(browser, base, room, window);
      await go(page, room.url);
      for (const words of WALK) {
        await next(page);
        await focused(page, words);
      }
      expect(new URL(page.url()).pathname).toBe(room.companion);
      await page.keyboard.press("n");
      await says(page, "You are up to date.");
      await page.keyboard.press("p");
      await focused(page, WALK[2]!);
      expect(new URL(page.url()).pathname).toBe(room.url);
      await page.keyboard.press("p");
      await focused(page, WALK[1]!);
      await page.context().close();

      const later = await openAs(browser, base, room, window);
      await go(later, room.url);
      await later.keyboard.press("n");
      await says(later, "You are up to date.");
      expect(await later.locator(".talk.has-new").count()).toBe(0);
      await later.context().close();
    },
  );

  it.for(WALKERS)("$name: a button leads back as the key does", async ({ window, next }) => {
    const room = await sinceRoom(inject("databaseUrl"));
    const page = await openAs(browser, base, room, window);
    await go(page, room.url);
    for (const words of WALK.slice(0, 2)) {
      await next(page);
      await focused(page, words);
    }
    await page.locator(".to-previous:visible").first().click();
    await focused(page, WALK[0]!);
    await page.context().close();
  });

  it("is a guest's too, who cannot write", async () => {
    const room = await sinceRoom(inject("databaseUrl"), "guest");
    const page = await openAs(browser, base, room, DESKTOP);
    await go(page, room.url);
    await page.keyboard.press("n");
    await focused(page, WALK[0]!);
    await page.context().close();
  });
});

describe("what was read", () => {
  it("is what stood in view, on every device; what is further down stays new", async () => {
    const room = await sinceRoom(inject("databaseUrl"));
    await room.read();
    for (let at = 1; at <= 25; at++) await room.say(3, `Remark ${at}. ${"It is a long one. ".repeat(20)}`);
    const [desk, phone] = [
      await openAs(browser, base, room, DESKTOP),
      await openAs(browser, base, room, WALKERS[2]!.window),
    ];
    await go(phone, room.url);
    await label(phone, room, 3).toContain("25 new for you");
    await go(desk, `${room.url}?open=${room.keys[2]}`);
    await label(desk, room, 3).not.toContain("25 new");
    await desk.getByLabel("Close the discussion").click();
    const left = /(\d+) new for you/.exec((await desk.getAttribute(`#talk-${room.keys[2]}`, "aria-label"))!)![1]!;
    expect(Number(left)).toBeGreaterThan(10);
    await expect
      .poll(
        async () => {
          await phone.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
          return phone.getAttribute(`#talk-${room.keys[2]}`, "aria-label");
        },
        { timeout: 20_000 },
      )
      .toContain(`, ${left} new for you`);
    await desk.context().close();
    await phone.context().close();
  });

  it("can be kept new, and all of it marked as read", async () => {
    const room = await sinceRoom(inject("databaseUrl"));
    const page = await openAs(browser, base, room, DESKTOP);
    await go(page, `${room.url}?open=${room.keys[0]}`);
    await label(page, room, 1).toBe("2 comments on paragraph 1");
    await chooseFor(page.locator("#panel article", { hasText: WALK[1] }), "Keep new");
    await says(page, "It stays new");
    await label(page, room, 1).toContain("1 new for you");
    await page.reload({ waitUntil: "commit" });
    await go(page, room.url);
    await label(page, room, 1).toContain("1 new for you");
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await page.getByRole("region", { name: "Marked as read" }).getByRole("button", { name: "Undo" }).click();
    await says(page, "as new as before");
    await label(page, room, 1).toContain("1 new for you");
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await page.getByRole("region", { name: "Marked as read" }).getByText("marked as read").waitFor();
    await room.say(4, "Later than all that.");
    await go(page, room.url);
    await label(page, room, 4).toContain("1 new for you");
    expect(await page.locator(".talk.has-new").count()).toBe(1);
    await page.context().close();
  });

  it("can be undone on a phone too, over the sheet in which all was marked as read", async () => {
    const room = await sinceRoom(inject("databaseUrl"));
    const page = await openAs(browser, base, room, WALKERS[2]!.window);
    await page.goto(`${base}${room.url}`);
    await page.locator(".foot [data-do=back]").waitFor();
    await page.getByRole("button", { name: "Contents", exact: true }).tap();
    await page.getByRole("button", { name: "Mark all as read" }).tap();
    await page.getByRole("region", { name: "Marked as read" }).getByRole("button", { name: "Undo" }).tap();
    await says(page, "as new as before");
    await label(page, room, 1).toContain("2 new for you");
    await page.context().close();
  });
});

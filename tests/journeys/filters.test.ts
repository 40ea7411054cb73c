// The talk map's filters: chosen by mouse, keys and touch, kept from paragraph to paragraph and in the address.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { revisit, visit } from "@/tests/support/visit";
import { faults, openAs } from "./reading-room";
import { type SinceRoom, sinceRoom, WALKERS } from "./since-room";
import { browser } from "./windows";

const base = inject("baseUrl");

let room: SinceRoom;
beforeAll(async () => {
  room = await sinceRoom(inject("databaseUrl"));
  await room.say(5, "Nobody answers this.");
  await room.say(9, "Nor this.");
  await room.say(9, "Whose noon is it?");
  await room.answered(7, "I asked this first.");
});

const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const choice = (page: Page, name: string) => page.locator(".shows button", { hasText: name });
const places = (page: Page) => page.locator(".where a");
const heads = (page: Page) => page.locator("#panel .thread > .c > article .cb");
const settle = (page: Page) =>
  choice(page, "Unanswered").locator(".num", { hasText: /\d/ }).waitFor({ state: "attached" });

describe("the filters", () => {
  it.for(WALKERS)("$name: lead from paragraph to paragraph, and end where one says so", async ({ window, press }) => {
    const page = await openAs(browser, base, room, window);
    await visit(page, `${base}${room.url}`);
    await settle(page);
    const contents = page.getByRole("button", { name: "Contents", exact: true });
    if (await contents.isVisible()) await press(contents);
    await press(choice(page, "Unanswered"));
    expect(await choice(page, "Unanswered").getAttribute("aria-pressed")).toBe("true");
    expect(asked(page, "show")).toBe("unanswered");
    expect(await places(page).allTextContents()).toEqual(["¶\u00a05 1", "¶\u00a09 2"]);

    await press(places(page).first());
    await heads(page).first().waitFor();
    expect(await heads(page).allTextContents()).toEqual(["Nobody answers this."]);
    await press(page.locator("#panel").getByLabel("Next paragraph"));
    await page.locator("#panel-head", { hasText: "9" }).waitFor();
    await expect.poll(() => heads(page).allTextContents()).toEqual(["Nor this.", "Whose noon is it?"]);
    expect([asked(page, "open"), asked(page, "show")]).toEqual([room.keys[8], "unanswered"]);
    await press(page.locator("#panel .filter button", { hasText: "questions" }));
    await expect.poll(() => heads(page).allTextContents()).toEqual(["Whose noon is it?"]);

    await revisit(page);
    await expect.poll(() => heads(page).allTextContents()).toEqual(["Whose noon is it?"]);
    expect(await faults(page)).toEqual([]);
    await press(page.locator("#panel .filter button", { hasText: "All" }));
    await expect.poll(() => heads(page).count()).toBe(2);
    expect(page.url()).not.toContain("show=");
    await page.context().close();
  });

  it("show on the map where it is, and nothing elsewhere", async () => {
    const page = await openAs(browser, base, room, WALKERS[0]!.window);
    await visit(page, `${base}${room.url}?show=unanswered`);
    await settle(page);
    const rows = page.locator(".map a:not(.zero)");
    await expect.poll(() => rows.count()).toBe(2);
    expect(await page.locator(".map").getAttribute("aria-label")).toBe("Where the talk is: Unanswered");
    expect(await rows.last().getAttribute("aria-label")).toBe("¶\u00a09, 2 unanswered");
    await page.locator(".map a").first().focus();
    await rows.last().click();
    expect(new URL(page.url()).hash).toBe(`#${room.keys[8]}`);
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  it("let an answered thread stand until its talk closes, and then forget it", async () => {
    const page = await openAs(browser, base, room, WALKERS[0]!.window);
    await visit(page, `${base}${room.url}?show=awaiting&open=${room.keys[6]}`);
    await expect.poll(() => heads(page).allTextContents()).toEqual(["I asked this first."]);
    await page.locator("#panel .kids").getByRole("button", { name: "Reply", exact: true }).click();
    await page.waitForSelector(".comp textarea:focus");
    await page.keyboard.type("I would.");
    await page.getByRole("button", { name: "Post" }).click();
    await page.locator("#panel article", { hasText: "I would." }).waitFor();
    await page.getByLabel("Close the discussion").click();
    await expect.poll(() => choice(page, "Awaiting").textContent()).toContain("0");
    await page.locator(".ov", { hasText: "Nobody in this text waits for your answer." }).waitFor();
    await page.context().close();
  });
});

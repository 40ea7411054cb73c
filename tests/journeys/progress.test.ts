// The place where one stopped reading: kept on the server, offered on the next device, never jumped to.
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { settled } from "@/tests/support/visit";
import { faults, openAs } from "./reading-room";
import { type SinceRoom, sinceRoom, WALKERS } from "./since-room";
import { browser } from "./windows";

const base = inject("baseUrl");

/** Reads on to a paragraph, and until the server knows. */
async function readTo(page: Page, room: SinceRoom, paragraph: number): Promise<void> {
  const kept = page.waitForResponse((answer) => answer.url().includes("texts.keepPlace"));
  await page.evaluate((key) => document.getElementById(key)?.scrollIntoView(), room.keys[paragraph - 1]!);
  expect((await kept).ok()).toBe(true);
}

const offer = (page: Page) => page.locator(".go-on");
const arrive = async (page: Page, room: SinceRoom) => {
  const known = page.waitForResponse((answer) => answer.url().includes("texts.progress"));
  await page.goto(`${base}${room.url}`);
  await known;
};

describe("the place", () => {
  it.for(WALKERS)("$name: is offered where one comes back, and led to when one says so", async ({ window, press }) => {
    const room = await sinceRoom(inject("databaseUrl"));
    await room.keep({ last: 7, furthest: 7 });
    const page = await openAs(browser, base, room, window);
    await arrive(page, room);
    await offer(page)
      .getByText(/Go on at ¶\s7/u)
      .waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await faults(page)).toEqual([]);
    await press(offer(page).getByRole("link"));
    await expect
      .poll(() => page.evaluate((key) => document.getElementById(key)!.getBoundingClientRect().top, room.keys[6]!))
      .toBeLessThan(160);
    await page.waitForSelector(`#talk-${room.keys[6]}:focus`);
    expect(await offer(page).count()).toBe(0);
    await page.context().close();
  });

  it("is not pressed upon anybody: not at a linked place, nor once it was put away", async () => {
    const room = await sinceRoom(inject("databaseUrl"));
    const page = await openAs(browser, base, room, WALKERS[0]!.window);
    await arrive(page, room);
    expect(await offer(page).count()).toBe(0);
    await readTo(page, room, 5);
    await page.evaluate(() => scrollTo(0, 0));
    await arrive(page, room);
    await offer(page).getByLabel("Not now").click();
    expect(await offer(page).count()).toBe(0);
    const known = page.waitForResponse((answer) => answer.url().includes("texts.progress"));
    await page.goto(`${base}/`);
    await page.goto(`${base}${room.url}#${room.keys[2]}`);
    await known;
    await settled(page);
    expect(await offer(page).count()).toBe(0);
    await page.context().close();
  });

  it("stands on the group's page in words, as far as one came, also after a look at what was before", async () => {
    const room = await sinceRoom(inject("databaseUrl"), "guest");
    await room.keep({ last: 6, furthest: 6 });
    const page = await openAs(browser, base, room, WALKERS[1]!.window);
    await arrive(page, room);
    await readTo(page, room, 2);
    await page.goto(`${base}${room.url.split("/").slice(0, 3).join("/")}`);
    await page.getByText(/Read to ¶\s6 of 24/u).waitFor();
    expect(await page.locator(".bars i.read").count()).toBe(6);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: /Go on at ¶\s2/u }).click();
    await page.waitForURL(new RegExp(`article#${room.keys[1]}$`));
    await page.context().close();
  });
});

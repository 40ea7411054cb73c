// The way to one comment: from its permalink, and from the paragraph that it cites, however deep it is.
import { beforeAll, expect, inject, it } from "vitest";
import { type Beside, besideRoom } from "./beside-room";
import { faults, WIDTHS } from "./reading-room";
import { browser } from "./windows";

let room: Beside;
beforeAll(async () => {
  room = await besideRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});

for (const viewport of WIDTHS)
  it(`a comment beyond what comes at once is brought into view, marked and in focus, at ${viewport.width} px`, async () => {
    const scene = await room.deep();
    const { page, open } = await room.windowOf(scene.ann, { viewport, reducedMotion: "reduce" });
    const brought = page.locator("#panel article[data-arrived]:focus", { hasText: "at last" });
    await open(`${scene.at}/article?open=${scene.a[5]}`);
    await page.getByRole("region", { name: "Cited from" }).getByRole("link", { name: /Cy/ }).click();
    await brought.waitFor();
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)).toBeGreaterThan(0);

    await open(`/c/${scene.deepest}`);
    await page.getByRole("article", { name: "The linked comment" }).getByText("@Ann").waitFor();
    expect(await page.locator("article.linked .at.me").count()).toBe(1);
    await page.getByRole("region", { name: "Where we landed" }).getByText("at the ferry").waitFor();
    await page.getByRole("link", { name: "Answered by Cy" }).waitFor();
    await page.locator("article.linked .the-answer", { hasText: "marked by Bob" }).waitFor();
    await page.locator("article.linked .thanked", { hasText: "Thanked by Bob" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: "Down to the comment" }).click();
    const seen = page.locator("article.linked").evaluate((one) => {
      const { top } = one.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    });
    expect(await seen).toBe(true);
    await page.getByRole("link", { name: /^Open in the reading/ }).click();
    await brought.waitFor();
    await page.context().close();
  });

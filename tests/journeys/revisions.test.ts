// Revisions in a browser: compared without scripts, read as they were, and gone back to.
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Revising, revising } from "./revise-room";
import { browser } from "./windows";

let room: Revising;
beforeAll(async () => {
  room = await revising(browser, inject("baseUrl"), inject("databaseUrl"));
});

describe("revisions", () => {
  it("are compared without scripts, in one text and side by side", async () => {
    const scene = await room.stage();
    await room.revise(scene, [
      {
        kind: "edit",
        block: 0,
        words: "The lending room stood above the mill, and in wet weather it smelled of both oats and paper.",
      },
      { kind: "drop", block: 4 },
    ]);
    const { page, open } = await room.windowOf(scene.bob, { javaScriptEnabled: false });
    await open(`${scene.at}/revisions`);
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("heading", { name: "Revision 1 and revision 2" }).waitFor();
    expect(await page.locator(".cmp-inline del").allTextContents()).toEqual([
      expect.stringContaining("corn exchange"),
      expect.stringContaining("What the ledgers do not say"),
    ]);
    expect(await page.locator(".cmp-inline ins").allTextContents()).toEqual([expect.stringContaining("mill")]);
    await page.getByText("3 paragraphs unchanged").waitFor();
    await page.getByRole("link", { name: "Side by side" }).click();
    await page.locator(".cmp-beside").first().waitFor();
    expect(await page.locator(".cmp-beside > div:first-child del").count()).toBe(2);
    expect(await page.locator(".cmp-beside > div:first-child ins").count()).toBe(0);
    await open(`${scene.at}/revisions/1`);
    await page.getByText("This is not the text as it is read now.").waitFor();
    expect(await page.locator(".pt").count()).toBe(5);
    await page.context().close();
  });

  it("are gone back from: the earlier one becomes the newest, and the talk comes home", async () => {
    const scene = await room.stage();
    await room.say(scene, scene.bob, 5, "On ¶ 5.");
    await room.revise(scene, [{ kind: "drop", block: 4 }]);
    expect(await room.whereabouts(scene)).toEqual({ "On ¶ 5.": "gone" });
    const { page, open } = await room.windowOf(scene.ann);
    await open(`${scene.at}/revisions/1`);
    await page.getByRole("button", { name: "Go back to revision 1" }).press("Enter");
    await page.getByText("It goes back to revision 1.").waitFor();
    await page.getByRole("button", { name: "Publish revision 3" }).press("Enter");
    await page.waitForURL(/\/article$/);
    expect(await room.whereabouts(scene)).toEqual({ "On ¶ 5.": "¶ 5" });
    await open(`${scene.at}/revisions`);
    await page.getByText("It goes back to revision 1.").waitFor();
    await page.context().close();
  });
});

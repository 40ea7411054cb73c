// The menu beneath a comment in a browser, by keys on a wide screen and by touch on a phone.
import { beforeAll, describe, expect, inject, it } from "vitest";
import { enter, HANDS, press, root } from "./marks-room";
import { annBeforeBobsTalk, faults, type Reader } from "./reading-room";

describe.each(HANDS)("by $name", (hand) => {
  let ann: Reader;
  beforeAll(async () => {
    ann = await annBeforeBobsTalk(inject("databaseUrl"));
  });

  it("what is done more rarely is behind one button, a moderator's acts last, and the focus comes back to it", async () => {
    const page = await enter(ann, hand, 1);
    expect((await root(page).locator(".ca button").allTextContents()).slice(0, 4)).toEqual([
      "Reply",
      "Quote",
      "Thanks",
      "More",
    ]);
    const more = root(page).getByRole("button", { name: "More" });
    await press(hand, more);
    await page.locator(".more-menu button:focus", { hasText: "Copy the link" }).waitFor();
    const moderators = page.getByRole("group", { name: "For moderators" }).getByRole("menuitem");
    expect(await moderators.allTextContents()).toEqual(["Remove", "Lock this thread", "Move this thread"]);
    const box = await page.locator(".more-menu").boundingBox();
    expect([box!.x >= 0, box!.x + box!.width <= hand.options.viewport.width]).toEqual([true, true]);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("ArrowUp");
    await page.locator(".more-menu button:focus", { hasText: "Move this thread" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const [name, title] of [
      ["Flag", "Flag this comment"],
      ["Lock this thread", "Lock this thread"],
      ["Move this thread", "Put this discussion on another paragraph"],
    ] as const) {
      await press(hand, more);
      await press(hand, page.getByRole("menuitem", { name, exact: true }));
      const dialog = page.getByRole("dialog", { name: title });
      await dialog.waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await expect.poll(() => more.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await page.context().close();
  });
});

// Naming somebody in a comment: with the keyboard before a wide screen, by touch on a phone.
import { beforeAll, expect, inject, it } from "vitest";
import { chooseFor, faults } from "./reading-room";
import { has, type WaitingRoom, waitingRoom } from "./waiting-room";
import { browser } from "./windows";

let room: WaitingRoom;
beforeAll(async () => {
  room = await waitingRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});

it("is done by typing, choosing and posting with the keys alone, and can be edited under the same name", async () => {
  const { page, context, ann, bobs } = await room.stage();
  await page.locator(".comp .one").press("Enter");
  await page.locator(".comp textarea:focus").waitFor();
  await page.keyboard.type("What does @an");
  const list = page.getByRole("listbox", { name: "Members to mention" });
  await list.getByRole("option", { name: "Ann" }).waitFor();
  await page.getByText("1 member to mention.").waitFor();
  expect(await page.locator(".comp textarea").getAttribute("aria-activedescendant")).not.toBeNull();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await list.waitFor({ state: "detached" });
  await page.keyboard.type("say, *you think*?");
  expect(await page.inputValue(".comp textarea")).toBe("What does @Ann say, *you think*?");
  await page.getByRole("tab", { name: "Preview" }).click();
  await page.locator(".preview .at", { hasText: "@Ann" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.locator(".comp textarea").press("ControlOrMeta+Enter");
  await has(bobs, [`What does @[Ann](member:${ann.id}) say, *you think*?`]);
  await page.locator(".thread .cb .at", { hasText: "@Ann" }).waitFor();
  await chooseFor(page.locator(".thread article", { hasText: "you think" }), "Edit");
  await page.locator(".editing textarea:focus").waitFor();
  expect(await page.inputValue(".editing textarea")).toBe("What does @Ann say, *you think*?");
  await page.keyboard.type(" Today?");
  await page.getByRole("button", { name: "Save" }).click();
  await has(bobs, [`What does @[Ann](member:${ann.id}) say, *you think*? Today?`]);
  await context.close();
});

it("is done by touch, and shows the one who is named that it is them", async () => {
  const { context, cookie, ann, open, bobs } = await room.stage();
  const { session } = await import("@/tests/support/make");
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  phone.setDefaultTimeout(30_000);
  await phone.addCookies([cookie]);
  const page = await open(await phone.newPage());
  await page.locator(".comp .one").tap();
  await page.locator(".comp textarea:focus").waitFor();
  const edge = (await page.getByRole("button", { name: "Post" }).boundingBox())!;
  expect(edge.x + edge.width, "all of the composer is on the screen").toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Mention a member" }).tap();
  await page.getByRole("option", { name: "Ann" }).tap();
  expect(await page.inputValue(".comp textarea")).toBe("@Ann ");
  await page.keyboard.type("look");
  await page.getByRole("button", { name: "Post" }).tap();
  await has(bobs, [`@[Ann](member:${ann.id}) look`]);
  await context.addCookies([{ ...cookie, value: await session(ann) }]);
  const hers = await open(await context.newPage());
  await hers.locator(".cb .at.me", { hasText: "@Ann" }).waitFor();
  await phone.close();
  await context.close();
});

it("keys make words bold and italic, and lists and links from the toolbar can be taken back", async () => {
  const { page, context } = await room.stage();
  await page.locator(".comp .one").click();
  const box = page.locator(".comp textarea");
  await page.locator(".comp textarea:focus").waitFor();
  await page.keyboard.type("words");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+B");
  expect(await box.inputValue()).toBe("**words**");
  await page.keyboard.press("ControlOrMeta+I");
  expect(await box.inputValue()).toBe("***words***");
  await page.keyboard.press("ControlOrMeta+Z");
  expect(await box.inputValue()).toBe("**words**");
  await page.keyboard.press("ControlOrMeta+A");
  await page.getByRole("button", { name: "List" }).click();
  expect(await box.inputValue()).toBe("- **words**");
  for (const name of ["Bold", "Italic", "Quote", "List", "Link", "Cite a paragraph", "Mention a member"])
    expect(
      await page.getByRole("toolbar", { name: "Markdown" }).getByRole("button", { name, exact: true }).count(),
    ).toBe(1);
  await context.close();
});

// Following from the bell of a text, and finding it again on one's mail page.
import { beforeAll, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { annBeforeBobsTalk, faults, type Reader } from "./reading-room";
import { browser } from "./windows";

let reader: Reader;
beforeAll(async () => {
  reader = await annBeforeBobsTalk(inject("databaseUrl"));
});

it("paragraphs from one to another are followed from the bell, and removed on the mail page", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ ...reader.cookie, url: inject("baseUrl") }]);
  const page = await context.newPage();
  await visit(page, `${inject("baseUrl")}${reader.url}`);
  const bell = page.locator(".reading-bar .bell");
  await bell.press("Enter");
  await page.getByRole("menuitemradio", { name: "Once a week, in one mail" }).press("Enter");
  await page.getByText("New comments come once a week, in one mail.").first().waitFor();
  await bell.press("Enter");
  await page.getByRole("menuitem", { name: /Reading, group, some paragraphs/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "What you hear of" });
  await dialog.getByLabel("This text").waitFor();
  expect(await dialog.getByLabel("This text").inputValue()).toBe("weekly");
  await dialog.getByLabel("From").selectOption({ label: "¶\u00a03" });
  await dialog.getByLabel("To").selectOption({ label: "¶\u00a02" });
  await dialog.getByRole("button", { name: "Add" }).press("Enter");
  await dialog.getByText("¶\u00a02 to ¶\u00a03").waitFor();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await bell.evaluate((button) => button === document.activeElement)).toBe(true);

  await visit(page, `${inject("baseUrl")}/settings/mail`);
  const line = page.getByRole("listitem").filter({ hasText: "¶\u00a02 to ¶\u00a03" });
  await line.getByText("You follow it, once a day, because you chose it.").first().waitFor();
  await line.getByRole("button", { name: "Remove" }).click();
  await line.waitFor({ state: "detached" });
  await page.getByLabel("Hour").selectOption("20:00");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  expect(await page.getByLabel("Hour").inputValue()).toBe("20");
  await page.getByRole("link", { name: /See it now.*weekly mail/ }).click();
  await page.getByRole("heading", { name: "What you would get now" }).waitFor();
  await context.close();
});

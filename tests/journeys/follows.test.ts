// Following from the bell of a text, and finding it again on one's mail page; and mail that was stopped comes again.
import { beforeAll, expect, inject, it } from "vitest";
import { visit } from "@/tests/support/visit";
import { annBeforeBobsTalk, faults, type Reader, WIDTHS } from "./reading-room";
import { mailSaying } from "./steps/mails";
import { browser, windowsIn } from "./windows";

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
  // While the wish is on its way the bell does not open.
  await page.locator(".reading-bar .bell[aria-disabled=false]").press("Enter");
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

it("mail that came back: the line above the page says so, and keys alone lead to mail again", async () => {
  const base = inject("baseUrl");
  const { person } = await import("@/tests/support/make");
  const { db } = await import("@/server/db");
  const { hashOf } = await import("@/server/hash");
  const cleo = await person("cleo");
  await db.reach.create({ data: { addressHash: hashOf(cleo.email), stoppedAt: new Date(), because: "bounces" } });
  const [wide, , narrow] = WIDTHS;
  const desk = await windowsIn(browser, base)(cleo, { viewport: wide! });
  const phone = await windowsIn(browser, base)(cleo, { viewport: narrow!, colorScheme: "dark" });
  for (const { page, open } of [desk, phone]) {
    await open("/settings/mail");
    await page.getByText("came back, so only links to sign in are sent there.").waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  const { page } = phone;
  const line = page.getByRole("complementary", { name: "Your mail" });
  const check = line.getByRole("button", { name: "Check the address" });
  const reached = () => check.evaluate((button) => button === document.activeElement);
  for (let tabs = 0; tabs < 3 && !(await reached()); tabs++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await line.getByText("A mail with a link is on its way").waitFor();
  const { parsed } = await mailSaying(inject("databaseUrl"), cleo.email, "This mail has reached you");
  await visit(page, /https?:\S+\/reached\/[\w-]+/.exec(parsed.text ?? "")?.[0] ?? "");
  await page.getByRole("button", { name: "Send me mail again" }).press("Enter");
  await page.getByRole("heading", { name: "Your mail comes again" }).waitFor();
  for (const window of [phone, desk]) {
    await window.open("/settings/mail");
    expect(await window.page.getByRole("complementary", { name: "Your mail" }).count()).toBe(0);
    await window.page.context().close();
  }
});

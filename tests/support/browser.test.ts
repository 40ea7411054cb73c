// The browser that the journeys use can be started here.
import { expect, it } from "vitest";
import { launchBrowser } from "./browser";

it("starts a browser that shows a page", async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent("<h1>Tide table</h1>");
  expect(await page.getByRole("heading").textContent()).toBe("Tide table");
  await browser.close();
});

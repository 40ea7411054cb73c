// Marks that are set before the marks of others have arrived.
import { expect, inject, it } from "vitest";
import { annBeforeBobsTalk, openAs } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");

it("thanks that are given before the marks are here are shown", async () => {
  const ann = await annBeforeBobsTalk(inject("databaseUrl"));
  const page = await openAs(browser, base, ann, { viewport: { width: 1440, height: 900 } });
  let [held, late] = [false, () => {}];
  const thanked = new Promise<void>((done) => (late = done));
  await page.route(/marks\.of/, async (route) => {
    if (held) return route.continue();
    const answer = await route.fetch();
    held = true;
    await thanked;
    await route.fulfill({ response: answer }).catch(() => undefined);
  });
  await page.goto(`${base}${ann.url}?open=${ann.keys[0]}#${ann.keys[0]}`);
  await expect.poll(() => held).toBe(true);
  const given = page.waitForResponse(/marks\.thank/);
  await page.locator("#panel article").first().getByRole("button", { name: "Thanks" }).click();
  await given;
  late();
  await page.getByText("Thanked by you").waitFor();
  await page.context().close();
});

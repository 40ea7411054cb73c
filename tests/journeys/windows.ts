// What most journeys begin with: a browser for the whole file, and windows of somebody's own in it.
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Person } from "@/server/actor";
import { launchBrowser } from "@/tests/support/browser";
import { visit } from "@/tests/support/visit";

/** The browser of the journeys that import it, from the first test of their file until its last. */
export let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Makes windows of somebody's own, with a session, at the address of the app. */
export function windowsIn(browser: Browser, base: string) {
  return async (who: Person, options: BrowserContextOptions = {}) => {
    const make = await import("@/tests/support/make");
    const { SESSION_COOKIE } = await import("@/server/accounts/session");
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    await context.addCookies([{ name: SESSION_COOKIE, value: await make.session(who), url: base }]);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    return { page, open: (path: string) => visit(page, base + path) };
  };
}

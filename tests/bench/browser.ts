// In a real browser, four times slower than this machine: from the press on a paragraph's count to its talk on the screen.
import { launchBrowser } from "@/tests/support/browser";

/** How much slower the browser's machine is made: a modest phone. */
const SLOWDOWN = 4;

/** What is asked of the browser. */
export type Opening = {
  origin: string;
  path: string;
  cookie: { name: string; value: string };
  key: string;
  rounds: number;
};

// Runs in the page. The frame after the one in which the talk appeared: then it has been painted.
const press = (key: string) =>
  new Promise<number>((resolve) => {
    let start = 0;
    new MutationObserver((_, watcher) => {
      if (!document.querySelector(".side .thread article")) return;
      watcher.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    }).observe(document.body, { childList: true, subtree: true });
    start = performance.now();
    document.querySelector<HTMLElement>(`[data-talk="${key}"]`)!.click();
  });

/** Milliseconds from press to paint, each time on a fresh page. */
export async function opening({ origin, path, cookie, key, rounds }: Opening): Promise<number[]> {
  const times: number[] = [];
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ ...cookie, url: origin }]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    for (let i = 0; i < rounds; i++) {
      await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
      times.push(await page.evaluate(press, key));
    }
  } finally {
    await browser.close();
  }
  return times;
}

// In a real browser, four times slower than this machine: what a reader waits for after a press and after a key.
import type { Page } from "playwright-core";
import { launchBrowser } from "@/tests/support/browser";
import { visit as goTo } from "@/tests/support/visit";

/** How much slower the browser's machine is made: a modest phone. */
const SLOWDOWN = 4;

/** How long a hand rests on a thing before it presses, in milliseconds; people take longer. */
const REST = 100;

/** The browser tells no event that was painted sooner than this, in milliseconds. */
const LEAST = 16;

/** How many keys are pressed, and the time between two of them: a fast typist. */
const KEYS = { count: 60, apart: 60 };

/** Where the browser goes, and as whom. */
export type Visit = { origin: string; path: string; cookie: { name: string; value: string } };

/** From the press to the next paint, as the browser itself tells it, and to the first threads on the screen. */
export type Press = { paint: number; threads: number };

type Told = { kind: string; interaction: number; start: number; duration: number };

declare global {
  interface Window {
    told: Told[];
    threadsAt: number;
  }
}

// Runs in the page, before anything else of it. Two frames after the threads appeared they have been painted.
function listen() {
  window.told = [];
  window.threadsAt = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
      window.told.push({
        kind: entry.name,
        interaction: entry.interactionId,
        start: entry.startTime,
        duration: entry.duration,
      });
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  new MutationObserver(() => {
    if (window.threadsAt || !document.querySelector(".side .thread article")) return;
    window.threadsAt = -1;
    requestAnimationFrame(() => requestAnimationFrame(() => (window.threadsAt = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

/** Takes a browser to the page, `rounds` times afresh, and asks something of it each time; once more before, to get warm. */
async function visits<T>(visit: Visit, rounds: number, ask: (page: Page) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ ...visit.cookie, url: visit.origin }]);
    await context.addInitScript(listen);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    for (let i = 0; i <= rounds; i++) {
      await goTo(page, `${visit.origin}${visit.path}`);
      const answer = await ask(page);
      if (i > 0) answers.push(answer);
    }
  } finally {
    await browser.close();
  }
  return answers;
}

/** The longest of each interaction's events; `at` least as many interactions as there were, the untold ones being short. */
function durations(told: readonly Told[], kinds: readonly string[]): number[] {
  const longest = new Map<number, number>();
  for (const { kind, interaction, duration } of told)
    if (interaction && kinds.includes(kind))
      longest.set(interaction, Math.max(longest.get(interaction) ?? 0, duration));
  return [...longest.values()];
}

async function press(page: Page, key: string): Promise<Press> {
  const count = page.locator(`[data-talk="${key}"]`).first();
  await count.hover();
  await page.waitForTimeout(REST);
  const before = await page.evaluate(() => performance.now());
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForFunction(() => window.threadsAt > 0);
  const { told, threadsAt } = await page.evaluate(() => ({ told: window.told, threadsAt: window.threadsAt }));
  const own = told.filter(({ start }) => start >= before - LEAST);
  const start = Math.min(...own.filter(({ kind }) => kind === "pointerdown").map((one) => one.start), before);
  return {
    paint: Math.max(LEAST, ...durations(own, ["pointerdown", "pointerup", "click"])),
    threads: threadsAt - start,
  };
}

/** Opens the talk of one paragraph, each time on a fresh page. */
export const openings = (visit: Visit, key: string, rounds: number): Promise<Press[]> =>
  visits(visit, rounds, (page) => press(page, key));

/** Opens a talk and writes in it: how long 19 of 20 keys took at most, from the key to the next paint. */
export const typings = (visit: Visit, key: string, rounds: number): Promise<number[]> =>
  visits(visit, rounds, async (page) => {
    await press(page, key);
    await page.locator(".comp .one").click();
    await page.locator(".comp textarea").waitFor();
    await page.evaluate(() => window.told.splice(0));
    await page.keyboard.type("a lantern and the tide ".repeat(9).slice(0, KEYS.count), { delay: KEYS.apart });
    await page.waitForTimeout(REST);
    const told = durations(await page.evaluate(() => window.told), ["keydown", "keypress", "keyup"]);
    const all = [...told, ...Array<number>(Math.max(0, KEYS.count - told.length)).fill(LEAST)];
    return all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)]!;
  });

// Going to a page and waiting until it has come to rest: a live stream never ends, and does not count as unrest.
import { setTimeout as sleep } from "node:timers/promises";
import type { Page, Request } from "playwright-core";

/** So long nothing has been asked for and nothing has come, in milliseconds. */
const REST = 500;

/** After so long an answer is not waited for: of a prefetch that was dropped on its way the browser never tells the end. */
const PATIENCE = 10_000;

/** A page that goes on asking for so long never comes to rest. */
const LONGEST = 60_000;

/** What a page is asking for. */
class Watch {
  readonly #asked = new Map<Request, number>();
  #last = Date.now();

  constructor(page: Page) {
    page.on("request", (request) => {
      if (request.resourceType() !== "eventsource") this.#asked.set(request, this.#now());
    });
    for (const end of ["requestfinished", "requestfailed"] as const)
      page.on(end as "requestfinished", (request) => {
        if (this.#asked.delete(request)) this.#now();
      });
  }

  isResting(): boolean {
    const now = Date.now();
    const waiting = [...this.#asked.values()].some((at) => now - at < PATIENCE);
    return !waiting && now - this.#last >= REST;
  }

  /** What is asked for and not answered, for whoever wants to know why there is no rest. */
  asking(): string {
    return [...this.#asked.keys()].map((request) => request.url()).join(" ") || "nothing, a moment ago";
  }

  #now(): number {
    this.#last = Date.now();
    return this.#last;
  }
}

const watches = new WeakMap<Page, Watch>();

function watch(page: Page): Watch {
  const known = watches.get(page) ?? new Watch(page);
  watches.set(page, known);
  return known;
}

/** Waits until the page has come to rest; `visit` before it, or what was asked for until now is not known of. */
export async function settled(page: Page): Promise<void> {
  const seen = watch(page);
  for (const start = Date.now(); !seen.isResting(); await sleep(REST / 10))
    if (Date.now() - start > LONGEST)
      throw new Error(`${page.url()} never comes to rest, and asks for ${seen.asking()}`);
}

/** Goes to an address, and answers when the page has come to rest. */
export async function visit(page: Page, address: string) {
  watch(page);
  const answer = await page.goto(address);
  await settled(page);
  return answer;
}

/** Loads the page anew, and answers when it has come to rest. */
export async function revisit(page: Page): Promise<void> {
  watch(page);
  await page.reload();
  await settled(page);
}

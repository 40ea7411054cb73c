// Two members before a text of their own group, for the journeys of comments that have to wait.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { settled, visit } from "@/tests/support/visit";

const WORDS = ["There were four noons in the valley.", "The bell was late again."];

/** What the journeys of waiting work with. */
export type WaitingRoom = Awaited<ReturnType<typeof waitingRoom>>;

/** Bob reads an article of Ann's group; Ann has written on ¶ 1. */
export async function waitingRoom(browser: Browser, base: string, databaseUrl: string) {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SECRET: "a secret for journeys and for nothing else" });
  const make = await import("@/tests/support/make");
  const { as } = await import("@/tests/support/as");
  const { SESSION_COOKIE } = await import("@/server/accounts/session");
  const { db } = await import("@/server/db");

  /** A text of its own for each story, and Bob's browser before it. */
  const stage = async () => {
    const [ann, bob] = [await make.person("Ann"), await make.person("Bob")];
    const group = await make.group({ owner: [ann], member: [bob] });
    const { reading, revision, paragraphs } = await make.reading(group.id, ann, WORDS);
    const words = { key: crypto.randomUUID(), revision: revision.id, body: "Who counts the noons?" };
    const root = await as(ann).comments.post({ ...words, paragraph: paragraphs[0]!.id });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(30_000);
    const cookie = { name: SESSION_COOKIE, value: await make.session(bob), url: base };
    await context.addCookies([cookie]);
    const at = `${base}/groups/${group.slug}/${reading.slug}/article`;
    const open = async (page: Page, paragraph = 1) => {
      await visit(page, `${at}?open=${paragraphs[paragraph - 1]!.key}`);
      await page.locator(".comp").first().waitFor();
      await settled(page);
      return page;
    };
    /** Every comment of Bob's that the server has. */
    const bobs = async () =>
      (await db.comment.findMany({ where: { authorId: bob.id }, orderBy: { seq: "asc" } })).map(({ body }) => body);
    return { ann, bob, group, context, cookie, open, bobs, root, page: await open(await context.newPage()) };
  };
  return { stage, as, db };
}

/** Writes about the paragraph, and presses Post. */
export async function post(page: Page, words: string): Promise<void> {
  await page.locator(".comp .one").click();
  await page.locator(".comp textarea:focus").waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** What is shown as waiting. */
export const waits = (page: Page) => page.locator(".waits");

/** The network goes. */
export const goOffline = (context: BrowserContext): Promise<void> => context.setOffline(true);

/** What the page says in a message that goes by itself. */
export const says = (page: Page, words: string): Promise<void> =>
  page.locator("#room-says", { hasText: words }).waitFor();

/** Waits until the server has these comments of Bob's, and holds them against what it had meanwhile. */
export const has = (bobs: () => Promise<string[]>, wanted: string[]): Promise<void> =>
  expect.poll(bobs, { timeout: 30_000 }).toEqual(wanted);

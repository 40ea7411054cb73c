// A room of its own for what happens live: Ann and Bob before the same article, Mia who moderates, and a way to write.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { openAs, type Reader } from "./reading-room";

const LONG = "One walked to the ferry and put it down to one's own legs. ".repeat(12);
const WORDS = [
  "Until the winter of 1871 there were four noons in the valley, and nobody thought it a nuisance.",
  `The bell was late again. ${LONG}`,
  "The judge decided that the hour could belong to neither of them.",
];

/** How long anything may take to appear on a busy machine, in milliseconds; what it took is printed. */
const PATIENCE = 45_000;

/** Makes the room; a talk of some screens stands on ¶ 2. */
export async function liveRoom(databaseUrl: string, secret = "a secret for journeys and for nothing else") {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SECRET: secret, LOG_LEVEL: "silent" });
  const make = await import("@/tests/support/make");
  const { as } = await import("@/tests/support/as");
  const { SESSION_COOKIE } = await import("@/server/accounts/session");
  const { db } = await import("@/server/db");
  const [ann, bob, mia] = [await make.person("Ann"), await make.person("Bob"), await make.person("Mia")];
  const group = await make.group({ owner: [ann], member: [bob], moderator: [mia] });
  const before = new Date(Date.now() - 60_000);
  await db.membership.updateMany({ where: { groupId: group.id }, data: { joinedAt: before } });
  const { reading, text, revision, paragraphs } = await make.reading(group.id, ann, WORDS);
  const say = (body: string, place: { paragraph: number } | { parent: string }, who = bob) => {
    const where = "parent" in place ? place : { paragraph: paragraphs[place.paragraph - 1]?.id ?? "" };
    return as(who).comments.post({ key: crypto.randomUUID(), revision: revision.id, body, ...where });
  };
  const root = await say("Who counts the noons?", { paragraph: 2 });
  for (let at = 1; at <= 5; at++) await say(`Answer ${at}. ${LONG}`, { parent: root.comment.id });
  const readerOf = async (who: typeof ann): Promise<Reader> => ({
    url: `/groups/${group.slug}/${reading.slug}/article`,
    cookie: { name: SESSION_COOKIE, value: await make.session(who) },
    keys: paragraphs.map(({ key }) => key),
  });
  const readers = { ann: await readerOf(ann), bob: await readerOf(bob) };
  /** A further revision with the same words. */
  const revise = async () => {
    const number = 1 + (await db.revision.count({ where: { textId: text.id } }));
    const data = { groupId: group.id, textId: text.id, number, createdById: ann.id };
    const blocks = WORDS.map((words, position) => ({
      ...{ position, words, number: position + 1, kind: "paragraph" as const },
      paragraphId: paragraphs[position]?.id ?? "",
    }));
    await db.revision.create({ data: { ...data, blocks: { create: blocks } } });
    return number;
  };
  return { ann, bob, mia, as, say, root, revise, readers, group, reading };
}

/** The room. */
export type LiveRoom = Awaited<ReturnType<typeof liveRoom>>;

/** Opens the talk on a paragraph as a reader, and waits until the page listens. */
export async function listening(
  browser: Browser,
  base: string,
  reader: Reader,
  paragraph: number | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openAs(browser, base, reader, options);
  const streams = page.waitForResponse((answer) => answer.url().includes("/api/live/"), { timeout: PATIENCE });
  const counted = page.waitForResponse((answer) => answer.url().includes("live.state"), { timeout: PATIENCE });
  await page.goto(`${base}${reader.url}${paragraph ? `?open=${reader.keys[paragraph - 1]}` : ""}`);
  await Promise.all([streams, counted]);
  return page;
}

/** The button over the talk. */
export const showNew = (page: Page) => page.locator(".show-new button");

/** Waits for a thing on the page, looking every few milliseconds, and says how long it took. */
export async function comes(what: string, holds: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  await expect.poll(holds, { timeout: PATIENCE, interval: 10 }).toBe(true);
  console.info(`${what}: ${Math.round(performance.now() - start)} ms`);
}

/** Waits until so many comments are offered. */
export const isOffered = (page: Page, count: number, what: string) =>
  comes(
    what,
    async () => (await showNew(page).count()) === 1 && (await showNew(page).textContent()) === `Show ${count} new`,
  );

/** Shows what is offered, and waits until it is there. */
export async function show(page: Page): Promise<void> {
  await showNew(page).click();
  await showNew(page).waitFor({ state: "detached", timeout: PATIENCE });
}

/** The comments of the open talk that hold the words, in their order. */
export const bodies = async (page: Page, words: RegExp): Promise<string[]> =>
  (await page.locator("#panel .cb").allInnerTexts()).filter((body) => words.test(body));

/** What the gutter says of a paragraph's count. */
export const gutter = (page: Page, reader: Reader, paragraph: number) =>
  page.locator(`#talk-${reader.keys[paragraph - 1]}`).getAttribute("aria-label");

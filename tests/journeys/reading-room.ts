// A reader's browser before a text with talk on it, for the journeys of the reading page.
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";

/** A desk, a tablet, a phone. */
export const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** A member with an open session before an article of a private group. */
export type Reader = { url: string; cookie: { name: string; value: string }; keys: string[] };

const WORDS = [
  "Until the winter of 1871 there were four noons in the valley, and nobody thought it a nuisance.",
  `The bell was late again. ${"One walked to the ferry and put it down to one's own legs. ".repeat(30)}`,
  "The judge decided that the hour could belong to neither of them.",
  "It was heard at noon.",
];

/** Ann reads an article of the group; Bob has written on ¶ 1 and, at more length, on ¶ 2. */
export async function annBeforeBobsTalk(databaseUrl: string): Promise<Reader> {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SECRET: "a secret for journeys and for nothing else" });
  const make = await import("@/tests/support/make");
  const { as } = await import("@/tests/support/as");
  const { SESSION_COOKIE } = await import("@/server/accounts/session");
  const { db } = await import("@/server/db");
  const [ann, bob] = [await make.person("ann"), await make.person("bob")];
  const group = await make.group({ owner: [ann], member: [bob] });
  const before = new Date(Date.now() - 60_000);
  await db.membership.updateMany({ where: { groupId: group.id }, data: { joinedAt: before } });
  const { reading, revision, paragraphs } = await make.reading(group.id, ann, WORDS);
  const say = async (paragraph: number, body: string) =>
    as(bob).comments.post({
      key: crypto.randomUUID(),
      revision: revision.id,
      body,
      paragraph: paragraphs[paragraph]!.id,
    });
  await say(0, "Who counts the noons?");
  const { comment } = await say(1, "A thread to fold.");
  for (let at = 1; at <= 8; at++)
    await as(bob).comments.post({
      key: crypto.randomUUID(),
      revision: revision.id,
      body: `Reply ${at}.`,
      parent: comment.id,
    });
  return {
    url: `/groups/${group.slug}/${reading.slug}/article`,
    cookie: { name: SESSION_COOKIE, value: await make.session(ann) },
    keys: paragraphs.map(({ key }) => key),
  };
}

/** Opens a page of the app as the reader. */
export async function openAs(
  browser: Browser,
  base: string,
  reader: Reader,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addCookies([{ ...reader.cookie, url: base }]);
  return context.newPage();
}

/** Chooses something from a comment's menu. */
export async function chooseFor(comment: Locator, name: string): Promise<void> {
  await comment.getByRole("button", { name: "More", exact: true }).first().click();
  await comment.getByRole("menuitem", { name, exact: true }).click();
}

/** Where every line of the text stands, in the document's own coordinates. */
export const rectangles = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".col h1, .col .h, .pt, .fn li")]
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + scrollX, top + scrollY, width, height].map((n) => n.toFixed(1)).join(" ");
      })
      .join("\n"),
  );

/** What axe finds, one line each. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

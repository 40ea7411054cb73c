// Every page, and every state of it that looks different: who sees it, where, and what they did there.
import type { Page } from "playwright-core";
import type { Everything } from "./every-page";
import { TEXT_VIEWS } from "./text-views";
import { shown, type View, view } from "./view";

const open = (paragraph: number) => (all: Everything) => `${all.companion}?open=${all.keys[paragraph - 1]}`;

/** Presses what is in the talk; the keyboard, so that a bar or a sheet on top of it does not matter. */
async function pressIn(page: Page, name: string | RegExp, then: string): Promise<void> {
  await page.locator("#panel").getByRole("button", { name }).first().press("Enter");
  await shown(page, then);
}

/** Chooses from the menu of the first comment that has such a thing. */
async function chooseIn(page: Page, name: string, then: string): Promise<void> {
  const item = page.getByRole("menuitem", { name, exact: true });
  for (const more of await page.locator("#panel").getByRole("button", { name: "More", exact: true }).all()) {
    await more.press("Enter");
    await shown(page, ".more-menu button:focus");
    if (await item.isVisible()) break;
    await page.keyboard.press("Escape");
  }
  await item.press("Enter");
  await shown(page, then);
}

async function askForLink(page: Page): Promise<void> {
  await page.getByLabel("Your e-mail address").fill("fay@example.org");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByRole("heading", { name: "Look in your mail" }).waitFor();
}

const outside: View[] = [
  view("the front page", undefined, () => "/"),
  view("signing in", undefined, () => "/signin"),
  view("signing in with an address that is none", undefined, () => "/signin?why=address"),
  view("signing in with an old link", undefined, () => "/signin?why=link"),
  view("looking in one's mail", undefined, () => "/signin", askForLink),
  view("confirming", undefined, () => "/signin/confirm?token=abcdefghijklmnopqrstuvwxyz012345&email=fay%40example.org"),
  view("an invitation", undefined, (all) => all.invitation),
  view("stopping mail", undefined, (all) => all.unsubscribe),
  view("a mailed link that leads nowhere", undefined, () => "/unsubscribe/nowhere"),
  view("an answer by mail that waits", undefined, (all) => all.held),
  view("the mailbox", undefined, () => "/mailbox"),
  view("a mail", undefined, (all) => all.mail),
  view("a mail as text", undefined, (all) => `${all.mail}?view=text`),
  view("a mail's source", undefined, (all) => `${all.mail}?view=source`),
  view("what is not there", undefined, () => "/nothing/here"),
  view("a group that one may not know of", undefined, (all) => all.home),
];

const groups: View[] = [
  view("a newcomer's questions", "eve", () => "/settings?welcome=1"),
  view("one's drafts", "ann", () => "/drafts"),
  view("one's settings", "ann", () => "/settings"),
  view("one's mail", "ann", () => "/settings/mail"),
  view("what one would get now", "ann", () => "/settings/mail/preview?cadence=weekly"),
  view("one's groups", "ann", () => "/"),
  view("founding a group", "ann", () => "/groups/new"),
  view("a group without a reading", "ann", (all) => all.empty),
  view("searching, before anything is asked", "ann", (all) => `${all.home}/search`),
  view("searching, with results", "ann", (all) => `${all.home}/search?q=page`),
  view("searching, narrowed", "bob", (all) => `${all.home}/search?q=the&person=${all.people.carol.id}&order=best`),
  view("searching, and nothing found", "bob", (all) => `${all.home}/search?q=zzzz&in=talk`),
  view("a group's home", "bob", (all) => all.home),
  view("a group's home, as its owner", "ann", (all) => all.home),
  view("the members", "bob", (all) => `${all.home}/members`),
  view(
    "the group's mail",
    "ann",
    (all) => `${all.home}/mail`,
    (page) => shown(page, ".findings li"),
  ),
  view("the members and invitations", "ann", (all) => `${all.home}/members`),
  view(
    "leaving the group",
    "bob",
    (all) => `${all.home}/members`,
    async (page) => {
      await page.getByRole("button", { name: "Leave the group" }).press("Enter");
      await shown(page, "dialog[open]");
    },
  ),
  view("what is not open to a member", "bob", (all) => `${all.home}/import`),
  view("a group from which one is suspended", "dora", (all) => all.home),
];

const talk: View[] = [
  view("the text", "bob", (all) => all.article),
  view("a text for paper", "bob", (all) => `${all.companion}/print`),
  view("a text for paper, alone", "bob", (all) => `${all.article}/print?talk=none`),
  view(
    "the keys",
    "bob",
    (all) => all.companion,
    async (page) => {
      await page.keyboard.press("?");
      await shown(page, "#keys[open]");
    },
  ),
  view(
    "how the page looks",
    "bob",
    (all) => all.companion,
    async (page) => {
      await page.getByRole("button", { name: /^Aa/ }).press("Enter");
      await shown(page, ".looks input:focus");
    },
  ),
  view("a talk", "bob", open(1)),
  view("a talk with nobody in it", "bob", open(5)),
  view(
    "the talk on the whole text",
    "bob",
    (all) => all.companion,
    async (page) => {
      await page.locator(".whole .talk").press("Enter");
      await shown(page, "#panel .comp .one");
    },
  ),
  view(
    "what nobody has answered",
    "bob",
    (all) => `${all.companion}?show=unanswered`,
    (page) => page.locator(".shows .num", { hasText: /\d/ }).nth(2).waitFor({ state: "attached" }),
  ),
  view(
    "a talk with nothing under the filter",
    "bob",
    (all) => `${all.companion}?show=awaiting&open=${all.keys[4]}`,
    (page) => shown(page, ".nobody [data-show=all]"),
  ),
  view("a talk that is written in", "bob", open(1), (page) => pressIn(page, "Write about", ".comp textarea:focus")),
  view("a bell's menu", "bob", open(1), (page) => pressIn(page, /^Follow/, ".bell-menu")),
  view("a comment's menu", "bob", open(1), (page) => pressIn(page, "More", ".more-menu button:focus")),
  view("where it landed, in other words", "bob", open(1), (page) => pressIn(page, "Change", ".landed textarea:focus")),
  view("where it landed before", "bob", open(1), (page) => pressIn(page, "History", "dialog[open] .versions li")),
  view("former words", "bob", open(1), (page) => pressIn(page, /^edited/, "dialog[open] .versions li")),
  view("what was cut from an answer by mail", "bob", open(2), (page) => pressIn(page, /^by e-mail/, ".cut")),
  view("an answer by mail, by its link", "ann", (all) => all.mailed),
  view("a flag", "bob", open(1), (page) => chooseIn(page, "Flag", "dialog[open]")),
  view("taking one's words back", "bob", open(2), (page) => chooseIn(page, "Withdraw", "dialog[open]")),
  view("a removal", "ann", open(1), (page) => chooseIn(page, "Remove", "dialog[open]")),
  view("where a comment was removed", "bob", open(3)),
  view("a locked thread", "bob", open(4)),
  view("a thread by its link", "bob", (all) => all.comment),
];

const beside = (all: Everything) => `${all.article}/beside/companion`;

const besides: View[] = [
  view("two texts side by side", "bob", beside),
  view("a talk over the article", "bob", (all) => `${beside(all)}?open=${all.keys[0]}`),
  view("a talk over the companion", "bob", beside, async (page) => {
    await page.keyboard.press("o");
    await shown(page, "#panel-head");
  }),
  view("a look at the text under the talk", "bob", beside, async (page) => {
    await page.keyboard.press("o");
    await shown(page, "#panel-head:focus");
    await page.keyboard.press("t");
    await shown(page, ".beside[data-look]");
  }),
];

const order: View[] = [
  view("the queue with a case", "ann", (all) => `${all.home}/moderation`),
  view("the queue of a quiet group", "ann", (all) => `${all.empty}/moderation`),
  view("the log, as a moderator", "ann", (all) => `${all.home}/log`),
  view("the log, as a member", "bob", (all) => `${all.home}/log`),
];

const live: View[] = [
  view(
    "talk that is offered while one reads",
    "hal",
    (all) => all.offered.at,
    async (page, all) => {
      await all.offered.say();
      await page.locator(".show-new button").waitFor({ timeout: 120_000 });
    },
  ),
  view(
    "a revision that is offered while one reads",
    "ivy",
    (all) => all.revisedLive.at,
    async (page, all) => {
      await all.revisedLive.revise();
      await page.getByText(/^Revision \d+ is published/).waitFor();
    },
  ),
];

/** All of them. */
export const VIEWS: View[] = [...outside, ...groups, ...TEXT_VIEWS, ...talk, ...besides, ...order, ...live];

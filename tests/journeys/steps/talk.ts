// Steps: following, writing, answering, and the mails that tell of it.
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { GROUP } from "./come-in";
import { countOf, panelOf } from "./hand";
import { ask, bare, expectNotice, flat, header, mailSaying, mailsTo, trees } from "./mails";
import type { Person } from "./person";
import type { Stage, Step } from "./stage";
import { TITLE } from "./texts";

/** What Bob writes on ¶ 2, and what is answered. */
export const BOB_SAYS = "Is this a *report* or a defence? I cannot tell from the first page.";
const ANN_SAYS = "Both, I think: it reports what it then defends.";
const CAROL_SAYS = "Neither. Look at who is asked to sign it.";

/** A comment in the open talk, by its words. */
export const commentIn = (person: Person, words: string): Locator =>
  panelOf(person.page).getByRole("article").filter({ hasText: words });

/** Writes what was begun, and waits until it stands in the talk with the focus on it. */
async function say(person: Person, words: string): Promise<void> {
  await person.write("Your comment", words);
  await person.hand.post(person.page);
  await person.page.locator("#panel article:focus").waitFor();
  await person.settled();
}

async function answerTo(person: Person, comment: string, words: string): Promise<void> {
  await person.hand.answer(person.page, commentIn(person, comment));
  await say(person, words);
}

/** Opens the reading at the comment that a mail tells of, as the mail's button does. */
async function comeFromMail(person: Person, { databaseUrl }: Stage, words: string): Promise<void> {
  const mail = await mailSaying(databaseUrl, person.email, words);
  const link = /http\S+\/c\/[0-9a-f-]+/.exec(mail.parsed.text ?? "")?.[0];
  await person.goTo(new URL(link ?? "nowhere").pathname);
  await person.page.getByRole("heading", { name: /^Discussion of ¶\s2$/ }).waitFor();
  await person.press("link", "Open in the reading and answer");
  await panelOf(person.page).getByRole("article").first().waitFor();
  await person.settled();
}

/** The one address for a click in a mail client. */
const oneClick = (value = ""): string => /<(http[^>]+)>/.exec(value)?.[1] ?? "";

/** From the first comment to the first mails. */
export const talking: Step[] = [
  [
    "Ann follows the article",
    async ({ ann, article }) => {
      await ann.goTo(article);
      await ann.hand.openTextBell(ann.page);
      await ann.hand.pick(ann.page, ann.find("menuitemradio", "Every new comment by mail"));
      await ann.page.getByText("You get every new comment by mail.").first().waitFor();
    },
  ],
  [
    "Bob comments on ¶ 2",
    async ({ bob }) => {
      await bob.press("link", "Begin reading");
      await bob.sees(TITLE);
      await bob.settled();
      await bob.hand.openTalk(bob.page, 2);
      await panelOf(bob.page).getByText("Nobody has written here yet").waitFor();
      await bob.hand.begin(bob.page);
      await say(bob, BOB_SAYS);
      await expect.poll(() => countOf(bob.page, 2).getAttribute("aria-label")).toContain("1 comment");
      await bob.hand.close(bob.page);
    },
  ],
  [
    "Ann hears of it by mail, comes from the mail, and answers",
    async (stage) => {
      const { ann, databaseUrl } = stage;
      const mail = await mailSaying(databaseUrl, ann.email, "I cannot tell from the first page.");
      expectNotice(mail, { to: ann.email, from: "Bob", group: GROUP });
      expect([header(mail, "In-Reply-To"), header(mail, "References")]).toEqual([undefined, undefined]);
      expect(flat(mail.parsed.text)).toContain("you follow “");
      await comeFromMail(ann, stage, "I cannot tell from the first page.");
      await answerTo(ann, "Is this a report", ANN_SAYS);
    },
  ],
  [
    "Bob hears of the answer, and both mails make one thread",
    async ({ ann, bob, databaseUrl }) => {
      const first = await mailSaying(databaseUrl, ann.email, "I cannot tell from the first page.");
      const mail = await mailSaying(databaseUrl, bob.email, ANN_SAYS);
      expectNotice(mail, { to: bob.email, from: "Ann", group: GROUP });
      const root = header(first, "Message-ID");
      expect(header(mail, "In-Reply-To")).toBe(root);
      expect(header(mail, "References")).toBe(root);
      expect(mail.parsed.subject).toBe(`Re: ${first.parsed.subject}`);
      expect(flat(mail.parsed.text)).toContain("In answer to you");
      expect(trees([mail, first])).toEqual([`${bare(root)}(${bare(header(mail, "Message-ID"))})`]);
    },
  ],
];

/** Out by one click, and nothing more comes. */
export const unsubscribing: Step[] = [
  [
    "Bob unsubscribes by one click, without a cookie",
    async ({ bob, databaseUrl }) => {
      const mail = await mailSaying(databaseUrl, bob.email, ANN_SAYS);
      const address = oneClick(header(mail, "List-Unsubscribe"));
      const click = { method: "POST", body: "List-Unsubscribe=One-Click", redirect: "manual" } as const;
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      expect((await fetch(address, { redirect: "manual" })).status).toBe(303);
      expect((await fetch(address, { ...click, headers })).status).toBe(200);
    },
  ],
  [
    "Carol answers: Ann is told, Bob is not",
    async ({ ann, bob, carol, article, databaseUrl }) => {
      const before = await mailsTo(databaseUrl, bob.email);
      await carol.goTo(article);
      await carol.hand.openNew(carol.page);
      await commentIn(carol, "Is this a report").waitFor();
      await answerTo(carol, ANN_SAYS, CAROL_SAYS);
      const last = await mailSaying(databaseUrl, ann.email, CAROL_SAYS);
      expectNotice(last, { to: ann.email, from: "Carol", group: GROUP });
      const first = await mailSaying(databaseUrl, ann.email, "I cannot tell from the first page.");
      const all = [...(await mailsTo(databaseUrl, bob.email)), last, first].filter((one) => header(one, "List-Id"));
      expect(trees(all)).toHaveLength(1);
      const waiting = `SELECT 1 FROM "Delivery" WHERE "rcptTo" = $1 AND "state" <> 'sent'`;
      expect(await ask(databaseUrl, waiting, [bob.email])).toEqual([]);
      expect(await mailsTo(databaseUrl, bob.email)).toHaveLength(before.length);
    },
  ],
];

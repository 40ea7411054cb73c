// Steps: a flag, a removal with its reason, what everybody sees of it, and the way back.
import { expect } from "vitest";
import { countOf, panelOf } from "./hand";
import { flat, header, mailSaying } from "./mails";
import type { Person } from "./person";
import type { Step } from "./stage";
import { BOB_SAYS, commentIn } from "./talk";

const NOTE = "He asks the same of everybody.";
const REASON = "It is about the writer, and not about the words of ¶ 2.";
const BACK = "Read again: it is about the words after all.";

/** Goes to the talk on ¶ 2 as somebody does who has just come. */
async function readSecond(person: Person, article: string): Promise<void> {
  await person.goTo(article);
  await person.hand.openTalk(person.page, 2);
  await panelOf(person.page).getByRole("article").first().waitFor();
  await person.settled();
}

async function openLog(person: Person, article: string): Promise<string> {
  await person.goTo(`${article.split("/").slice(0, 3).join("/")}/log`);
  return flat(await person.page.getByRole("main").textContent());
}

/** From the flag to the tombstone. */
export const removing: Step[] = [
  [
    "Carol flags Bob's comment",
    async ({ carol, article }) => {
      await readSecond(carol, article);
      await carol.press("button", "More", commentIn(carol, "Is this a report"));
      await carol.hand.pick(carol.page, carol.page.getByRole("menuitem", { name: "Flag", exact: true }));
      const dialog = carol.page.getByRole("dialog", { name: "Flag this comment" });
      await carol.hand.pick(carol.page, dialog.getByLabel("Not about the text"));
      await carol.write("A note to the moderators, if you like", NOTE, dialog);
      await carol.press("button", "Flag", dialog);
      await dialog.waitFor({ state: "hidden" });
      await carol.page
        .getByRole("status")
        .filter({ hasText: /^Flagged/ })
        .waitFor();
    },
  ],
  [
    "Ann finds the flag in the queue, and removes the comment with a reason",
    async ({ ann, article }) => {
      await ann.goTo(article.split("/").slice(0, 3).join("/"));
      await ann.press("link", /^Moderation/, ann.page.getByRole("navigation", { name: "Main" }));
      await ann.sees("Moderation");
      const shown = ann.page.getByRole("article", { name: /^Flagged on ¶\s2$/ });
      await expect.poll(() => shown.textContent().catch(() => "")).toContain(NOTE);
      await ann.hand.pick(ann.page, ann.page.getByLabel("Remove it"));
      await ann.write("Reason, shown to the author", REASON);
      await ann.press("button", "Remove it");
      await ann.page.getByText("Removed. Its author is told by mail, with your reason.").waitFor();
    },
  ],
  [
    "everybody sees what stood there and why it went; the answers stay",
    async ({ ann, bob, carol, article }) => {
      for (const person of [ann, bob, carol]) {
        await readSecond(person, article);
        const talk = flat(await panelOf(person.page).textContent());
        expect(talk).toContain(REASON);
        expect(talk).not.toContain("I cannot tell from the first page.");
        expect(talk).toContain("it reports what it then defends");
        expect(await countOf(person.page, 2).getAttribute("aria-label")).toContain("2 comments");
      }
    },
  ],
  [
    "Bob reads the log, which names the moderator and not who flagged it",
    async ({ bob, article }) => {
      const log = await openLog(bob, article);
      expect(log).toContain(REASON);
      expect(log).toContain("Ann");
      expect(log).not.toContain("Carol");
      expect(log).not.toContain(NOTE);
    },
  ],
  [
    "Bob is told by mail, with the reason, and gets his words back",
    async ({ bob, databaseUrl }) => {
      const mail = await mailSaying(databaseUrl, bob.email, REASON);
      expect(mail.parsed.subject).toMatch(/^Your comment on ¶\s2 was removed$/);
      expect(flat(mail.parsed.text)).toContain(flat(BOB_SAYS));
      expect(flat(mail.parsed.text)).not.toContain("Carol");
      expect(header(mail, "List-Unsubscribe")).toBeUndefined();
    },
  ],
];

/** The way back. */
export const restoring: Step[] = [
  [
    "Ann restores the comment, with a reason",
    async ({ ann, article }) => {
      await readSecond(ann, article);
      await ann.press(
        "button",
        "More",
        panelOf(ann.page).getByRole("article", { name: "A comment that was taken away" }),
      );
      await ann.hand.pick(ann.page, ann.page.getByRole("menuitem", { name: "Restore" }));
      const dialog = ann.page.getByRole("dialog", { name: "Restore this comment" });
      await ann.write("Reason, shown to the author and the group", BACK, dialog);
      await ann.press("button", "Restore", dialog);
      await commentIn(ann, "Is this a report").waitFor();
    },
  ],
  [
    "it can be read again, the log says so, and Bob is told",
    async ({ bob, carol, article, databaseUrl }) => {
      for (const person of [bob, carol]) {
        await readSecond(person, article);
        await commentIn(person, "Is this a report").waitFor();
      }
      expect(await openLog(bob, article)).toContain(BACK);
      const mail = await mailSaying(databaseUrl, bob.email, BACK);
      expect(mail.parsed.subject).toMatch(/^Your comment on ¶\s2 is back$/);
    },
  ],
];

// Steps: signing in from a mail, founding a group, inviting, joining.
import { expect } from "vitest";
import type { Person } from "./person";
import type { Step } from "./stage";

/** The group of the journeys. */
export const GROUP = "The Exchange Readers";

/** Opens the newest mail to somebody with this subject, and follows the button in it. */
async function followMail(person: Person, subject: RegExp, button: string): Promise<void> {
  const { page } = person;
  const mail = page.getByRole("main").getByRole("link", { name: subject }).filter({ hasText: person.email }).first();
  await person.hand.press(page, mail);
  await person.hand.press(page, page.frameLocator("iframe").getByRole("link", { name: button, exact: true }));
}

/** From the form to the session, through the mailbox, and on to the name where none was given yet. */
async function signIn(person: Person): Promise<void> {
  await person.sees("Sign in to read with the others");
  await person.write("Your e-mail address", person.email);
  await person.press("button", "Send me a link");
  await person.sees("Look in your mail");
  await person.press("link", "Open the mailbox");
  await followMail(person, /Sign in to Postil/, "Sign in");
  await person.sees("Come in");
  await person.press("button", "Sign in");
  await person.sees("Who is reading?");
  await person.write("Your name", person.name);
  expect(await person.page.getByLabel("Time zone").inputValue()).toBe("Europe/Lisbon");
  await person.press("button", "Go on");
}

/** From the page of an invitation into the group. */
async function join(person: Person): Promise<void> {
  await person.sees(GROUP);
  await person.press("link", "Sign in to join");
  await signIn(person);
  await person.sees(GROUP);
  await person.press("button", "Join the group");
  await person.page.waitForURL(/\/groups\/[^/]+$/);
}

/** The first person, who owns what they found. */
export const founding: Step[] = [
  [
    "Ann signs in from the mail in the local mailbox",
    async ({ ann }) => {
      await ann.goTo("/");
      await ann.press("link", "Sign in to your group");
      await signIn(ann);
      await ann.sees("You are in no group yet");
    },
  ],
  [
    "Ann founds a group",
    async ({ ann }) => {
      await ann.press("link", "Found a group");
      await ann.write("Its name", GROUP);
      await ann.press("button", "Found the group");
      await ann.sees("No text on the table");
    },
  ],
];

/** The others, one by a letter, one by a link. */
export const inviting: Step[] = [
  [
    "Ann invites Bob by mail, and a moderator by a link",
    async (stage) => {
      const { ann, bob } = stage;
      const group = new URL(ann.page.url()).pathname.split("/").slice(0, 3).join("/");
      await ann.goTo(group);
      await ann.press("link", "Members", ann.page.getByRole("navigation", { name: "Main" }));
      await ann.sees("Members");
      const letter = ann.page.locator("form", { hasText: "By mail, for one person" });
      await ann.write("E-mail address", bob.email, letter);
      await ann.press("button", "Send it");
      await ann.page.getByText(`An invitation is on its way to ${bob.email}.`).waitFor();
      const link = ann.page.locator("form", { hasText: "By a link, for whoever gets it" });
      await ann.hand.choose(ann.page, link.getByLabel("As"), "Moderator");
      await ann.write("People", "1", link);
      await ann.press("button", "Make a link");
      stage.link = await ann.page.getByLabel("Copy it now: it is shown only this once.").inputValue();
    },
  ],
  [
    "Bob comes in from the letter, and reads along as a member",
    async ({ bob }) => {
      await bob.goTo(`/mailbox?to=${encodeURIComponent(bob.email)}`);
      await followMail(bob, /Ann invites you to read/, "See the invitation");
      await join(bob);
    },
  ],
  [
    "Carol comes in by the link, as a moderator",
    async ({ carol, link }) => {
      await carol.goTo(link);
      await join(carol);
      await carol.find("link", "Moderation", carol.page.getByRole("navigation", { name: "Main" })).waitFor();
    },
  ],
];

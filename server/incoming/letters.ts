// What is written to somebody whose mail did not become a comment as it was: why, what can be done, and their words.
import type { Letter, Part, Words } from "@/server/mail/letter";

/** What a letter about an answer needs to know. `thread` is the subject of the mail that was answered, `href` where it is read. */
export type About = { origin: string; group: string | undefined; thread: string; href: string };

const small = (words: Words): Part => ({ kind: "small", lines: [words] });

const UNREAD = "Nobody reads answers to this mail.";
const COME = `You get this because a mail of ours to you was answered. ${UNREAD}`;

const letter = (about: About, subject: string, heading: string, parts: Part[], come = COME): Letter => ({
  language: "en",
  origin: about.origin,
  subject,
  preheader: about.thread,
  parts: [{ kind: "heading", ...(about.group && { over: about.group }), text: heading }, ...parts, small(come)],
});

const threadLink = ({ origin, href }: About): Part => ({
  kind: "button",
  label: href.startsWith("/c/") ? "Open the thread" : "Open the text",
  href: `${origin}${href}`,
});

const where = ({ thread }: About): string => `Your answer to “${thread}”`;

/** Their mail was not posted: why, and every word of it. */
export const refusalLetter = (about: About, why: string, words: string): Letter =>
  letter(about, `Not posted: ${about.thread}`, "Your answer was not posted", [
    { kind: "paragraph", words: `${where(about)} was not posted. ${why}` },
    ...(words ? [{ kind: "quoted", lead: "What you wrote", words } satisfies Part] : []),
    threadLink(about),
  ]);

/** Why a mail waits for its member. */
export type Waiting = "otherAddress" | "unproven" | "empty" | "tooMuch" | "which";

/** Why a mail waits, in a sentence. */
export const WAITS: Record<Waiting, string> = {
  otherAddress: "That is not the address of your account, so it could be from somebody else.",
  unproven:
    "The domain that it came from does not say which servers may send its mail, so it could be from somebody else.",
  empty: "All its lines looked like quoted ones, so it is not clear which words are your answer.",
  tooMuch: "It is so long that it is not clear which words are your answer.",
  which: "The mail that it answers told of several things, and it does not say which of them it is about.",
};

const MAYBE_ANOTHERS: Waiting[] = ["otherAddress", "unproven"];

/** Their mail waits: why, and the link to decide. */
export const waitingLetter = (about: About, why: Waiting, from: string, link: string): Letter =>
  letter(
    about,
    `${MAYBE_ANOTHERS.includes(why) ? "Is this from you?" : why === "which" ? "What is it about?" : "It waits for you:"} ${about.thread}`,
    "An answer waits for you",
    [
      {
        kind: "paragraph",
        words: `An answer to “${about.thread}” came from ${from}. ${WAITS[why]} It has not been posted.`,
      },
      {
        kind: "paragraph",
        words:
          why === "which"
            ? "Say what it is about, or throw it away. If you do nothing, it is never posted. Next time write beneath the lines that you answer, or begin with “¶ 12:”."
            : "Look at it, and post it or throw it away. If you do nothing, it is never posted.",
      },
      { kind: "button", label: "Look at it and decide", href: link },
    ],
  );

/** Their words were posted, the files with them were not. */
export const filesLetter = (about: About, files: readonly string[]): Letter =>
  letter(about, `Posted without files: ${about.thread}`, "Your answer was posted, without its files", [
    { kind: "paragraph", words: `${where(about)} was posted. Comments hold words only, so these were left out:` },
    { kind: "quoted", lead: files.length === 1 ? "One file" : `${files.length} files`, words: files.join("\n") },
    threadLink(about),
  ]);

/** To the moderators: somebody's mail says the same again and again. */
export function pausedLetter(about: About, name: string, times: number, words: string): Letter {
  const title = `Mail from ${name} is paused`;
  const said = `The same words came from ${name} ${times} times within a day, as answers by mail. A mail program may be answering by itself, so for a day nothing that comes by mail from ${name} is posted. On the site they can write as before.`;
  const parts: Part[] = [
    { kind: "paragraph", words: said },
    { kind: "quoted", lead: "The words", words },
    threadLink(about),
  ];
  const come = `You get this because you moderate ${about.group ?? "their group"}. ${UNREAD}`;
  return { ...letter(about, title, title, parts, come), preheader: "The same words came again and again." };
}

// What the author is told when moderators acted: what, where, by whom, why, and what can be done. Pure.
import type { LogAct } from "@/prisma/client/enums";
import type { Letter, Part } from "@/server/mail/letter";
import { sayDate } from "@/server/when";

/** Everything that a letter about a ruling needs to know. */
export type Told = {
  act: LogAct;
  reason: string;
  at: Date;
  /** The moderator who signed. */
  by: string;
  group: { name: string; slug: string };
  /** "¶ 12", and the text that it is in. */
  place: string;
  text: string;
  /** The author's own words, as they wrote them. */
  words: string;
  /** The comment, or the one that began the thread. */
  comment: string;
  timeZone: string;
  origin: string;
};

type Said = { subject: string; heading: string; done: string; next: string; words: boolean };

const SAID: Partial<Record<LogAct, (told: Told, where: string) => Said>> = {
  removed: (told, where) => ({
    subject: `Your comment on ${told.place} was removed`,
    heading: "Your comment was removed",
    done: `removed your comment on ${where}. A note with this reason stands in its place; replies to it are kept.`,
    next: "Your words are given back to you below, so that you can write them again in another way. If you think that the removal was a mistake, speak with a moderator of your group; a removed comment can be restored.",
    words: true,
  }),
  restored: (told, where) => ({
    subject: `Your comment on ${told.place} is back`,
    heading: "Your comment is back",
    done: `restored your comment on ${where}. It can be read and answered again, as you wrote it.`,
    next: "There is nothing that you need to do.",
    words: false,
  }),
  locked: (told, where) => ({
    subject: `The thread that you began on ${told.place} was locked`,
    heading: "Your thread was locked",
    done: `locked the thread that you began on ${where}. Everything in it can still be read; nobody but moderators can add to it.`,
    next: "If you want to go on with it, speak with a moderator of your group; a locked thread can be unlocked. You can begin another thread on the same paragraph.",
    words: false,
  }),
  unlocked: (told, where) => ({
    subject: `The thread that you began on ${told.place} is open again`,
    heading: "Your thread is open again",
    done: `unlocked the thread that you began on ${where}. It can be answered again.`,
    next: "There is nothing that you need to do.",
    words: false,
  }),
};

/** The letter to the author of the comment, or of the thread; null for rulings that change nothing for them. */
export function rulingLetter(told: Told): Letter | null {
  const where = `${told.place} of “${told.text}”`;
  const said = SAID[told.act]?.(told, where);
  if (!said) return null;
  const { origin, group } = told;
  const when = sayDate(told.at, told.timeZone);
  return {
    language: "en",
    subject: said.subject,
    preheader: `The reason given by ${told.by}: ${told.reason}`,
    origin,
    parts: [
      { kind: "heading", text: said.heading, over: group.name },
      { kind: "paragraph", words: `On ${when}, ${told.by}, moderator, ${said.done}` },
      { kind: "quoted", lead: "The reason", words: told.reason },
      { kind: "paragraph", words: said.next },
      ...(said.words ? [{ kind: "quoted", lead: "What you wrote", words: told.words } satisfies Part] : []),
      { kind: "button", label: "See it in its place", href: `${origin}/c/${told.comment}` },
      { kind: "small", lines: small(told) },
    ],
  };
}

const small = ({ origin, group }: Told): (string | { label: string; href: string })[][] => [
  ["You get this because moderators acted on something of yours. Such letters come whatever you follow."],
  [
    "You find what moderators do in the ",
    { label: "group’s log", href: `${origin}/groups/${group.slug}/log` },
    ", and who they are among the ",
    { label: "members", href: `${origin}/groups/${group.slug}/members` },
    ". Nobody reads answers to this mail.",
  ],
];

// The letters about answers that came by mail, with sample words.
import {
  type About,
  filesLetter,
  pausedLetter,
  refusalLetter,
  WAITS,
  type Waiting,
  waitingLetter,
} from "@/server/incoming/letters";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";

const WORDS =
  "A third place, surely; the next thing he does is order a clock, not appoint a man.\n\nBut who has the key to it?";

const WAITING_TITLES: Record<Waiting, string> = {
  otherAddress: "An answer waits: it came from another address",
  unproven: "An answer waits: its domain vouches for nobody",
  empty: "An answer waits: no line of it is surely new",
  tooMuch: "An answer waits: it is too long to be told apart",
  which: "An answer waits: it does not say what it is about",
};

const envelope = { kind: "answer", autoReplied: true } as const;

/** Refused, with every word; waiting, by each reason; posted without its files; paused. */
export const answerSamples = ({ origin }: Site): Sample[] => {
  const about: About = {
    origin,
    group: "The Long Table",
    thread: "¶ 7 of The Common Clock: He decided that it was neither's. The…",
    href: "/c/0198c0de-0000-7000-8000-000000000007",
  };
  const link = `${origin}/held/9c3v7b1n5m0q4w8e2r6t`;
  return [
    sample(
      ["answer-refused", "An answer was not posted"],
      envelope,
      refusalLetter,
      about,
      "The thread was locked by a moderator after you got the mail.",
      WORDS,
    ),
    sample(
      ["answer-refused-outside", "An answer of somebody who is no longer in the group"],
      envelope,
      refusalLetter,
      { ...about, group: undefined },
      "You are not a member of its group any more.",
      WORDS,
    ),
    ...(Object.keys(WAITS) as Waiting[]).map((why) =>
      sample(
        [`answer-waits-${why.toLowerCase()}`, WAITING_TITLES[why]],
        envelope,
        waitingLetter,
        about,
        why,
        "leila@work.example",
        link,
      ),
    ),
    sample(["answer-without-files", "An answer was posted, its files were not"], envelope, filesLetter, about, [
      "bowl-with-a-hole.jpg",
      "turns of the valley, 1868.pdf",
    ]),
    sample(
      ["answers-paused", "To moderators: a mail program answers by itself"],
      envelope,
      pausedLetter,
      about,
      "Marek Dolny",
      5,
      "I am on the river until Monday and read no mail. Marek",
    ),
  ];
};

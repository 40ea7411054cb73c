// Notices with sample words: a reply, a passage, a mention, several comments, the whole text, a writer of another script.
import { type Links, namesOf, noticeLetter, type Telling } from "@/server/follows/letters";
import { threadList } from "@/server/follows/list-info";
import { due, PLACES, READER, reply } from "@/server/follows/sample-talk";
import { threading } from "@/server/follows/threading";
import { idOfComment } from "@/server/mail/headers";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";

const { judge, porch, whole, quarrels } = PLACES;

const QUOTED = "it must be kept by a third, in a place where both may look";

const ASKED = {
  n: 1,
  by: "Leïla Haddad",
  body: "The whole essay hangs on this sentence of the judge. I read it three times: a third person, or a third place?",
  mine: true,
};

const passage = { quoteStart: judge.words.indexOf(QUOTED), quoteEnd: judge.words.indexOf(QUOTED) + QUOTED.length };

const toMine = reply(
  judge,
  {
    n: 2,
    by: "Jonas Weil",
    hours: 1,
    body: "A third place, I thought too, until the companion. Coda says there (¶ 3) that they want to hear it *from a person*.\n\nSo the judge ordered a place, and the valley made it a man again.",
    ...passage,
  },
  ASKED,
);

const long = reply(
  judge,
  {
    n: 3,
    by: "Aiko Murata",
    hours: 0.5,
    body: "Two positions, pulled apart:\n\n- *Upper Sance*: a clock **reports**. If it is wrong, correct it now.\n- *Holm*: a clock **is agreed**.\n\n> It must be kept by a third\n\nAnd Renn's rule, as one would write it down today:\n\n```\nright(clock, hour) = struck(hour)\nmove(clock) only at midnight, by what is written\n```\n\nThe minutes are [in the museum](https://museum.example/minutes), in a drawer.",
  },
  { n: 2, by: "Jonas Weil", body: "So the judge ordered a place, and the valley made it a man again." },
);

const parents = new Map([toMine.parent, long.parent].map((parent) => [parent.of, parent]));

type Told = Pick<Telling, "told" | "where"> & Partial<Telling>;

const TOLD: [slug: string, title: string, telling: Told, byMail: boolean][] = [
  [
    "notice-reply",
    "Somebody answers the reader, about a passage",
    { told: [toMine.row], where: judge, tookPart: true },
    true,
  ],
  [
    "notice-several",
    "Two comments of one thread",
    { told: [toMine.row, long.row], where: judge, tookPart: true },
    true,
  ],
  [
    "notice-new-thread",
    "A new thread on a paragraph, where no mail is read",
    {
      told: [
        due(porch, {
          n: 4,
          by: "Aiko Murata",
          hours: 2,
          body: "“They come to see that one may be wrong and go on.” Is it generous, or is it what people say who are not the ones being watched?",
        }),
      ],
      where: porch,
      because: "paragraph",
    },
    false,
  ],
  [
    "notice-mention",
    "Somebody is named",
    {
      told: [
        due(quarrels, {
          n: 5,
          by: "Marek Dolny",
          hours: 3,
          body: "@[Leïla Haddad](member:0198c0de-0000-7000-8000-0000000000a1), you wrote of the bowl with a hole in it. Would forty-three quarrels have happened around a bowl?",
          mentioned: true,
        }),
      ],
      where: quarrels,
      because: "mention",
    },
    true,
  ],
  [
    "notice-whole",
    "On the whole text",
    {
      told: [
        due(whole, {
          n: 6,
          by: "Inês Calder",
          hours: 4,
          body: "For our next evening: *let no one touch it*, or *let everyone see who has*. Which of the two do we live by?",
        }),
      ],
      where: whole,
      because: "text",
    },
    true,
  ],
  [
    "notice-right-to-left",
    "Words written from right to left",
    {
      told: [
        due(porch, {
          n: 7,
          by: "נועה ברק",
          hours: 5,
          body: "השעון שייך לכולם, והספר שייך למי שקורא בו. **מי** מחזיק במפתח?",
        }),
      ],
      where: porch,
      because: "reading",
    },
    true,
  ],
];

const TOKEN = "k7q2m9x4c1v8b5n3w6t0";

/** One for each way in which a notice looks. */
export const noticeSamples = (site: Site): Sample[] =>
  TOLD.map(([slug, title, given, byMail]) => {
    const telling: Telling = { reader: READER, parents, because: "thread", tookPart: false, ...given };
    const { told, where } = telling;
    const [first] = told;
    const ancestors = first.parentId ? [first.parentId] : [];
    const links: Links = { origin: site.origin, exit: `${site.origin}/unsubscribe/${TOKEN}`, byMail };
    const envelope = {
      kind: "notice" as const,
      fromName: `${namesOf(told)} via ${where.groupName}`,
      ...threading({ id: first.commentId, root: first.rootId, ancestors }, told.length, (id) =>
        idOfComment(id, site.host),
      ),
      list: threadList(TOKEN, where, site),
      ...(byMail && { replyTo: `r-abcdefghijklmnopqrstuvwxyz@reply.${site.host}` }),
    };
    return sample([slug, title], envelope, noticeLetter, telling, links);
  });

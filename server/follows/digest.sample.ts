// Digests with sample words: a quiet day, a full one, several groups, and a week.
import type { Item } from "@/server/follows/digest";
import { type DigestTelling, digestLetter, groupNameOf } from "@/server/follows/digest-letter";
import { digestList } from "@/server/follows/list-info";
import { replyAddress } from "@/server/follows/reply-address";
import type { WhereRow } from "@/server/follows/rows";
import { due, PLACES, READER, reply, SAMPLE_NOW } from "@/server/follows/sample-talk";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";

const { quarrels, judge, porch, faces, tide } = PLACES;

const QUARRELS = [
  "I don't believe this explanation. If turns become shorter than the error of the clocks, you get quarrels, yes. But division of holdings goes on *everywhere* in this century.",
  "Two dry decades would do it. The text says “in a dry year everyone counted”, and then never tells us which years were dry.",
  "In the oasis my mother's family is from, turns were counted with a bowl with a hole in it, floating in a bucket.",
  "A bowl measures how long; a bell only says when.",
  "And who had the bell? The parish.",
];

const WRITERS = ["Marek Dolny", "Inês Calder", "Noor Aziz", "Jonas Weil"];

const busy: Item[] = QUARRELS.map((body, at) => ({
  row: due(quarrels, { n: 20 + at, by: WRITERS[at % WRITERS.length]!, hours: 30 - at, body }),
  because: "paragraph",
  tookPart: false,
}));

const asked = reply(
  judge,
  {
    n: 30,
    by: "Aiko Murata",
    hours: 6,
    body: "A third place, surely; he orders a clock, not a man. Or do you see a man?",
  },
  { n: 1, by: "Leïla Haddad", body: "A third person, or a third place? I read it three times.", mine: true },
);
const answered = reply(
  porch,
  {
    n: 31,
    by: "Marek Dolny",
    hours: 9,
    body: "Coda wrote in it every day for twenty-six years. It costs something different.",
  },
  { n: 32, by: "Leïla Haddad", body: "Renn wrote in it once, that we know of.", mine: true },
);
const beside: Item = {
  row: due(faces, { n: 33, by: "Jonas Weil", hours: 20, body: "This is the sentence that the porch answers to." }),
  because: "reading",
  tookPart: false,
};
const elsewhere: Item = {
  row: due(tide, { n: 34, by: "Bo Lind", hours: 12, body: "Whose tide, though? The keeper never names a boat." }),
  because: "group",
  tookPart: false,
};
const parents = new Map([asked.parent, answered.parent].map((parent) => [parent.of, parent]));
const mine = (row: Item["row"]): Item => ({ row, because: "thread", tookPart: true });

type Spots = DigestTelling["spots"];
type Given = Pick<DigestTelling, "spots"> & Partial<DigestTelling>;

const FULL: Spots = [
  { where: quarrels, items: busy as [Item, ...Item[]] },
  { where: judge, items: [mine(asked.row)] },
  { where: porch, items: [mine(answered.row)] },
  { where: faces, items: [beside] },
];

const place = ({ paragraphId }: WhereRow) => paragraphId;

const WEEK: DigestTelling["week"] = {
  row: { comments: 41, people: 5, threads: 6, first: 1, last: 18 },
  landed: [
    {
      threadId: "0198c0de-0000-7000-8000-000000006040",
      version: 1,
      paragraphId: place(judge),
      rootId: "0198c0de-0000-7000-8000-000000005001",
      html: "<p>The judge ordered a place; the valley made it a man, and the man made himself a book.</p>",
      by: "Inês Calder",
    },
  ],
  answered: [
    {
      threadId: "0198c0de-0000-7000-8000-000000006041",
      paragraphId: place(quarrels),
      rootId: "0198c0de-0000-7000-8000-000000005020",
      answers: 9,
    },
    {
      threadId: "0198c0de-0000-7000-8000-000000006042",
      paragraphId: place(porch),
      rootId: "0198c0de-0000-7000-8000-000000005032",
      answers: 4,
    },
  ],
};

const TOLD: [slug: string, title: string, telling: Given][] = [
  [
    "digest-daily",
    "Once a day: questions to the reader, then the rest",
    { spots: FULL, reached: [{ textId: "x", number: 9 }] },
  ],
  ["digest-daily-one", "Once a day: a single comment", { spots: [{ where: faces, items: [beside] }] }],
  [
    "digest-daily-groups",
    "Once a day: of two groups, while somebody still waits for an answer",
    {
      spots: [
        { where: tide, items: [elsewhere] },
        { where: faces, items: [beside] },
      ],
      still: [{ paragraphId: place(faces), threads: 2 }],
    },
  ],
  [
    "digest-weekly",
    "Once a week: with a look back",
    { cadence: "weekly", spots: FULL, week: WEEK, date: "2026-03-14", reached: [{ textId: "x", number: 15 }] },
  ],
];

const TOKEN = "m3x8c2v7b4n9q5w1t6k0";
const REPLY = "abcdefghijklmnopqrstuvwxyz";

/** One for each way in which a digest looks. */
export const digestSamples = (site: Site): Sample[] =>
  TOLD.map(([slug, title, given]) => {
    const telling: DigestTelling = {
      ...{ reader: READER, cadence: "daily", date: SAMPLE_NOW.toISOString().slice(0, 10), parents },
      ...{ places: Object.values(PLACES), reached: [], still: [], week: null, ...given },
    };
    const group = groupNameOf(telling);
    // As on an installation that takes answers in; a single comment is told by one that does not.
    const answering = telling.spots.length > 1 ? { token: REPLY, host: `reply.${site.host}` } : undefined;
    const envelope = {
      kind: "digest" as const,
      ...(group && { fromName: group }),
      list: digestList(TOKEN, telling, site),
      ...(answering && { replyTo: replyAddress(answering.token, answering.host) }),
    };
    return sample([slug, title], envelope, digestLetter, telling, {
      origin: site.origin,
      exit: `${site.origin}/unsubscribe/${TOKEN}`,
      answering,
    });
  });

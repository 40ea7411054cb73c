// Portions of a text with sample words, and the letter after the last one.
import { PLACES, READER } from "@/server/follows/sample-talk";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";
import { lastLetter, type Portion, portionLetter } from "@/server/portions/letter";
import type { TextRow } from "@/server/portions/text.store";
import type { BlockRow } from "@/server/texts/rows";

const { group, groupName, reading, text, textTitle: title, textAuthor: author, language } = PLACES.judge;

const TEXT: TextRow = {
  ...{ textId: "the article", groupId: "the group", revisionId: "the revision", visibility: "private" },
  ...{ group, groupName, reading, text, title, author, language },
};

const block = (position: number, words: string, more: Partial<BlockRow> = {}): BlockRow => ({
  ...{ position, words, number: null, level: null, label: null, marks: [], kind: "paragraph" },
  ...{ paragraphId: `paragraph ${position}`, key: `k3f9x2${position}` },
  ...more,
});

const quarrels = PLACES.quarrels.words;

const BLOCKS: BlockRow[] = [
  block(8, "The judge's answer", { kind: "heading", level: 2 }),
  block(9, quarrels, { number: 7, marks: [{ at: quarrels.length, label: "1", note: 30 }] }),
  block(10, PLACES.judge.words, { number: 8 }),
  block(11, PLACES.porch.words, { number: 9 }),
];

const NOTES = [block(30, "The counts are mine, from the judgments as bound.", { kind: "note", label: "1" })];

const TOKEN = "c5v9b2n6m1q8w4e7r3t0";

/** As it comes where answers are read and where none are, and the last letter. */
export const portionSamples = ({ origin, host }: Site): Sample[] => {
  const portion: Portion = {
    ...{ text: TEXT, reader: READER, pace: "short", weekdays: true, date: "2026-03-13", blocks: BLOCKS, notes: NOTES },
    ...{ talk: new Map([["paragraph 10", 14]]), of: 22, last: false, leap: false },
  };
  const links = { origin, exit: `${origin}/unsubscribe/${TOKEN}` };
  const answering = { token: "abcdefghijklmnopqrstuvwxyz", host: `reply.${host}` };
  const envelope = { kind: "portion", fromName: groupName } as const;
  return [
    sample(
      ["portion", "A portion of a text, to be read in the mail"],
      envelope,
      portionLetter,
      portion,
      { ...links, answering },
      [
        block(3, "Every session began with the same prayer.", { number: 3 }),
        block(5, "Nobody was sworn.", { number: 5 }),
      ],
    ),
    sample(
      ["portion-lost", "A portion that was lost on its way, while later ones came"],
      envelope,
      portionLetter,
      { ...portion, blocks: BLOCKS.slice(0, 2), leap: true },
      { ...links, answering },
    ),
    sample(
      ["portion-last", "The last portion, where no mail is read"],
      envelope,
      portionLetter,
      { ...portion, blocks: BLOCKS.slice(-1), notes: [], last: true },
      links,
    ),
    sample(["portions-ended", "The text has been read to its end"], envelope, lastLetter, TEXT, 11, links),
  ];
};

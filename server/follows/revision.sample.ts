// The letter about a revision with sample words: each kind of change once.
import { type Hearer, revisionLetter } from "@/server/follows/revised";
import type { ChangedRow, RevisedRow } from "@/server/follows/revised.store";
import { PLACES, READER, SAMPLE_NOW } from "@/server/follows/sample-talk";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";

const { group, groupName, reading, text, textTitle: title } = PLACES.judge;

const REVISED: RevisedRow = {
  ...{ id: "0198c0de-0000-7000-8000-000000007002", number: 2, createdAt: SAMPLE_NOW, textId: "the article" },
  ...{ group, groupName, reading, text, title, groupId: "the group", visibility: "private" },
  ...{ byId: "the moderator", by: "Inês Calder" },
  summary: "The counts of quarrels were checked against the bound volumes; one aside went.",
};

const changed = (
  change: ChangedRow["change"],
  number: number | null,
  oldWords: string,
  newWords: string | null,
): ChangedRow => ({
  ...{ change, number, oldWords, newWords, key: `k3f9x2${number}`, place: number },
  ...{ fromId: `from ${number}`, toId: newWords === null ? null : `to ${number}` },
});

const CHANGES: ChangedRow[] = [
  changed(
    "edited",
    5,
    "The commune's book of judgments, which survives for the years from 1802, records eleven quarrels over turns in its first half century and forty in the ten years before 1871.",
    "The commune's book of judgments, which survives for the years from 1802, records eleven quarrels over turns in its first half century and forty-three in the ten years before 1871.",
  ),
  changed("moved", 6, "One judgment will stand for the others.", "One judgment will stand for the others."),
  changed(
    "gone",
    12,
    "I have tried to find out how far the valley knew that it was doing something unusual, and have not found out.",
    null,
  ),
];

/** Of a revision about which its maker said something, and of one without a word. */
export const revisionSamples = ({ origin }: Site): Sample[] => {
  const hearer: Hearer = {
    ...{ userId: READER.id, email: "leila@example.org", timeZone: READER.timeZone, because: "text" },
    changes: CHANGES,
  };
  const envelope = { kind: "revision", fromName: groupName } as const;
  return [
    sample(["revision", "A text was revised"], envelope, revisionLetter, REVISED, hearer, origin),
    sample(
      ["revision-wordless", "The same, by somebody who said nothing of it"],
      envelope,
      revisionLetter,
      { ...REVISED, by: null, summary: "" },
      { ...hearer, because: "thread", changes: CHANGES.slice(0, 1) },
      origin,
    ),
  ];
};

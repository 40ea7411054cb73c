// An invented talk, as rows: what the sample notices and digests tell of.
import { render } from "@/server/comments/body";
import { spoken } from "@/server/comments/mention";
import type { AncestorRow, DueRow, WhereRow } from "@/server/follows/rows";
import { HOUR } from "@/server/when";

/** Who gets the sample letters. */
export const READER = {
  id: "0198c0de-0000-7000-8000-0000000000a1",
  timeZone: "Africa/Tunis",
  digestHour: 7,
  digestWeekday: 6,
};

/** The talk's latest moment, on a Friday. */
export const SAMPLE_NOW = new Date("2026-03-13T06:00:00Z");

const id = (n: number): string => `0198c0de-0000-7000-8000-${String(n).padStart(12, "0")}`;

const place = (number: number, words: string, more: Partial<WhereRow> = {}): WhereRow => ({
  group: "the-long-table",
  groupName: "The Long Table",
  reading: "the-common-clock",
  readingTitle: "The Common Clock",
  readingAt: new Date("2026-02-20T18:00:00Z"),
  text: "article",
  textTitle: "The Common Clock",
  textAuthor: "Ruth Sandoval",
  textPosition: 0,
  language: "en",
  key: `k3f9x2${number}`,
  number,
  kind: "paragraph",
  label: null,
  paragraphId: id(1_000 + number),
  words,
  ...more,
});

/** Paragraphs that are talked about, of two texts and of another group. */
export const PLACES = {
  quarrels: place(
    5,
    "The commune's book of judgments, which survives for the years from 1802, records eleven quarrels over turns in its first half century and forty-three in the ten years before 1871.",
  ),
  judge: place(
    7,
    "He decided that it was neither's. The sentence is worth giving in full, since everything later grew out of it: “The hour at which a right passes from one person to another can belong to neither of them; it must be kept by a third, in a place where both may look.” He fined the neighbour for the rake. To the widow he gave back nothing, because ninety seconds of water from the preceding August could not be given back. And he ordered the four villages to name one clock.",
  ),
  porch: place(
    15,
    "This is the strongest thing that has been said against the porch, and it was said by the man who stood in it.",
  ),
  whole: place(0, "", { number: null, kind: "whole", key: "k3f9x200" }),
  faces: place(3, "They were asking whether I would say it to their faces.", {
    text: "companion",
    textTitle: "On Being Asked the Time",
    textAuthor: "Anselm Coda",
    textPosition: 1,
    paragraphId: id(2_003),
  }),
  tide: place(12, "The keeper wrote down every tide, and trusted the table more than the water.", {
    group: "harbour",
    groupName: "The Harbour Readers",
    reading: "the-lantern",
    readingTitle: "The Lantern and the Tide Table",
    textTitle: "The Lantern and the Tide Table",
    textAuthor: "Ines Calder",
    paragraphId: id(3_012),
  }),
};

/** A comment: `hours` counts back from the talk's latest moment. */
export type SampleSaid = { n: number; by: string; hours: number; body: string } & Partial<DueRow>;

/** The comment as a row that is due for the reader. */
export function due(where: WhereRow, { n, by, hours, body, ...more }: SampleSaid): DueRow {
  const createdAt = new Date(SAMPLE_NOW.getTime() - hours * HOUR);
  const spot = where.kind === "whole" ? "The whole text of" : `¶ ${where.number} of`;
  return {
    ...{ id: id(4_000 + n), userId: READER.id, commentId: id(5_000 + n), threadId: id(6_000 + n) },
    ...{ groupId: id(1), paragraphId: where.paragraphId, textId: id(2), readingId: id(3) },
    ...{ place: where.number ?? 0, threadAt: createdAt, parentId: null, authorId: `author of ${by}`, authorName: by },
    ...{ seq: BigInt(n), standing: "visible", body, html: render(spoken(body)), createdAt },
    subject: `${spot} ${where.textTitle}${where.words && `: ${where.words.slice(0, 40)}…`}`,
    ...{ quoteStart: null, quoteEnd: null, rootId: id(5_000 + n), visibility: "private", seen: false },
    ...{
      mentioned: false,
      hides: false,
      role: "member",
      joinedAt: new Date("2026-02-20T18:00:00Z"),
      suspendedAt: null,
    },
    ...more,
  };
}

/** A reply as a row, and the comment that it answers as its parent; with `mine` that one is the reader's. */
export function reply(where: WhereRow, said: SampleSaid, to: { n: number; by: string; body: string; mine?: boolean }) {
  const answers = { threadId: id(6_000 + to.n), rootId: id(5_000 + to.n), parentId: id(5_000 + to.n) };
  const row = due(where, { ...said, ...answers });
  const parent: AncestorRow = {
    ...{ of: row.commentId, step: 1, id: id(5_000 + to.n), standing: "visible", html: render(to.body) },
    ...{ authorId: to.mine ? READER.id : `author of ${to.by}`, authorName: to.by },
  };
  return { row, parent };
}

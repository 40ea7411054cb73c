// Names for the places of a talk: "¶ 12", and the subject that its mails keep.
import { excerpt } from "@/server/comments/body";
import type { SpotRow } from "@/server/comments/row";
import type { ParagraphView, ThreadPlace } from "@/server/comments/view";
import { labelOf } from "@/server/texts/view";

/** The longest subject: what mail programs show in one line. */
export const SUBJECT_LIMIT = 78;

const TITLE_LIMIT = 36;

const wholeOf = (textSlug: string): string =>
  `The whole ${textSlug === "article" ? "text" : labelOf(textSlug).toLowerCase()}`;

const pieceOf = (spot: Pick<SpotRow, "kind" | "number" | "label">): string => {
  if (spot.number !== null) return `¶\u00a0${spot.number}`;
  if (spot.kind === "note") return spot.label ? `Note\u00a0${spot.label}` : "Note";
  return spot.kind === "heading" ? "Heading" : "Passage";
};

/** "¶ 12", "Companion ¶ 7", "Note 2", "Heading", "The whole text". */
export function spotLabel(spot: Pick<SpotRow, "textSlug" | "kind" | "number" | "label">): string {
  if (spot.kind === "whole") return wholeOf(spot.textSlug);
  return spot.textSlug === "article" ? pieceOf(spot) : `${labelOf(spot.textSlug)} ${pieceOf(spot)}`;
}

/** A place within a sentence: "the whole text". */
export const midSentence = (label: string): string => label.replace(/^The whole/, "the whole");

/** "¶ 12 of The Lantern: She would strike out a…", "The whole text of The Lantern", in one line and within the limit. */
export function subjectOf(spot: Pick<SpotRow, "kind" | "number" | "label" | "textTitle" | "words">): string {
  if (spot.kind === "whole") return excerpt(`The whole text of ${spot.textTitle}`, SUBJECT_LIMIT);
  const head = `${pieceOf(spot).replace("\u00a0", " ")} of ${excerpt(spot.textTitle, TITLE_LIMIT)}: `;
  return head + excerpt(spot.words, SUBJECT_LIMIT - head.length);
}

/** The paragraph as the screen gets it. */
export const presentSpot = (spot: SpotRow): ParagraphView => ({
  id: spot.paragraphId,
  key: spot.key,
  label: spotLabel(spot),
  number: spot.number,
  words: spot.words,
  current: spot.current,
});

/** Where a thread stands, with what its links are made of. */
export const presentPlace = (spot: SpotRow): ThreadPlace => ({
  group: { slug: spot.groupSlug, name: spot.groupName },
  reading: { slug: spot.readingSlug, title: spot.readingTitle },
  text: { id: spot.textId, slug: spot.textSlug, title: spot.textTitle, language: spot.language },
  paragraph: presentSpot(spot),
});

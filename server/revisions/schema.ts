// What the doors of revisions take in.
import { z } from "zod";
import { seenDraft, textAddress } from "@/server/texts/schema";

const number = z.int().min(1).max(1_000_000);
const id = z.uuid();

/** A summary is one line in a list. */
export const SUMMARY_LENGTH = 300;

/** More decisions than this in one request are not one person's; "all that are sure" comes in several. */
export const DECISIONS_AT_ONCE = 500;

/** A paragraph that became more pieces than this was not split, it was taken apart. */
export const MOST_PIECES = 50;

/** A new draft of a revision: of the newest one, or of the one to go back to. */
export const startRevision = textAddress.extend({ from: number.optional() });
/** What is started. */
export type StartRevision = z.infer<typeof startRevision>;

/** One revision of a text. */
export const oneRevision = textAddress.extend({ number });
/** Which one. */
export type OneRevision = z.infer<typeof oneRevision>;

/** Two revisions of a text. */
export const twoRevisions = textAddress.extend({ from: number, to: number });
/** Which two. */
export type TwoRevisions = z.infer<typeof twoRevisions>;

/** Decisions on paragraphs with talk: the draft's blocks that carry each on, the first one gets the talk; none: gone; null: undecided again. */
export const decisions = seenDraft.extend({
  decisions: z
    .array(z.strictObject({ paragraph: id, to: z.array(z.int().min(0)).max(MOST_PIECES).nullable() }))
    .min(1)
    .max(DECISIONS_AT_ONCE),
});
/** What is decided. */
export type Decisions = z.infer<typeof decisions>;

/** A revision to be published; `tell`: those who follow what changed are told. */
export const publishRevision = seenDraft.extend({
  summary: z.string().max(SUMMARY_LENGTH, "A summary may have 300 characters."),
  tell: z.boolean(),
});
/** What is published. */
export type PublishRevision = z.infer<typeof publishRevision>;

/** A thread, to be put on a paragraph of the same text by hand. */
export const placeThread = z.strictObject({ thread: id, paragraph: id });
/** Where it is put. */
export type PlaceThread = z.infer<typeof placeThread>;

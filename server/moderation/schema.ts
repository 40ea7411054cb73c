// What may be sent to the moderation doors.
import { z } from "zod";
import { FLAG_REASONS, NOTE_MAX, REASON_ASKED, REASON_MAX, REASON_MIN } from "@/server/moderation/reason";

/** Slugs are short by construction; this only bounds what is looked up. */
const SLUG_MAX = 100;

/** Postgres can keep neither U+0000 nor half a character; neither says anything to a reader. */
const clean = (text: string): string =>
  text
    .replaceAll("\u0000", "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();

const id = z.uuid();
const group = z.string().min(1).max(SLUG_MAX);
const words = (max: number, message: string) => z.string().max(max, message).transform(clean);
const optionalReason = words(REASON_MAX, `A reason has at most ${REASON_MAX.toLocaleString("en")} characters.`);
const reason = optionalReason.refine((text) => text.length >= REASON_MIN, REASON_ASKED);
const entry = z.string().regex(/^[0-9]{1,18}$/, "That is not an entry of the log.");
/** The largest number that the database keeps for a version. */
const VERSION_MAX = 2_147_483_647;
const version = z.int().min(1).max(VERSION_MAX);

/** A group's queue, or the flags that I sent in it. */
export const inGroup = z.strictObject({ group });

/** A flag on a comment. */
export const newFlag = z.strictObject({
  comment: id,
  reason: z.enum(Object.keys(FLAG_REASONS) as [keyof typeof FLAG_REASONS]),
  note: words(NOTE_MAX, `A note has at most ${NOTE_MAX.toLocaleString("en")} characters.`).optional(),
});
/** A flag, as the service takes it. */
export type NewFlag = z.infer<typeof newFlag>;

/** One case. */
export const oneCase = z.strictObject({ case: id });

/** Taking a case; `over` when it is knowingly taken from another moderator. */
export const taking = z.strictObject({ case: id, version, over: z.boolean().default(false) });
/** A taking, as the service takes it. */
export type Taking = z.infer<typeof taking>;

/** A decision on what was seen: the case and the comment in these versions. */
export const decision = z.discriminatedUnion("choice", [
  z.strictObject({
    choice: z.literal("keep"),
    case: id,
    version,
    commentVersion: version,
    reason: optionalReason.default(""),
  }),
  z.strictObject({ choice: z.literal("remove"), case: id, version, commentVersion: version, reason }),
]);
/** A decision, as the service takes it. */
export type Decision = z.infer<typeof decision>;

/** Taking back an entry of the log; `reopen` puts the case back into the queue. */
export const undoing = z.strictObject({ entry, reason, reopen: z.boolean().default(false) });
/** An undoing, as the service takes it. */
export type Undoing = z.infer<typeof undoing>;

/** A moderator's act on a comment, from the thread. */
export const onComment = z.strictObject({ comment: id, reason });
/** An act on a comment, as the service takes it. */
export type OnComment = z.infer<typeof onComment>;

/** A moderator's act on a thread. */
export const onThread = z.strictObject({ thread: id, reason });
/** An act on a thread, as the service takes it. */
export type OnThread = z.infer<typeof onThread>;

/** A page of the log, from a cursor backwards. */
export const logPage = z.strictObject({ group, cursor: z.string().max(12).optional() });
/** A page of the log, as the service takes it. */
export type LogPage = z.infer<typeof logPage>;

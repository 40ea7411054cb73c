// What can be asked of the worker: one kind of job per line, each with what it needs to know.
import { z } from "zod";

const id = z.uuid();

/** A job as it is written into the queue and read out of it again. */
export const job = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("comment.posted"), commentId: id }),
  /** Edited, withdrawn, removed or restored: what was to be told is looked at again. */
  z.strictObject({ kind: z.literal("comment.changed"), commentId: id }),
  /** Somebody is no longer in a group. */
  z.strictObject({ kind: z.literal("member.left"), groupId: id, userId: id }),
  /** `tell`: those who follow what it changed are to hear of it. */
  z.strictObject({ kind: z.literal("revision.published"), revisionId: id, tell: z.boolean() }),
  /** A draft's file waits to be read. */
  z.strictObject({ kind: z.literal("draft.read"), draftId: id }),
  /** A mail came in for a reply address. */
  z.strictObject({ kind: z.literal("mail.arrived"), mailId: id }),
  /** A report came in about a mail of ours. */
  z.strictObject({ kind: z.literal("bounce.arrived"), bounceId: id }),
  /** `entry` is the id of the moderation log's entry. */
  z.strictObject({ kind: z.literal("ruling.made"), entry: z.string().regex(/^\d{1,19}$/) }),
]);

/** One thing for the worker to do. It may be done twice: whoever does it makes the repeat harmless. */
export type Job = z.infer<typeof job>;

/** The names of all kinds; each has a queue of its own, so that one that fails holds up no other. */
export const KINDS: Job["kind"][] = job.options.map((option) => option.shape.kind.value);

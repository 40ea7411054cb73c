// What the doors of marks take in.
import { z } from "zod";
import { ALSO_LIMIT } from "@/server/comments/also";
import { LANDING_LIMIT } from "@/server/marks/landing";

const id = z.uuid("That is not the address of anything here.");

/** The paragraph whose marks are asked for. */
export const oneParagraph = z.strictObject({ paragraph: id });

/** A comment by its id. */
export const oneComment = z.strictObject({ comment: id });

/** A thread by its id. */
export const oneThread = z.strictObject({ thread: id });

/** Thanks for a comment, or no longer. Said twice it is said once. */
export const thanks = z.strictObject({ comment: id, given: z.boolean() });
/** What is given or taken back. */
export type GivenThanks = z.infer<typeof thanks>;

/** This reply is the answer, or is not. */
export const answer = z.strictObject({ comment: id, is: z.boolean() });
/** What is marked. */
export type MarkedAnswer = z.infer<typeof answer>;

/** The further paragraphs that a thread is about: all of them. */
export const also = z.strictObject({ thread: id, paragraphs: z.array(id).max(ALSO_LIMIT) });
/** What a thread is also about. */
export type SetAlso = z.infer<typeof also>;

/** Out of one's own view, or back into it: whatever the author of a comment writes in its group, or a thread. */
export const hide = z.strictObject({
  target: z.union([z.strictObject({ authorOf: id }), z.strictObject({ thread: id })]),
  hidden: z.boolean(),
});
/** What is hidden. */
export type Hide = z.infer<typeof hide>;

/** One entry of the list of what one hides. */
export const oneHiding = z.strictObject({ hiding: id });

/** Where a thread landed; `version` is the one that was on the screen, 0 where there was none. No words take it away. */
export const landing = z.strictObject({
  thread: id,
  version: z.int().min(0).max(2_147_483_646),
  body: z
    .string()
    .max(LANDING_LIMIT, `Where it landed is said in ${LANDING_LIMIT.toLocaleString("en")} characters. Shorten it.`),
});
/** What is written. */
export type NewLanding = z.infer<typeof landing>;

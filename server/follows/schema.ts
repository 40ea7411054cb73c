// What the doors of follows take in.
import { z } from "zod";

const id = z.uuid("That is not the address of anything here.");

/** The follows around one paragraph. */
export const aroundParagraph = z.strictObject({ paragraph: id });

/** What can be followed: one thing. The whole group can only be muted. */
export const target = z.union([
  z.strictObject({ thread: id }),
  z.strictObject({ paragraph: id }),
  z.strictObject({ text: id }),
  z.strictObject({ group: id }),
]);
/** One thing that can be followed. */
export type FollowTarget = z.infer<typeof target>;

/** Every new comment by mail, none at all, or no wish of its own: then the wider places decide. */
export const cadence = z.enum(["immediately", "never"]).nullable();
/** What is wished; null takes the wish back. */
export type WishedCadence = z.infer<typeof cadence>;

/** A wish for one thing. */
export const newWish = z.strictObject({ target, cadence });
/** What is set. */
export type NewWish = z.infer<typeof newWish>;

// What the doors of follows take in.
import { z } from "zod";
import type { FollowPlace } from "@/server/follows/level";

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

/** A token as it comes in a link; whether it is one of ours is found out with the same answer for all that are not. */
export const byToken = z.strictObject({ token: z.string().max(64) });

const chosen = z.enum(["immediately", "never", ""]).transform((value) => value || null);

/** What a form on the page behind a mail's link asks for. */
export const tokenWish = z.union([
  z.strictObject({ place: z.enum(["thread", "paragraph", "text"]), cadence: chosen }),
  z.strictObject({ place: z.literal("group"), cadence: chosen.refine((value) => value !== "immediately") }),
]);
/** A wish for one of the places that a mail was about. */
export type TokenWish = { place: FollowPlace; cadence: WishedCadence };

/** What one click in a mail client asks for. */
export const ONE_CLICK: TokenWish = { place: "thread", cadence: "never" };

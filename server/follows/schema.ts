// What the doors of follows take in.
import { z } from "zod";
import type { FollowPlace } from "@/server/follows/level";

const id = z.uuid("That is not the address of anything here.");

/** The follows around one paragraph. */
export const aroundParagraph = z.strictObject({ paragraph: id });

/** What can be followed: one thing; pages by their first and their last paragraph. */
export const target = z.union([
  z.strictObject({ thread: id }),
  z.strictObject({ paragraph: id }),
  z.strictObject({ pages: z.strictObject({ from: id, to: id }) }),
  z.strictObject({ text: id }),
  z.strictObject({ reading: id }),
  z.strictObject({ group: id }),
]);
/** One thing that can be followed. */
export type FollowTarget = z.infer<typeof target>;

/** At once, in a digest, not at all, or no wish of its own: then the wider places decide. */
export const cadence = z.enum(["immediately", "daily", "weekly", "never"]).nullable();
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
  z.strictObject({ place: z.enum(["thread", "paragraph", "text", "reading"]), cadence: chosen }),
  z.strictObject({ place: z.literal("group"), cadence: chosen.refine((value) => value !== "immediately") }),
  /** The link of a digest: it stops, or comes again. */
  z.strictObject({ place: z.literal("digest"), cadence: chosen.refine((value) => value !== "immediately") }),
]);
/** The places that the page behind a mail's link offers. */
export type ExitPlace = Exclude<FollowPlace, "pages">;

/** A wish for one of the places that a mail was about. */
export type TokenWish = { place: ExitPlace | "digest"; cadence: WishedCadence };

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** When digests come: the hour, and the weekday (1 is Monday) of the weekly one. */
export const digestTimes = z.strictObject({ hour: count(0, 23), weekday: count(1, 7) });
/** What is chosen. */
export type DigestTimes = z.infer<typeof digestTimes>;

/** Stopping the digests of a cadence, or having them again, as a form says it. */
export const digestChoice = z.strictObject({
  cadence: z.enum(["daily", "weekly"]),
  wanted: z.enum(["yes", "no"]).transform((said) => said === "yes"),
});

/** Which of the two digests. */
export const digestCadence = z.enum(["daily", "weekly"]);
/** One of the two. */
export type DigestCadence = z.infer<typeof digestCadence>;

/** A look at what a digest would say now. */
export const digestPreview = z.strictObject({ cadence: digestCadence });

/** A page of a list by time; `before` is the cursor that came with the page before. One that is none of ours begins anew. */
export const listPage = z.strictObject({ before: z.string().max(64).nullish() });
/** Which page. */
export type ListPage = z.infer<typeof listPage>;

/** That somebody is sure that the mails they have got are answered no more. */
export const endOfReplies = z.object({ sure: z.literal("yes") });

/** What one click in a mail client asks for. */
export const ONE_CLICK: TokenWish = { place: "thread", cadence: "never" };

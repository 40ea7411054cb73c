// What the doors of held mail take in.
import { z } from "zod";

/** A token as it comes in a link; one that is none of ours answers as missing. */
export const heldToken = z.strictObject({ token: z.string().max(64) });

/** What the buttons beneath a held mail do. */
export const decision = z.strictObject({ decision: z.enum(["post", "discard"]) });
/** What its member decided. */
export type Decision = z.infer<typeof decision>["decision"];

// What the doors of texts take in.
import { z } from "zod";

/** Slugs are short and plain; anything else in an address is simply not there. */
const slug = z.string().min(1).max(120);

/** A text by its address: group, reading and text as they stand in it. */
export const textAddress = z.strictObject({ group: slug, reading: slug, text: slug });
export type TextAddress = z.infer<typeof textAddress>;

/** A group by its slug. */
export const ofGroup = z.strictObject({ group: slug });

// What the doors of reading by mail take in.
import { z } from "zod";

/** How much a portion holds. */
export const pace = z.enum(["short", "medium", "long"]);
/** One of the three. */
export type Pace = z.infer<typeof pace>;

/** A text by its id. */
export const oneText = z.strictObject({ text: z.uuid("That is not the address of anything here.") });

const text = oneText.shape.text;
const weekdays = z
  .literal("yes")
  .optional()
  .transform((said) => said === "yes");

/** What the forms do: begin, say another pace, pause, go on, stop. */
export const portionForm = z.discriminatedUnion("act", [
  z.strictObject({
    ...{ act: z.literal("start"), text, pace, weekdays },
    /** At the front, where one stopped on the site, or at a paragraph by its number. */
    from: z.enum(["front", "place", "number"]),
    number: z.union([z.literal(""), z.coerce.number().int().min(1).max(999_999)]).optional(),
  }),
  z.strictObject({ act: z.literal("change"), text, pace, weekdays }),
  z.strictObject({ act: z.enum(["pause", "resume", "stop"]), text }),
]);
/** What a form said. */
export type PortionForm = z.infer<typeof portionForm>;

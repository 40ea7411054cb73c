// What the doors of the live room take.
import { z } from "zod";

/** Listening to a reading, from an event on; null: from now on. What is no event's number counts as none. */
export const listening = z.strictObject({
  reading: z.uuid(),
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .nullable()
    .catch(null),
});
/** What is listened to. */
export type Listen = z.infer<typeof listening>;

/** A text by its id. */
export const oneText = z.strictObject({ text: z.uuid("That is not the address of anything here.") });

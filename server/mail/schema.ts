// What the mailbox's doors take in.
import { z } from "zod";
import { ADDRESS_LENGTH } from "@/server/mail/address";

/** Whose mail is wanted; everybody's where nobody is named. */
export const mailboxFilter = z.strictObject({
  to: z
    .string()
    .max(ADDRESS_LENGTH)
    .refine((said) => !said.includes("\u0000")) // which PostgreSQL cannot look for
    .optional(),
});

/** Which mail is opened. */
export const mailboxMail = z.strictObject({ mail: z.uuid() });

// What the mailbox's doors take in.
import { z } from "zod";
import { ADDRESS_LENGTH } from "@/server/mail/address";
import { LIGHTS } from "@/server/mail/preview";

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

/** What is answered to it. */
export const mailboxAnswer = z.strictObject({
  mail: z.uuid(),
  words: z.string().trim().min(1).max(10_000),
  /** One of the addresses in the mail; its Reply-To where none is chosen. */
  to: z.string().max(ADDRESS_LENGTH).optional(),
});
/** An answer. */
export type MailboxAnswer = z.infer<typeof mailboxAnswer>;

/** Which sample letter is shown, and in which light. */
export const whichLetter = z.strictObject({ letter: z.string().max(80), light: z.enum(LIGHTS) });
/** A sample letter. */
export type WhichLetter = z.infer<typeof whichLetter>;

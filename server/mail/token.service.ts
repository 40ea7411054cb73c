// Makes the tokens of links and addresses in mails.
import { randomBytes } from "node:crypto";
import { newTokenFrom, TOKEN_BYTES } from "@/server/mail/mail-token";

/** A new one, which nobody can guess. */
export const newMailToken = (): string => newTokenFrom(randomBytes(TOKEN_BYTES));

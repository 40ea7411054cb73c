// One line of text that a person gives, such as a name: no line breaks, nothing invisible that turns text around.
import { z } from "zod";

/** Control characters, halves of characters, line and paragraph separators, and marks that change the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Without what nobody sees, and with single spaces. */
export const tidyLine = (said: string): string => said.replace(UNSEEN, " ").replace(/\s+/g, " ").trim();

/** A field of one line, not empty, at most so long; tidied. */
export const plainLine = (length: number, emptyMessage: string) =>
  z
    .string()
    .max(length * 4, `Use at most ${length} characters.`)
    .transform(tidyLine)
    .pipe(z.string().min(1, emptyMessage).max(length, `Use at most ${length} characters.`));

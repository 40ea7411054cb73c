// A hash of what is not kept itself: tokens, addresses of people.
import { createHash } from "node:crypto";

/** SHA-256 as hexadecimal digits, just as PostgreSQL's `encode(sha256(…), 'hex')` writes it. */
export const hashOf = (words: string): string => createHash("sha256").update(words).digest("hex");

// Tokens: made from the system's randomness, kept only as hashes.
import { randomBytes } from "node:crypto";
import { hashOf } from "@/server/hash";

/** Bytes of randomness in a token: 256 bits, twice what guessing would have to beat. */
export const TOKEN_BYTES = 32;

/** A new token, fit for a link or a cookie. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/** What the database keeps of a token; without the token itself it opens nothing. */
export const hashToken = (token: string): string => hashOf(token);

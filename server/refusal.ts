// The one way in which Postil says no, in words for a person.

/** Why something was refused; each kind has one HTTP status. */
export type RefusalKind = "missing" | "unauthorized" | "forbidden" | "conflict" | "invalid" | "tooMany" | "away";

/** The HTTP status of each kind of refusal. */
export const STATUS = {
  missing: 404,
  unauthorized: 401,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  tooMany: 429,
  away: 503,
} as const satisfies Record<RefusalKind, number>;

/** A refusal with a message that says what happened, what is safe and what to do. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** What may not be seen answers exactly like what does not exist. */
export const missing = (): Refusal => new Refusal("missing", "There is nothing here, or it is not open to you.");

/** A write without a session, refused before anything is looked up. */
export const signInFirst = (): Refusal => new Refusal("unauthorized", "Sign in first; what you wrote is kept here.");

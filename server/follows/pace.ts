// How many mails one member gets: at most so many an hour, the rest in their next digest.

/** Immediate mails to one member in an hour; more than these are noise, and join the next digest. */
export const MAILS_AN_HOUR = 20;

/** The hour that is looked back upon, in milliseconds. */
export const HOUR = 3_600_000;

/** Which of these mails go now, and which are left to the digest. `sent` are those of the last hour. */
export function pace<T>(mails: readonly T[], sent: readonly unknown[]): { go: T[]; rest: T[] } {
  const free = Math.max(0, MAILS_AN_HOUR - sent.length);
  return { go: mails.slice(0, free), rest: mails.slice(free) };
}

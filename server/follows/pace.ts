// How many mails one member gets: at most so many an hour, the rest a little later.

/** Immediate mails to one member in an hour; more than these are noise, and wait for the next hour. */
export const MAILS_AN_HOUR = 20;

/** The hour that is looked back upon, in milliseconds. */
export const HOUR = 3_600_000;

/** Which of these mails go now, and from when the others may. `sent` are the last hour's mails, latest first. */
export function pace<T>(
  mails: readonly T[],
  sent: readonly { createdAt: Date }[],
  now: Date,
): { go: T[]; wait: T[]; until: Date } {
  const free = Math.max(0, MAILS_AN_HOUR - sent.length);
  const oldest = sent.at(-1)?.createdAt ?? now;
  return { go: mails.slice(0, free), wait: mails.slice(free), until: new Date(oldest.getTime() + HOUR) };
}

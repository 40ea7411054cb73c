// How many mails one member gets: at most so many an hour and a day, the rest in their next digest.
import { MAILS_A_DAY } from "@/server/mail/pace";

/** Immediate mails to one member in an hour; more than these are noise, and join the next digest. */
export const MAILS_AN_HOUR = 20;

/** The digests of a day, which tell what was too much: room is kept for both. */
export const DIGESTS_A_DAY = 2;

/** Which of these mails go now, and which are left to the digest. `hour` and `day` count what there was lately. */
export function pace<T>(mails: readonly T[], { hour, day }: { hour: number; day: number }): { go: T[]; rest: T[] } {
  const free = Math.max(0, Math.min(MAILS_AN_HOUR - hour, MAILS_A_DAY - DIGESTS_A_DAY - day));
  return { go: mails.slice(0, free), rest: mails.slice(free) };
}

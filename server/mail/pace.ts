// How much mail one address gets in a day, and when there is room again. Pure.
import { DAY } from "@/server/when";

/** Mails to one address in a day, beside those to sign in: more are a mistake of ours, or a flood that somebody made. */
export const MAILS_A_DAY = 50;

/** How soon a mail is looked at again that waits only because of others that are on their way, in milliseconds. */
const SOON = 5 * 60_000;

/** What stands beside a mail that waits for that. */
export const ENOUGH = `the address has had its ${MAILS_A_DAY} mails of a day; it waits`;

/** What an address got in the last day, latest first, and how many others are on their way to it. */
export type Recent = { sent: readonly Date[]; flying: number };

/** When one more may go, or null where it may go now. */
export function freeAt({ sent, flying }: Recent, now: Date): Date | null {
  if (sent.length + flying < MAILS_A_DAY) return null;
  const decides = sent[MAILS_A_DAY - 1];
  return new Date(decides ? decides.getTime() + DAY : now.getTime() + SOON);
}

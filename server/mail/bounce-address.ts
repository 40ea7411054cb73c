// The address to which a mail comes back that could not be delivered: `b-`, the token, and the host for bounces.
import { readToken } from "@/server/mail/mail-token";
import { halvesOf } from "@/server/mail/token-address";

const MARK = "b-";

/** Where providers report what their users call unwanted; every host that takes mail should have it (RFC 2142). */
const ABUSE = "abuse";

/** Tokens that are looked for in one report: it speaks of one mail, and repeats its address a few times at most. */
const MOST_TOKENS = 5;

/** The return path of the mail with this token. */
export const bounceAddress = (token: string, host: string): string => `${MARK}${token}@${host}`;

/** The token in an address at this host, or null where it is no return path of ours. */
export function bounceTokenIn(address: string, host: string): string | null {
  const [local, domain] = halvesOf(address);
  return domain === host && local.startsWith(MARK) ? readToken(local.slice(MARK.length)) : null;
}

/** Whether this is the address for reports of unwanted mail. */
export const isAbuse = (address: string, host: string): boolean => address.toLowerCase() === `${ABUSE}@${host}`;

/** The tokens of return paths that a report for the abuse address speaks of: they stand in the mail that it returns. */
export function tokensWithin(report: string, host: string): string[] {
  const found = new Set<string>();
  for (const [address] of report.matchAll(/\bb-[a-z2-7]{26}@[a-z0-9.-]{1,200}/gi)) {
    const token = bounceTokenIn(address, host);
    if (token) found.add(token);
    if (found.size === MOST_TOKENS) break;
  }
  return [...found];
}

/** The return path without its token: what is left of it when the mail has gone. */
export const withoutToken = (mailFrom: string): string => mailFrom.replace(/^b-[a-z2-7]{26}@/, `${MARK}…@`);

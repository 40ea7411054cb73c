// What the browser remembers while a sign-in link is on its way: which address, and where it wanted to go.
import { ownPath } from "@/server/accounts/next";
import { oneAddress } from "@/server/mail/address";

/** The cookie's name. It holds no secret: only what its owner has typed. */
export const ASKED_COOKIE = "asked";

/** As long as the link lives, and a while more, so that "send it again" still knows the address. */
export const ASKED_SECONDS = 60 * 60;

/** An address that asked for a link, until when the link works, and where to go on. */
export type Asked = { email: string; next: string; until: Date };

/** The cookie as a header's value. */
export function askedCookie({ email, next, until }: Asked, secure: boolean): string {
  const value = encodeURIComponent(JSON.stringify([email, next, until.getTime()]));
  return `${ASKED_COOKIE}=${value}; Path=/signin; HttpOnly; SameSite=Lax; Max-Age=${ASKED_SECONDS}${secure ? "; Secure" : ""}`;
}

/** What the cookie says, or null where it says nothing that we wrote. */
export function readAsked(value: string | undefined): Asked | null {
  try {
    const [email, next, until] = JSON.parse(value ?? "") as unknown[];
    const address = oneAddress(String(email));
    return address ? { email: address, next: ownPath(String(next)), until: new Date(Number(until)) } : null;
  } catch {
    return null;
  }
}

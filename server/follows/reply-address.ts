// The address at which a notice mail is answered: `r-`, the token, and the host for answers. Case says nothing in it.
import { readToken } from "@/server/follows/mail-token";

const MARK = "r-";

/** The address of this token. */
export const replyAddress = (token: string, host: string): string => `${MARK}${token}@${host}`;

/** The token in an address at this host, or null where it is no address of ours. */
export function tokenIn(address: string, host: string): string | null {
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, Math.max(0, at)).toLowerCase(), address.slice(at + 1).toLowerCase()];
  return domain === host && local.startsWith(MARK) ? readToken(local.slice(MARK.length)) : null;
}

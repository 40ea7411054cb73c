// The address at which a mail is answered: `r-`, the token, and the host for answers; one thing of a mail of several has
// its number behind the token. Case says nothing in it.
import { readToken } from "@/server/mail/mail-token";
import { halvesOf } from "@/server/mail/token-address";

const MARK = "r-";

/** The address of this token; with a number, that of one thing of the mail. */
export const replyAddress = (token: string, host: string, spot?: number): string =>
  `${MARK}${token}${spot === undefined ? "" : `.${spot}`}@${host}`;

/** What an address says: the token, and which thing of the mail, where it says so. */
export type Addressed = { token: string; spot: number | null };

/** The token in an address at this host, or null where it is no address of ours. */
export function tokenIn(address: string, host: string): Addressed | null {
  const [local, domain] = halvesOf(address);
  const [, said, spot] = /^r-([^.]*)(?:\.([1-9]\d{0,3}))?$/.exec(local) ?? [];
  const token = domain === host && said ? readToken(said) : null;
  return token ? { token, spot: spot ? Number(spot) : null } : null;
}

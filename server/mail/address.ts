// One address and nothing else: what may stand between the angle brackets of an envelope.

/** As in RFC 5321: 64 characters before the @, 254 in all. */
export const ADDRESS_LENGTH = 254;

const LOCAL = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The address in its one form (NFKC, lower case), or null for lists, comments, quotes and whatever else is not plain. */
export function oneAddress(text: string): string | null {
  if (text.length > 4 * ADDRESS_LENGTH) return null;
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const parts = plain.split("@");
  const [local, domain] = parts;
  if (parts.length !== 2 || !local || !domain || plain.length > ADDRESS_LENGTH) return null;
  return LOCAL.test(local) && DOMAIN.test(domain) ? plain : null;
}

/** The part after the @ of an address that `oneAddress` gave. */
export const domainOf = (address: string): string => address.slice(address.indexOf("@") + 1);

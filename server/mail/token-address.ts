// Addresses that hold a token: case says nothing in them.

/** What stands before and behind the last @, in small letters. */
export function halvesOf(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf("@");
  return [address.slice(0, Math.max(0, at)).toLowerCase(), address.slice(at + 1).toLowerCase()];
}

// A DNS of the test's own: it knows the records that it is given, and nothing else.

/** Records by their type and name, as `node:dns` gives them back; an error is thrown instead. */
export type Records = Record<string, string[] | string[][] | { exchange: string; priority: number }[] | Error>;

/** What `node:dns` throws. */
export const dnsTrouble = (code: string): Error => Object.assign(new Error(`query${code}`), { code });

/** A resolver that answers out of these: `{ "TXT example.org": [["v=spf1 -all"]] }`. */
export const dnsOf = (records: Records) => async (name: string, type: string) => {
  const found = records[`${type} ${name.toLowerCase()}`];
  if (found instanceof Error) throw found;
  if (!found) throw dnsTrouble("ENOTFOUND");
  return found as string[][];
};

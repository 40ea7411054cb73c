// Who takes mail that comes in, as the servers at the door see them: this room knows nothing of what becomes of it.

/** Who said what in front of the mail: the envelope, and the server that brought it where it is known. */
export type Brought = { mailFrom: string; rcptTo: string[]; client: string | null; helo: string | null };

/** Takes the mail for our hosts; the first one is the name that it goes by. */
export type Receiver = {
  hosts: readonly [string, ...string[]];
  /** Whether anybody is behind this address. */
  knows(address: string): Promise<boolean>;
  /** Keeps the mail: when this has come to its end, the mail may be acknowledged. */
  keep(brought: Brought, raw: Buffer): Promise<void>;
};

/** Whether the receiver answers for this address. */
export const isFor = (receiver: Receiver | undefined, address: string): boolean =>
  receiver?.hosts.some((host) => address.toLowerCase().endsWith(`@${host}`)) ?? false;

/** The largest mail that is taken: words need kilobytes, and the photographs that come with them are dropped anyway. */
export const INCOMING_SIZE = 10_000_000;

/** An answer of a mail server that is not yes. */
export const no = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

/** Asks who is behind an address; what to answer where nobody is, or where nobody can be asked. */
export async function refuseUnknown(receiver: Receiver, address: string): Promise<Error | null> {
  const known = await receiver.knows(address).catch(() => no(451, "This cannot be looked up now; try again later."));
  if (known instanceof Error) return known;
  return known ? null : no(550, "Nobody is behind this address.");
}

// How often one caller may do one thing.
import { countOne, forgetOld } from "@/server/accounts/allowance.store";
import { hashToken } from "@/server/accounts/token.service";
import type { Tx } from "@/server/db";
import { Refusal } from "@/server/refusal";

/** So many times in so many seconds. */
export type Limit = { times: number; seconds: number };

const inWords = (seconds: number): string =>
  seconds < 3600 ? `${Math.round(seconds / 60)} minutes` : seconds < 86_400 ? "an hour" : "a day";

/** Takes one from the caller's allowance; refuses when it is used up. What is counted is kept as a hash. */
export async function spend(tx: Tx, what: [thing: string, who: string], limit: Limit, now: Date): Promise<void> {
  await forgetOld(tx, now);
  const used = await countOne(tx, hashToken(what.join("\n")), now, new Date(now.getTime() + limit.seconds * 1000));
  if (used > limit.times)
    throw new Refusal("tooMany", `That was asked for too often. Wait ${inWords(limit.seconds)}, then try again.`);
}

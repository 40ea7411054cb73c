// Asking for a sign-in link. Nothing here looks up whether the address is known, so nothing can tell.

import { network } from "@/server/accounts/address";
import { type Limit, spend } from "@/server/accounts/allowance.service";
import { forgetOldLinks, replaceLink } from "@/server/accounts/link.store";
import type { LinkRequest } from "@/server/accounts/schema";
import { LINK_MINUTES, signInLetter } from "@/server/accounts/signin.letter";
import { hashToken, newToken } from "@/server/accounts/token.service";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { postLetter } from "@/server/mail/service";

/** Links that one network may ask for: a class in one room still gets in, a flood does not. */
export const LINKS_BY_NETWORK: Limit = { times: 10, seconds: 15 * 60 };

/** Links for one address: nobody's mailbox is filled by a stranger. */
export const LINKS_BY_ADDRESS: Limit = { times: 5, seconds: 60 * 60 };

/** Sends a link to the address and ends its older ones. The same answer and the same work for every address. */
export const requestLink = (input: LinkRequest, from: { address: string | null; now: Date }) =>
  db.$transaction(async (tx) => {
    await spend(tx, ["links by network", network(from.address)], LINKS_BY_NETWORK, from.now);
    await spend(tx, ["links by address", input.email], LINKS_BY_ADDRESS, from.now);
    const token = newToken();
    const expires = new Date(from.now.getTime() + LINK_MINUTES * 60_000);
    await forgetOldLinks(tx, from.now);
    await replaceLink(tx, { identifier: input.email, token: hashToken(token), expires });
    const letter = signInLetter({ link: linkOf(input, token), site: new URL(env.ORIGIN).host });
    const dedupKey = `signIn:${hashToken(token)}`;
    await postLetter(tx, { kind: "signIn", dedupKey, to: input.email, letter }, from.now);
    return { until: expires };
  });

function linkOf({ email, next }: LinkRequest, token: string): string {
  const link = new URL("/signin/confirm", env.ORIGIN);
  link.search = new URLSearchParams({ token, email, ...(next !== "/" && { next }) }).toString();
  return link.href;
}

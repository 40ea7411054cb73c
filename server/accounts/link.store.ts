// Sign-in links as rows: the hash of a token for one address.
import type { Tx } from "@/server/db";

/** A link that was sent. */
export type SentLink = { identifier: string; token: string; expires: Date };

/** Keeps a new link and ends the older ones of its address. */
export async function replaceLink(tx: Tx, link: SentLink): Promise<void> {
  await tx.verificationToken.deleteMany({ where: { identifier: link.identifier } });
  await tx.verificationToken.create({ data: link });
}

/** Uses a link up: of many at once one gets it; null for the others, and for links that are too old. */
export async function takeLink(tx: Tx, identifier: string, token: string, now: Date): Promise<SentLink | null> {
  const [row] = await tx.$queryRaw<SentLink[]>`
    DELETE FROM "VerificationToken"
    WHERE identifier = ${identifier} AND token = ${token} AND expires > ${now}
    RETURNING identifier, token, expires`;
  return row ?? null;
}

/** Forgets a few links that ran out; skips those that somebody holds. */
export const forgetOldLinks = (tx: Tx, now: Date) => tx.$executeRaw`
  DELETE FROM "VerificationToken" WHERE token IN
    (SELECT token FROM "VerificationToken" WHERE expires <= ${now} LIMIT 20 FOR UPDATE SKIP LOCKED)`;

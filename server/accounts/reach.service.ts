// Mail to oneself that was stopped: why, and how it comes again. What came back is checked by a mailed link; what was
// called unwanted only its person takes back, signed in.
import { type Limit, spend } from "@/server/accounts/allowance.service";
import { CHECK_HOURS, checkLetter } from "@/server/accounts/reach.letter";
import { hashToken, newToken } from "@/server/accounts/token.service";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { hashOf } from "@/server/hash";
import { type Stopped, shortened } from "@/server/mail/reach";
import { findCheck, findStopped, keepCheck, lift } from "@/server/mail/reach.store";
import { postLetter } from "@/server/mail/service";
import { missing, Refusal } from "@/server/refusal";
import { HOUR } from "@/server/when";

/** Checks of one address: each is a mail to somewhere that mail came back from. */
export const CHECKS: Limit = { times: 3, seconds: 3600 };

/** What the line above the page says; null where all is well. `asked`: a link is on its way. */
export type MailStopped = { address: string; because: Stopped; asked: boolean };

/** Whether mail to oneself is stopped. */
export async function mailStopped(actor: Person, now: Date): Promise<MailStopped | null> {
  const row = await findStopped(db, actor.email);
  if (!row) return null;
  return {
    address: shortened(actor.email),
    because: row.because,
    asked: row.checkUntil !== null && row.checkUntil > now,
  };
}

/** Mails a link to the address, to see whether it comes. Only what came back is checked so. */
export const checkAddress = (actor: Person, now: Date): Promise<void> =>
  db.$transaction(async (tx) => {
    if ((await findStopped(tx, actor.email))?.because !== "bounces") return;
    await spend(tx, ["address checks", actor.email], CHECKS, now);
    const token = newToken();
    await keepCheck(tx, actor.email, hashToken(token), new Date(now.getTime() + CHECK_HOURS * HOUR));
    const letter = checkLetter({ link: `${env.ORIGIN}/reached/${token}`, site: new URL(env.ORIGIN).host });
    const dedupKey = `check:${hashToken(token)}`;
    await postLetter(tx, { kind: "check", dedupKey, to: actor.email, userId: actor.id, letter }, now);
  });

/** Takes a complaint back: whoever is signed in wants their mail again. */
export async function wantMailAgain(actor: Person, now: Date): Promise<void> {
  await lift(db, hashOf(actor.email), "complaint", now);
}

/** What the page behind a mailed link shows. */
export type CheckView = { state: "asks" | "lifted" | "complaint" };

async function demandCheck(token: string, now: Date) {
  const row = token.includes("\0") ? null : await findCheck(db, hashToken(token), now);
  if (!row) throw missing();
  return row;
}

/** Looks without changing anything. */
export async function lookAtCheck(token: string, now: Date): Promise<CheckView> {
  const { stoppedAt, because } = await demandCheck(token, now);
  return { state: stoppedAt === null ? "lifted" : because === "complaint" ? "complaint" : "asks" };
}

/** The mail came: others go there again. Said again, it changes nothing; a complaint it does not take back. */
export async function confirmReached(token: string, now: Date): Promise<void> {
  const { addressHash, because } = await demandCheck(token, now);
  if (because === "complaint") throw new Refusal("forbidden", "Sign in to have mail sent to you again.");
  await lift(db, addressHash, "bounces", now);
}

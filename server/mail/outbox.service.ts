// Sends what is due: leases mails, hands them over outside any transaction, writes down what became of each.
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/server/db";
import { log } from "@/server/log";
import { domainOf } from "@/server/mail/address";
import { countBounce } from "@/server/mail/bounce.service";
import { bouncedFor, type Fate, fateOf, nextTry } from "@/server/mail/fate";
import { handOver, type Leased, lease, leaveInDoubt, markFailed, markSent, putBack } from "@/server/mail/outbox.store";
import { ENOUGH, freeAt } from "@/server/mail/pace";
import { holdBack, holdPace, hurryAgain, recentTo, slowDown } from "@/server/mail/pace.store";
import { alwaysGoes } from "@/server/mail/reach";
import { easeReach, holdReach } from "@/server/mail/reach.store";
import { type Transport, TryFailed } from "@/server/mail/transport";
import { inTransaction } from "@/server/plain";

/** How many mails one worker hands over at a time. */
export const LANES = 8;

/** Beyond those, lanes that only sign-in mail may use: it never waits behind notices. */
export const SIGN_IN_LANES = 2;

/** How many mails for one domain are on their way at a time, over all workers; more looks like spam, and a slow domain holds up no other. */
export const LANES_PER_DOMAIN = 2;

/** How long nothing is tried after the mail server was not there at all. */
export const SERVER_AWAY_SECONDS = 20;

/** How often an answer is written down again while the database is away; then the lease ends, and the mail is in doubt. */
const WRITE_TRIES = 60;

/**
 * Asked right before a mail goes: may its words still be told? Whoever says no has taken the mail back. This room knows
 * nothing of what its mails tell, so the worker brings the answer.
 */
export type SecondLook = (mail: Pick<Leased, "id" | "kind" | "rcptTo">) => Promise<boolean>;

/** Sends due mail. */
export type Outbox = {
  /** Starts what may be started now, and whatever becomes possible as those end. */
  pump(): Promise<void>;
  /** Sends until nothing is due and nothing is on its way. */
  sendDue(): Promise<void>;
  /** Starts nothing more and waits for what is on its way. */
  stop(): Promise<void>;
};

/** Writes an outcome down, again and again while the database is away: an answer forgotten is a mail sent twice. */
async function insist(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if (tries === WRITE_TRIES) throw error;
      await sleep(1000);
    }
  }
}

/** Writes down that a mail will not be sent, and what that says of its recipient. */
async function giveUp(mail: Leased, fate: Exclude<Fate, { kind: "sent" }>, now: Date): Promise<void> {
  const bounced = bouncedFor(fate);
  await db.$transaction(async (tx) => {
    if (bounced) await holdReach(tx, mail.rcptTo);
    if ((await markFailed(tx, mail, fate.reason)) && bounced) await countBounce(tx, mail, bounced, now);
  });
}

async function settle(mail: Leased, fate: Fate, doubted: boolean, now: Date): Promise<void> {
  const next = nextTry(fate, mail.attempts, mail.createdAt, now);
  if (fate.kind === "sent") {
    await easeReach(db, mail);
    await hurryAgain(db, domainOf(mail.rcptTo), now);
    return markSent(db, mail, now);
  }
  if (fate.kind === "uncertain") return leaveInDoubt(db, mail, fate.reason, next ?? now);
  if (!next) return giveUp(mail, fate, now);
  const asked = fate.kind === "later" && fate.scope === "domain";
  const until = asked ? await slowDown(db, domainOf(mail.rcptTo), now) : next;
  await putBack(db, mail, fate.reason, new Date(Math.max(until.getTime(), next.getTime())), doubted);
}

/** One try: the bytes go, and what became of them is written down. */
async function tryOnce(transport: Transport, mail: Leased, clock: () => Date): Promise<Fate> {
  let doubted = false;
  const beforeBytes = async () => {
    if (!(await handOver(db, mail))) throw new Error("Another worker has this mail now.");
    doubted = true;
  };
  const fate = await transport.send(mail, beforeBytes).then(
    (): Fate => ({ kind: "sent" }),
    (error): Fate =>
      error instanceof TryFailed
        ? fateOf(error.trouble, error.stage)
        : { kind: "refused", reason: String(error.message), bounced: null },
  );
  await insist(() => settle(mail, fate, doubted, clock()));
  log.info({ delivery: mail.id, kind: mail.kind, attempts: mail.attempts, fate: fate.kind }, "a mail was tried");
  return fate;
}

/** Whether the recipient has had enough for today; then this one waits until there is room again, and so do the others. */
async function mustWait(mail: Leased, now: Date): Promise<boolean> {
  if (alwaysGoes(mail.kind) || !freeAt(await recentTo(db, mail, now), now)) return false;
  // Two on their way see each other, and there may be room for one: whoever is second in turn sees that the first waits.
  return db.$transaction(async (tx) => {
    await holdPace(tx, mail.rcptTo);
    const free = freeAt(await recentTo(tx, mail, now), now);
    if (!free) return false;
    await putBack(tx, mail, ENOUGH, free, false);
    await holdBack(tx, mail.rcptTo, free);
    return true;
  });
}

/** An outbox over this transport. `clock` tells what is due, `mayGo` what may be told. */
export function createOutbox(transport: Transport, clock: () => Date, mayGo: SecondLook): Outbox {
  const flying = new Map<Leased, Promise<void>>();
  let pumping: Promise<void> | undefined;
  let again = false;
  let awayUntil = 0;
  let stopped = false;

  const room = () => ({
    all: LANES + SIGN_IN_LANES - flying.size,
    others: Math.max(0, LANES - flying.size),
    perDomain: LANES_PER_DOMAIN,
  });

  async function fly(mail: Leased): Promise<void> {
    try {
      if (!(await mayGo(mail)) || (await mustWait(mail, clock()))) return;
      const fate = await tryOnce(transport, mail, clock);
      if (fate.kind === "later" && fate.scope === "server") awayUntil = clock().getTime() + SERVER_AWAY_SECONDS * 1000;
    } catch (error) {
      log.error({ err: error, delivery: mail.id }, "a mail could not be tried, or what became of it not written down");
    } finally {
      flying.delete(mail);
      pump().catch((error) => log.warn({ err: error }, "the outbox cannot be read; it will be tried again"));
    }
  }

  async function start(): Promise<void> {
    do {
      again = false;
      if (stopped || clock().getTime() < awayUntil || flying.size >= LANES + SIGN_IN_LANES) return;
      const leased = await inTransaction((tx) => lease(tx, room(), clock()));
      for (const mail of leased) flying.set(mail, fly(mail));
    } while (again);
  }

  function pump(): Promise<void> {
    again = true;
    pumping ??= start().finally(() => {
      pumping = undefined;
    });
    return pumping;
  }

  async function sendDue(): Promise<void> {
    await pump();
    while (flying.size > 0) {
      await Promise.race(flying.values());
      await pump();
    }
  }

  async function stop(): Promise<void> {
    stopped = true;
    await pumping?.catch(() => undefined);
    await Promise.all(flying.values());
    transport.close();
  }

  return { pump, sendDue, stop };
}

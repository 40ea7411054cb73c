// How the mail of a group is, for its owner. Figures of mails are those of this group; of the installation it is told only
// whether its worker keeps up, and what its server and the DNS say, which is nobody's talk.
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { demand, enter } from "@/server/groups/entry.service";
import { canGovern } from "@/server/groups/policy";
import { inboxOf } from "@/server/incoming/health.store";
import { queueState } from "@/server/jobs/health.store";
import { recentBounces } from "@/server/mail/bounce.store";
import { ownResolver, type Resolver } from "@/server/mail/check/asking.service";
import { type Chapter, checkMail } from "@/server/mail/check/whole.service";
import { FAILURES_SHOWN, oldestDue, outboxOf } from "@/server/mail/health.store";
import { shortened } from "@/server/mail/reach";
import { stoppedAddresses } from "@/server/mail/reach.store";
import { DAY } from "@/server/when";

/** Failures older than this have been seen, or do not matter any more. */
export const FAILURE_DAYS = 7;

/** Longer than this no mail that could go waits where a worker is at work. */
export const LATE_SECONDS = 120;

/** How long an answer of the DNS is told to the next who asks, in milliseconds. */
const KEPT = 20_000;

/** The group's mail in figures. */
export type MailHealth = Awaited<ReturnType<typeof mailHealth>>;

async function mayLook(actor: Person, group: string) {
  const place = await enter(db, actor, { slug: group });
  demand(place, canGovern, "Only an owner looks after the group's mail.");
  return place;
}

/** Looks, and changes nothing. */
export async function mailHealth(actor: Person, group: string, now: Date) {
  const { groupId } = await mayLook(actor, group);
  const since = new Date(now.getTime() - FAILURE_DAYS * DAY);
  const [out, into, queue, due, returned, stopped] = await Promise.all([
    outboxOf(db, groupId, since),
    inboxOf(db, groupId),
    queueState(db, now),
    oldestDue(db, now),
    recentBounces(db, FAILURES_SHOWN, groupId),
    stoppedAddresses(db, FAILURES_SHOWN, groupId),
  ]);
  const waits = [queue.oldest, due].flatMap((at) => (at ? [(now.getTime() - at.getTime()) / 1000] : []));
  const behind = Math.max(0, Math.round(Math.max(0, ...waits)));
  return {
    ...{ waiting: out.waiting, lastOut: out.lastOut, lastIn: into.lastIn, held: into.held, failures: out.failures },
    failed: out.failed.map(({ id, kind, rcptTo, lastError, createdAt }) => ({
      ...{ id, kind, at: createdAt, to: shortened(rcptTo), words: lastError ?? "" },
    })),
    returned: returned.map(({ id, at, kind, status, words, rcptTo }) => ({
      ...{ id, at, kind, to: shortened(rcptTo), words: [status, words].filter(Boolean).join(" ") },
    })),
    stopped: stopped.map(({ since, because, email }) => ({ since, because, to: shortened(email ?? "") })),
    worker: { behind, late: behind > LATE_SECONDS, broken: queue.broken },
    stays: env.MAILBOX,
    answerable: env.REPLY_HOST !== undefined,
    timeZone: actor.timeZone,
    now,
  };
}

const known = new WeakMap<Resolver, { at: number; found: Promise<Chapter[]> }>();

/** Whether mail can go and come: asked of the mail server and of the DNS, and not more often than anybody can read. */
export async function mailCheck(actor: Person, group: string, now: Date, resolver = ownResolver): Promise<Chapter[]> {
  await mayLook(actor, group);
  const last = known.get(resolver);
  if (last && now.getTime() - last.at < KEPT) return last.found;
  // Another process has the worker's door, on another machine perhaps; whether it works the figures tell.
  const found = checkMail(env, { letterId: "", now, resolver, door: false });
  known.set(resolver, { at: now.getTime(), found });
  return found;
}

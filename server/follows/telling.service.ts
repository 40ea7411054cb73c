// When notices are due: looks again, writes down why not, and makes one mail a member and thread of the rest.
import { db, type Tx } from "@/server/db";
import { expectDigests } from "@/server/follows/digest.store";
import { dueFor, mailedSince, membersWithDue, type Reader, takeInHand } from "@/server/follows/due.store";
import { wishesOf } from "@/server/follows/follow.store";
import { leaveToDigest, skipEach } from "@/server/follows/notice.store";
import { HOUR, MAILS_AN_HOUR, pace } from "@/server/follows/pace";
import { postNotices } from "@/server/follows/posting.service";
import { lookOver, type Mail } from "@/server/follows/sorting";
import { log } from "@/server/log";
import { DAY } from "@/server/mail/pace";
import { madeSince } from "@/server/mail/pace.store";
import { isStopped } from "@/server/mail/reach.store";

/** One member's mails are composed within this, in milliseconds; it is far more than twenty mails take. */
const COMPOSING = 30_000;

/**
 * Tells what is due, member by member. A member whose mail cannot be composed
 * holds up nobody: the others are told first, then the failure is raised, so that it is tried again and seen.
 */
export async function tellDue(now: Date): Promise<void> {
  const failures: unknown[] = [];
  for (const { userId } of await membersWithDue(db, now)) {
    try {
      await db.$transaction((tx) => tellMember(tx, userId, now), { timeout: COMPOSING });
    } catch (error) {
      log.error({ err: error, userId }, "a member's notices could not be told");
      failures.push(error);
    }
  }
  if (failures.length) throw new AggregateError(failures, "some members' notices could not be told");
}

const NONE = { hour: 0, day: 0 };

/** How many notice mails the reader got in the last hour, and how many mails in the last day. */
async function latelyTo(tx: Tx, { id, email }: Reader, now: Date): Promise<typeof NONE> {
  const sent = await mailedSince(tx, id, new Date(now.getTime() - HOUR), MAILS_AN_HOUR);
  return { hour: sent.length, day: await madeSince(tx, email, new Date(now.getTime() - DAY)) };
}

const suppressed = (mails: readonly Mail[]) =>
  mails.flatMap(({ told }) => told.map(({ id }) => ({ id, because: "suppressed" as const })));

async function tellMember(tx: Tx, userId: string, now: Date): Promise<void> {
  const reader = await takeInHand(tx, userId);
  const due = reader ? await dueFor(tx, userId, false, now) : [];
  if (!reader || due.length === 0) return;
  const own = await wishesOf(tx, userId, [...new Set(due.map((row) => row.groupId))]);
  const { mails, skipped, forDigest } = lookOver(due, own);
  if (skipped.length) await skipEach(tx, skipped);
  const { go, rest } = pace(mails, mails.length ? await latelyTo(tx, reader, now) : NONE);
  const waiting = [...forDigest, ...rest.flatMap(({ told }) => told.map(({ id }) => id))];
  if (waiting.length) {
    await leaveToDigest(tx, waiting);
    await expectDigests(tx, [userId]);
  }
  if (go.length && (await isStopped(tx, reader.email, "notice"))) await skipEach(tx, suppressed(go));
  else if (go.length) await postNotices(tx, reader, go, now);
}

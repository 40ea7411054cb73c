// When notices are due: looks again, writes down why not, and makes one mail a member and thread of the rest.
import { db, type Tx } from "@/server/db";
import { expectDigests } from "@/server/follows/digest.store";
import { dueFor, mailedSince, membersWithDue, type Reader, takeInHand } from "@/server/follows/due.store";
import { wishesOf } from "@/server/follows/follow.store";
import { leaveToDigest, skipEach } from "@/server/follows/notice.store";
import { MAILS_AN_HOUR, pace } from "@/server/follows/pace";
import { postNotices } from "@/server/follows/posting.service";
import { lookOver, type Mail } from "@/server/follows/sorting";
import { takeTurn } from "@/server/jobs/turn.service";
import { madeSince } from "@/server/mail/pace.store";
import { isStopped } from "@/server/mail/reach.store";
import { DAY, HOUR } from "@/server/when";

/** Tells what is due, member by member. */
export async function tellDue(now: Date): Promise<void> {
  const failing = { one: "a member's notices could not be told", some: "some members' notices could not be told" };
  await takeTurn(await membersWithDue(db, now), failing, (tx, { userId }) => tellMember(tx, userId, now));
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

// Makes the digests that are due: one a member, cadence and local date, however often and by however many workers.
import { hashToken } from "@/server/accounts/token.service";
import { db, type Tx } from "@/server/db";
import { env } from "@/server/env";
import { newAnswering } from "@/server/follows/answering.service";
import { nextRun, type Times } from "@/server/follows/calendar";
import { dueDigests, holdPlan, keepStop, oldestWaiting, type Plan, planNext } from "@/server/follows/digest.store";
import { type Composed, compose } from "@/server/follows/digest-compose.service";
import { type DigestTelling, digestLetter, groupNameOf } from "@/server/follows/digest-letter";
import { spotsOf } from "@/server/follows/digest-spots";
import { type Reader, takeInHand } from "@/server/follows/due.store";
import { digestList } from "@/server/follows/list-info";
import { markTold, skipEach } from "@/server/follows/notice.store";
import { keepReply } from "@/server/follows/reply.store";
import { replyAddress } from "@/server/follows/reply-address";
import { takeTurn } from "@/server/jobs/turn.service";
import { isStopped } from "@/server/mail/reach.store";
import { ourSite, postLetter } from "@/server/mail/service";
import { newMailToken } from "@/server/mail/token.service";

/** Makes what is due, member by member. */
export async function tellDigests(now: Date): Promise<void> {
  const failing = { one: "a member's digest could not be made", some: "some members' digests could not be made" };
  const due = (await dueDigests(db, now)).map(({ userId, cadence }) => ({ userId, cadence }));
  await takeTurn(due, failing, (tx, { userId, cadence }) => makeOne(tx, userId, cadence, now));
}

async function makeOne(tx: Tx, userId: string, cadence: Plan["cadence"], now: Date): Promise<void> {
  const reader = await takeInHand(tx, userId);
  const plan = reader && (await holdPlan(tx, userId, cadence, now));
  if (!plan) return;
  const { digestHour: hour, digestWeekday: weekday, timeZone } = reader;
  const times = { cadence, hour, weekday, timeZone };
  const date = plan.date ?? (await reckon(tx, plan, times, now));
  if (date === null) return;
  const composed = await compose(tx, reader, cadence, now);
  await skipEach(tx, composed.skipped);
  const because = plan.stoppedAt ? "stopped" : (await isStopped(tx, reader.email, "digest")) ? "suppressed" : null;
  if (because)
    await skipEach(
      tx,
      composed.told.map((id) => ({ id, because })),
    );
  else if (composed.telling) await post(tx, reader, composed.telling, composed, date, now);
  await planNext(tx, plan, nextRun(times, now, date), date, composed.landed);
}

/** Reckons when a digest is due, and keeps it; its date where that is now. */
async function reckon(tx: Tx, plan: Plan, times: Times, now: Date): Promise<string | null> {
  // The first one counts from what waits for it: the worker may have been away since.
  const waiting = plan.done === null ? await oldestWaiting(tx, plan.userId) : null;
  const run = nextRun(times, waiting && waiting < now ? waiting : now, plan.done);
  await planNext(tx, plan, run, plan.done);
  return run.at <= now ? run.date : null;
}

async function post(
  tx: Tx,
  reader: Reader,
  telling: DigestTelling,
  { told }: Composed,
  date: string,
  now: Date,
): Promise<void> {
  const { cadence, spots } = telling;
  const token = newMailToken();
  const group = groupNameOf(telling);
  const groupId = group === null ? null : spots[0].items[0].row.groupId;
  const answering = newAnswering();
  const posted = await postLetter(
    tx,
    {
      kind: "digest",
      dedupKey: `digest:${reader.id}:${cadence}:${date}`,
      to: reader.email,
      userId: reader.id,
      ...(group && groupId && { groupId, fromName: group }),
      list: digestList(token, telling, ourSite()),
      ...(answering && { replyTo: replyAddress(answering.token, answering.host) }),
      letter: digestLetter(telling, { origin: env.ORIGIN, exit: `${env.ORIGIN}/unsubscribe/${token}`, answering }),
    },
    now,
  );
  // Somebody was told of this date before: what waits, waits for the next one.
  if (!posted.fresh) return;
  await keepStop(tx, { tokenHash: hashToken(token), userId: reader.id, cadence, createdAt: now });
  await markTold(tx, told, posted.id);
  if (!answering) return;
  const reply = { tokenHash: hashToken(answering.token), userId: reader.id, groupId, deliveryId: posted.id };
  await keepReply(tx, { ...reply, createdAt: now }, spotsOf(telling));
}

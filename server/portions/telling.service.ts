// Makes the portions that are due: one a member, text and local date, however often and by however many workers.
import { hashToken } from "@/server/accounts/token.service";
import { db, type Tx } from "@/server/db";
import { env } from "@/server/env";
import { newAnswering } from "@/server/follows/answering.service";
import { nextRun, type Times } from "@/server/follows/calendar";
import { type Reader, takeInHand } from "@/server/follows/due.store";
import { keepReply } from "@/server/follows/reply.store";
import { replyAddress } from "@/server/follows/reply-address";
import { standingFor } from "@/server/follows/unsubscribe.store";
import { canFollow } from "@/server/groups/policy";
import { takeTurn } from "@/server/jobs/turn.service";
import type { ListInfo, Posted } from "@/server/mail/post";
import { isStopped } from "@/server/mail/reach.store";
import { mailHost, postLetter } from "@/server/mail/service";
import { newMailToken } from "@/server/mail/token.service";
import { type Composed, compose, type Resumed, resumed } from "@/server/portions/compose.service";
import { lastLetter, type PortionLinks, portionLetter, spotsOf } from "@/server/portions/letter";
import { changePlan, duePlans, holdDue, keepStop, type Plan } from "@/server/portions/plan.store";
import { hasAddress, type TextRow } from "@/server/portions/text.store";

/** Makes what is due, one by one. */
export async function tellPortions(now: Date): Promise<void> {
  const failing = { one: "a portion could not be made", some: "some portions could not be made" };
  const due = (await duePlans(db, now)).map(({ userId, textId }) => ({ userId, textId }));
  await takeTurn(due, failing, (tx, { userId, textId }) => makeOne(tx, userId, textId, now));
}

/** Whether somebody may have this text by mail now. */
export async function mayRead(tx: Tx, { userId, groupId }: Pick<Plan, "userId" | "groupId">): Promise<boolean> {
  const place = await standingFor(tx, userId, groupId);
  return place !== null && canFollow(place) && (await hasAddress(tx, userId));
}

/** Whether a portion of this text may go to this address now; what may not waits, and nothing is skipped by that. */
export const mayMail = async (tx: Tx, plan: Pick<Plan, "userId" | "groupId">, address: string): Promise<boolean> =>
  !(await isStopped(tx, address, "portion")) && (await mayRead(tx, plan));

/** When portions come to somebody. */
export const timesOf = (
  { digestHour: hour, timeZone }: Omit<Reader, "id" | "email" | "name" | "digestWeekday">,
  weekdays: boolean,
): Times => ({
  ...{ cadence: "daily", weekday: 1, hour, timeZone, weekdays },
});

async function makeOne(tx: Tx, userId: string, textId: string, now: Date): Promise<void> {
  const reader = await takeInHand(tx, userId);
  const held = reader && (await holdDue(tx, userId, textId, now));
  if (!held) return;
  const plan = await resumed(tx, held);
  const times = timesOf(reader, plan.weekdays);
  const { date } = plan;
  const next = nextRun(times, now, date ?? plan.done);
  const later = { date: next.date, dueAt: next.at };
  if (date === null) return void (await changePlan(tx, plan, later));
  const composed = (await mayMail(tx, plan, reader.email)) ? await compose(tx, reader, plan, now) : null;
  const went = composed && (await post(tx, reader, plan, composed, date, now));
  await changePlan(tx, plan, { ...later, done: date, ...went });
}

/** Posts the portion, or the last letter; says what has changed by it. */
async function post(tx: Tx, reader: Reader, plan: Resumed, composed: Composed, date: string, now: Date) {
  const { text, portion } = composed;
  // It came to its end before, and only what was lost has been sent since.
  if (!portion && plan.toldEnd) return { finishedAt: now };
  const stop = newMailToken();
  const answering = portion ? newAnswering() : undefined;
  const links = { origin: env.ORIGIN, exit: `${env.ORIGIN}/unsubscribe/${stop}`, answering };
  const posted = await postOne(
    tx,
    reader,
    plan,
    { ...composed, portion: portion && { ...portion, date } },
    { date, stop, links },
    now,
  );
  // Somebody had this date's before: what is left waits for the next one.
  if (!posted.fresh) return {};
  const untilId = portion?.blocks.at(-1)?.paragraphId ?? null;
  const made = { tokenHash: hashToken(stop), deliveryId: posted.id, afterId: composed.afterId, untilId };
  await keepStop(tx, { ...made, userId: reader.id, textId: text.textId, createdAt: now });
  const spots = portion ? spotsOf(portion) : [];
  const [first] = spots;
  if (answering && first) {
    const reply = {
      tokenHash: hashToken(answering.token),
      userId: reader.id,
      groupId: text.groupId,
      deliveryId: posted.id,
    };
    await keepReply(tx, { ...reply, paragraphId: first.paragraphId, createdAt: now }, spots);
  }
  const mails = { firstMail: plan.firstMail ?? posted.id, lastMail: posted.id };
  if (!portion) return { ...mails, finishedAt: now };
  return composed.lost ? mails : { ...mails, afterId: untilId, sent: plan.sent + 1 };
}

type Ways = { date: string; stop: string; links: PortionLinks };

function postOne(
  tx: Tx,
  reader: Reader,
  plan: Plan,
  { text, portion, added }: Composed,
  ways: Ways,
  now: Date,
): Promise<Posted> {
  const { date, stop, links } = ways;
  const { firstMail: first, lastMail } = plan;
  const mails = [...new Set([first, lastMail ?? first].flatMap((mail) => (mail ? [`d.${mail}@${mailHost()}`] : [])))];
  const above = mails.at(-1);
  return postLetter(
    tx,
    {
      ...{ kind: "portion", dedupKey: `portion:${reader.id}:${text.textId}:${date}` },
      ...{ to: reader.email, userId: reader.id, groupId: text.groupId, fromName: text.groupName },
      // All portions of a text are one conversation: each answers the one before, and all refer to the first.
      ...(above && { inReplyTo: above, references: mails }),
      list: listOf(text, stop),
      ...(links.answering && { replyTo: replyAddress(links.answering.token, links.answering.host) }),
      letter: portion ? portionLetter(portion, links, added) : lastLetter(text, plan.sent, links, added),
    },
    now,
  );
}

const listOf = ({ group, reading, text }: TextRow, stop: string): ListInfo => ({
  id: "portions",
  archive: `${env.ORIGIN}/groups/${group}/${reading}/${text}`,
  unsubscribe: `${env.ORIGIN}/api/unsubscribe/${stop}`,
  unsubscribeByMail: `mailto:unsubscribe+${stop}@${mailHost()}?subject=unsubscribe`,
});

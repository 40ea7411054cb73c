// Reading a text by mail: beginning, another pace, pausing, stopping, a look at the next portion, and all of one's own.
import type { Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { dateAt, nextRun } from "@/server/follows/calendar";
import { timesOf as readerOf } from "@/server/follows/digest.store";
import { linksOfPreview } from "@/server/follows/mails.service";
import { demand, enter } from "@/server/groups/entry.service";
import { canFollow } from "@/server/groups/policy";
import { renderHtml } from "@/server/mail/letter-html";
import { renderText } from "@/server/mail/letter-text";
import { wake } from "@/server/mail/wake.store";
import { compose, resumed } from "@/server/portions/compose.service";
import { lastLetter, portionLetter, rangeOf } from "@/server/portions/letter";
import { AT_ONCE, beginPlan, changePlan, findPlan, type Plan, plansOf } from "@/server/portions/plan.store";
import { blockBefore, inOrder } from "@/server/portions/portion";
import type { Pace, PortionForm } from "@/server/portions/schema";
import { mayRead, timesOf } from "@/server/portions/telling.service";
import { blocksOf, findText } from "@/server/portions/text.store";
import { missing, Refusal } from "@/server/refusal";
import { findProgress, oneText } from "@/server/texts/progress.store";

/** How somebody reads a text by mail. */
export type PortionView = {
  text: string;
  title: string;
  group: string;
  path: string;
  state: "reading" | "paused" | "stopped" | "finished";
  pace: Pace;
  weekdays: boolean;
  sent: number;
  /** What comes next, "¶ 5 to 9 of 22", and when. */
  range: string;
  next: Date;
  timeZone: string;
};

/** What the page of a text shows: how it is read by mail, if it is, and where it can begin. */
export type ByMailView = { plan: PortionView | null; place: number | null; of: number; hour: number; timeZone: string };

const stateOf = (plan: Plan): PortionView["state"] =>
  plan.stoppedAt ? "stopped" : plan.finishedAt ? "finished" : plan.pausedAt ? "paused" : "reading";

async function present(kept: Plan, now: Date): Promise<PortionView | null> {
  if (!(await mayRead(db, kept))) return null;
  const plan = await resumed(db, kept);
  const reader = await readerOf(db, plan.userId);
  const composed = await compose(db, reader, plan, now);
  if (!composed) return null;
  const { text, portion } = composed;
  return {
    ...{ text: text.textId, title: text.title, group: text.groupName, state: stateOf(plan) },
    path: `/groups/${text.group}/${text.reading}/${text.text}`,
    ...{ pace: plan.pace, weekdays: plan.weekdays, sent: plan.sent - plan.lost.length, timeZone: reader.timeZone },
    range: portion ? rangeOf(portion) : "The last letter",
    next: plan.date ? plan.dueAt : nextRun(timesOf(reader, plan.weekdays), now, plan.done).at,
  };
}

/** Every text that somebody reads by mail, of groups that they may still read. */
export async function mine(actor: Person, now: Date): Promise<PortionView[]> {
  const plans = await plansOf(db, actor.id);
  const views = await Promise.all(plans.map((plan) => present(plan, now)));
  return views.flatMap((view) => view ?? []);
}

async function demandText(tx: Tx, actor: Person, textId: string) {
  const place = await enter(tx, actor, { text: textId });
  demand(place, canFollow, "Only those who may read this group can have its texts by mail.");
  const text = await findText(tx, textId);
  if (!text) throw missing();
  return text;
}

/** How somebody reads this text by mail, and where they could begin. */
export async function ofText(actor: Person, textId: string, now: Date): Promise<ByMailView> {
  const text = await demandText(db, actor, textId);
  const plan = await findPlan(db, actor.id, textId);
  const [progress] = await findProgress(db, actor.id, oneText(textId));
  const { digestHour: hour, timeZone } = await readerOf(db, actor.id);
  const of = Math.max(0, ...(await blocksOf(db, text.revisionId)).flatMap(({ number }) => number ?? []));
  return { plan: plan && (await present(plan, now)), place: progress?.last?.number ?? null, of, hour, timeZone };
}

/** What the next portion would say now, made by the same hands and changing nothing. */
export async function preview(actor: Person, textId: string, now: Date) {
  await demandText(db, actor, textId);
  const reader = await readerOf(db, actor.id);
  const kept = await findPlan(db, actor.id, textId);
  const plan = kept && (await resumed(db, kept));
  const wish = plan ?? { textId, pace: "medium" as const, weekdays: false, afterId: null };
  const composed = await compose(db, reader, wish, now);
  if (!composed) throw missing();
  const { text, portion, added } = composed;
  const links = linksOfPreview();
  const letter = portion ? portionLetter(portion, links, added) : lastLetter(text, plan?.sent ?? 0, links, added);
  return { subject: letter.subject, html: renderHtml(letter), text: renderText(letter) };
}

/** Does what one of the forms says. Said again it changes nothing. */
export const choose = (actor: Person, form: PortionForm, now: Date): Promise<void> =>
  db.$transaction(async (tx) => {
    if (form.act === "stop") return stop(tx, actor.id, form.text, now);
    const { groupId } = await demandText(tx, actor, form.text);
    if (form.act === "start") return start(tx, actor, form, groupId, now);
    const plan = await findPlan(tx, actor.id, form.text);
    if (!plan) throw missing();
    const anew = { date: null, dueAt: AT_ONCE };
    if (form.act === "change") await changePlan(tx, plan, { pace: form.pace, weekdays: form.weekdays, ...anew });
    else if (form.act === "pause") await changePlan(tx, plan, { pausedAt: plan.pausedAt ?? now });
    else await changePlan(tx, plan, { pausedAt: null, stoppedAt: null, ...anew });
    await wake(tx);
  });

/** Nothing more of this text comes. */
export async function stop(tx: Tx, userId: string, textId: string, now: Date): Promise<void> {
  const plan = await findPlan(tx, userId, textId);
  if (plan && !plan.stoppedAt) await changePlan(tx, plan, { stoppedAt: now });
}

type Start = Extract<PortionForm, { act: "start" }>;

/** The first portion comes at once, unless this date has had one. */
async function start(tx: Tx, actor: Person, form: Start, groupId: string, now: Date): Promise<void> {
  const { text: textId, pace, weekdays } = form;
  const afterId = await afterOf(tx, actor, form);
  const done = (await findPlan(tx, actor.id, textId))?.done ?? null;
  const today = dateAt(now, actor.timeZone);
  const due = done === today ? { date: null, dueAt: AT_ONCE } : { date: today, dueAt: now };
  await beginPlan(tx, { userId: actor.id, textId, groupId, pace, weekdays, afterId, startedAt: now, ...due });
  await wake(tx);
}

/** The paragraph before the one with which somebody begins. */
async function afterOf(tx: Tx, actor: Person, { text: textId, from, number }: Start): Promise<string | null> {
  if (from === "front") return null;
  const text = await findText(tx, textId);
  const blocks = text ? await blocksOf(tx, text.revisionId) : [];
  if (from === "place") {
    const [progress] = await findProgress(tx, actor.id, oneText(textId));
    return progress?.last ? (blockBefore(blocks, progress.last.position)?.paragraphId ?? null) : null;
  }
  const at = inOrder(blocks).find((block) => block.number === number);
  if (!at) throw new Refusal("invalid", "The text has no paragraph of that number. Choose one that it has.");
  return blockBefore(blocks, at.position)?.paragraphId ?? null;
}

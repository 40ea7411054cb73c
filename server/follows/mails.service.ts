// What a person is shown of their mail: the list, when digests come, and what one would say now.
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { newAnswering } from "@/server/follows/answering.service";
import { nextRun } from "@/server/follows/calendar";
import { keepTimes, plansOf, stopDigest, timesOf, wantDigest } from "@/server/follows/digest.store";
import { compose } from "@/server/follows/digest-compose.service";
import { digestLetter } from "@/server/follows/digest-letter";
import { type MailLine, presentMail } from "@/server/follows/mails";
import { LINES_A_PAGE, listMails } from "@/server/follows/mails.store";
import { pageCursor, readPageCursor } from "@/server/follows/page-cursor";
import { revokeReplies } from "@/server/follows/reply.store";
import type { DigestCadence, DigestTimes, ListPage } from "@/server/follows/schema";
import { renderHtml } from "@/server/mail/letter-html";
import { renderText } from "@/server/mail/letter-text";

/** A page of the list, and where the next one begins. */
export async function mails(actor: Person, { before }: ListPage) {
  const rows = await listMails(db, actor.id, actor.email, readPageCursor(before));
  const shown = rows.slice(0, LINES_A_PAGE);
  const last = rows.length > LINES_A_PAGE ? shown.at(-1) : undefined;
  const lines: MailLine[] = shown.map(presentMail);
  return { lines, next: last ? pageCursor(last) : null };
}

/** When somebody's digests come, and whether they want them. */
export async function digests(actor: Person, now: Date) {
  const { digestHour: hour, digestWeekday: weekday, timeZone } = await timesOf(db, actor.id);
  const plans = await plansOf(db, actor.id);
  const one = (cadence: DigestCadence) => {
    const plan = plans.find((row) => row.cadence === cadence);
    const planned = plan?.date ? plan.dueAt : nextRun({ cadence, hour, weekday, timeZone }, now, plan?.done ?? null).at;
    return { stopped: Boolean(plan?.stoppedAt), next: planned };
  };
  return { hour, weekday, timeZone, daily: one("daily"), weekly: one("weekly") };
}

/** Keeps when digests come; those that are planned are reckoned anew by the worker. */
export async function chooseTimes(actor: Person, { hour, weekday }: DigestTimes): Promise<void> {
  await keepTimes(db, actor.id, hour, weekday);
}

/** Stops the digests of a cadence, or has them come again. */
export const chooseDigest = (actor: Person, cadence: DigestCadence, wanted: boolean, now: Date): Promise<void> =>
  db.$transaction((tx) => (wanted ? wantDigest(tx, actor.id, cadence) : stopDigest(tx, actor.id, cadence, now)));

/** The mails that somebody has got so far can be answered no more, by whoever has them. */
export async function endReplies(actor: Person, now: Date): Promise<void> {
  await revokeReplies(db, actor.id, now);
}

/** Links as in a mail; behind the address for answers there is nobody, since nothing is kept of a preview. */
export function linksOfPreview() {
  return { origin: env.ORIGIN, exit: `${env.ORIGIN}/settings/mail`, answering: newAnswering() };
}

/** What a digest would say now, made by the same hands and changing nothing; null where there is nothing new. */
export async function preview(actor: Person, { cadence }: { cadence: DigestCadence }, now: Date) {
  const reader = await timesOf(db, actor.id);
  const { telling } = await compose(db, reader, cadence, now);
  if (!telling) return null;
  const letter = digestLetter(telling, linksOfPreview());
  return { subject: letter.subject, html: renderHtml(letter), text: renderText(letter) };
}

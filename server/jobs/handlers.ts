// What the worker does, in one table: a line for each kind of job, and one for each thing it looks after by the clock.
import { tellDigests } from "@/server/follows/digest.service";
import { fanOut, lookAgain } from "@/server/follows/fanout.service";
import { tellRevision } from "@/server/follows/revised.service";
import { mayGo as mayTell } from "@/server/follows/second-look.service";
import { forgetLeaver } from "@/server/follows/service";
import { tellDue } from "@/server/follows/telling.service";
import { takeIn } from "@/server/incoming/intake.service";
import { sweepMail } from "@/server/incoming/sweep.service";
import type { LongHandlers } from "@/server/jobs/beside.service";
import type { Handlers } from "@/server/jobs/service";
import { sweepEvents } from "@/server/live/sweep.service";
import { takeReport } from "@/server/mail/bounce.service";
import { tellAuthor } from "@/server/moderation/tell.service";
import { mayTellPortion } from "@/server/portions/look.service";
import { tellPortions } from "@/server/portions/telling.service";
import { forgetLeaver as stopPortions } from "@/server/portions/unsubscribe.service";
import { readDraft } from "@/server/texts/reading.service";

/** Who does which job. Each is a call of one service. */
export const handlers: Handlers = {
  "ruling.made": ({ entry }, now) => tellAuthor(entry, now),
  "member.left": async ({ userId, groupId }, now) => {
    await forgetLeaver(userId, groupId);
    await stopPortions(userId, groupId, now);
  },
  "revision.published": (job, now) => tellRevision(job, now),
  "mail.arrived": ({ mailId }, now) => takeIn(mailId, now),
  "bounce.arrived": ({ bounceId }) => takeReport(bounceId),
  "comment.posted": (job, now) => fanOut(job.commentId, now),
  "comment.changed": (job, now) => lookAgain(job.commentId, now),
};

/** Who does the jobs that take long; they run beside the others. */
export const longHandlers: LongHandlers = {
  "draft.read": ({ draftId }, work) => readDraft(draftId, work),
};

/** What is looked after at every turn of the worker: what has become due since the last one. */
export const ticks: ((now: Date) => Promise<void>)[] = [tellDue, tellDigests, tellPortions, sweepEvents, sweepMail];

/** Whether a mail may still go as it was composed, asked right before it goes. */
export const mayGo = async (mail: { id: string; kind: string; rcptTo: string }, now: Date): Promise<boolean> =>
  mail.kind === "portion" ? mayTellPortion(mail) : mayTell(mail, now);

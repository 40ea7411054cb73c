// Whether mail reaches an address: what is counted against it, when nothing is sent there any more, and what ends that. Pure.
import type { BounceKind } from "@/server/mail/bounce";
import type { PostKind } from "@/server/mail/post";
import { DAY } from "@/server/when";

/** What a day counts by the worst that came back on it. Policy and lateness say nothing of the address. */
export const WEIGHTS: Record<BounceKind, number> = { hard: 2, soft: 1, policy: 0, delayed: 0, complaint: 0 };

/** From here on nothing is sent: two days on which nobody was there, or four on which it did not work. */
export const STOPPED_AT = 4;

/** Without anything coming back for so long, what was counted is forgotten. */
export const FORGOTTEN_DAYS = 30;

/** Why nothing is sent to an address. */
export type Stopped = "bounces" | "complaint";

/** Mail that goes whatever came back: without it nobody could come in and put it right. */
export const ALWAYS: readonly string[] = ["signIn", "check"] satisfies PostKind[];

/** Whether mail of this kind goes also where others are stopped. */
export const alwaysGoes = (kind: string): boolean => ALWAYS.includes(kind);

/** What is known of an address. `today` is what has been counted on `day`, a date in UTC: mail servers keep no other. */
export type Reach = {
  score: number;
  day: string | null;
  today: number;
  bouncedAt: Date | null;
  stoppedAt: Date | null;
  because: Stopped | null;
  /** When its person last said that it is well: what came back of mail from before counts no more. */
  liftedAt: Date | null;
};

/** The mail that came back; `eased` says that its being taken was counted in the address's favour. */
export type CameBack = { createdAt: Date; eased: boolean };

const stop = (reach: Reach, because: Stopped, at: Date): Reach => ({
  ...reach,
  stoppedAt: reach.stoppedAt ?? at,
  because,
});

/** What is known after this came back. */
export function afterBounce(reach: Reach, kind: BounceKind, mail: CameBack, at: Date): Reach {
  if (reach.liftedAt && mail.createdAt < reach.liftedAt) return reach;
  if (kind === "complaint") return stop(reach, "complaint", at);
  if (WEIGHTS[kind] === 0) return reach;
  const forgotten = reach.bouncedAt !== null && at.getTime() - reach.bouncedAt.getTime() >= FORGOTTEN_DAYS * DAY;
  const day = at.toISOString().slice(0, 10);
  const counted = reach.day === day ? reach.today : 0;
  const today = Math.max(counted, WEIGHTS[kind]);
  // Its being taken was a mistake: most mail is taken by a server in between, and comes back afterwards.
  const score = (forgotten ? 0 : reach.score) + today - counted + (mail.eased ? 1 : 0);
  const after: Reach = { ...reach, score, day, today, bouncedAt: at };
  return score >= STOPPED_AT && after.stoppedAt === null ? stop(after, "bounces", at) : after;
}

/** "a…@example.org": enough for its person to know which, and for nobody who looks over their shoulder. */
export const shortened = (address: string): string => address.replace(/^(.)[^@]*/u, "$1…");

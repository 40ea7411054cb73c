// One line of the list of somebody's mails, in words: what it was, why it came, or why it did not. Pure.
import type { DeliveryState } from "@/prisma/client/enums";
import type { MailRow } from "@/server/follows/mails.store";
import type { Because, SkipReason } from "@/server/follows/recipients";
import type { BounceKind } from "@/server/mail/bounce";

/** A line as its person sees it. */
export type MailLine = {
  id: string;
  at: Date;
  /** Whether it is a mail, or a comment that was not told. */
  mail: boolean;
  title: string;
  group: string | null;
  /** Why it came, or why it did not; a sentence. */
  why: string;
  /** What became of the mail, in few words. */
  fate: string;
  href: string | null;
};

const BECAUSE: Record<Because, string> = {
  mention: "You were named.",
  thread: "You follow the thread, or wrote in it.",
  paragraph: "You follow the paragraph.",
  pages: "You follow pages around it.",
  text: "You follow the text.",
  reading: "You follow the reading.",
  group: "You follow the group.",
};

const WHY_NOT: Record<SkipReason, string> = {
  withdrawn: "Its author took it back before it was mailed.",
  removed: "A moderator removed it before it was mailed.",
  held: "It waits for a moderator.",
  suspended: "You were suspended in its group.",
  noAccess: "You could no longer read its group.",
  seen: "You had read it on the site already.",
  hidden: "You hide its author or its thread.",
  muted: "You had muted it.",
  unfollowed: "You no longer followed it.",
  stopped: "You had stopped the mail that would have told it.",
  suppressed: "No mail was sent to your address then, because some had come back or was called unwanted.",
};

const FATES: Record<DeliveryState, string> = {
  queued: "On its way",
  sending: "On its way",
  sent: "Sent",
  uncertain: "Sent, perhaps twice",
  failed: "Could not be delivered",
  skipped: "Taken back before it went",
};

/** What became of a mail that was sent, by what was said of it afterwards. */
const AFTERWARDS: Record<BounceKind, string> = {
  hard: "Came back",
  soft: "Came back",
  policy: "Turned away",
  delayed: "Sent, and late",
  complaint: "Called unwanted",
};

const SAID: Record<BounceKind, string> = {
  hard: "Your mail server says that it takes no mail for this address.",
  soft: "Your mail server could not take it then.",
  policy: "Your mail server did not want this mail; of your address that says nothing.",
  delayed: "Your mail server had not taken it when it last wrote, and was tried again.",
  complaint: "Your provider says that it was marked as unwanted in your mailbox.",
};

const counted = (n: number): string => `${n} ${n === 1 ? "comment" : "comments"}`;

function fateOf({ state, bounced, skipped }: MailRow): string {
  if (skipped) return "Not mailed";
  return state === "sent" && bounced ? AFTERWARDS[bounced] : FATES[state];
}

function wholeWhy(row: MailRow): string {
  if (row.skipped) return WHY_NOT[row.skipped];
  return row.bounced ? `${whyMailed(row)} ${SAID[row.bounced]}` : whyMailed(row);
}

function whyMailed({ kind, because, comments }: MailRow): string {
  if (kind === "signIn") return "Somebody, probably you, asked to sign in.";
  if (kind === "invitation") return "You were invited.";
  if (kind === "check") return "You asked whether mail reaches you.";
  if (kind === "ruling") return "A moderator decided about a comment of yours.";
  if (kind === "portion") return "You read this text by mail.";
  if (kind === "revision") return "A revision changed what you follow.";
  if (kind === "digest")
    return comments ? `It told of ${counted(comments)} on what you follow.` : "What you follow was to be told.";
  return because
    ? `${BECAUSE[because]}${comments > 1 ? ` It told of ${counted(comments)}.` : ""}`
    : "You follow what it told.";
}

const LOST = "Of a group that you no longer read";

/** The line for one mail, or one comment that was not told. */
export function presentMail(row: MailRow): MailLine {
  const { id, at, readable, subject, group, skipped, commentId, kind } = row;
  const mail = kind !== "comment";
  const gone = skipped === "withdrawn" || skipped === "removed" || skipped === "held";
  return {
    id,
    at,
    mail,
    title: readable ? subject || "A mail" : LOST,
    group: readable ? group : null,
    why: mail || skipped ? wholeWhy(row) : "",
    fate: mail ? fateOf(row) : "Not mailed",
    href: readable && commentId && kind !== "digest" && !gone ? `/c/${commentId}` : null,
  };
}

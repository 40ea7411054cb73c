// One line of the list of somebody's mails, in words: what it was, why it came, or why it did not. Pure.
import type { DeliveryState } from "@/prisma/client/enums";
import type { MailRow } from "@/server/follows/mails.store";
import type { Because, SkipReason } from "@/server/follows/recipients";

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
};

const FATES: Record<DeliveryState, string> = {
  queued: "On its way",
  sending: "On its way",
  sent: "Sent",
  uncertain: "Sent, perhaps twice",
  failed: "Could not be delivered",
  skipped: "Taken back before it went",
};

const counted = (n: number): string => `${n} ${n === 1 ? "comment" : "comments"}`;

function whyMailed({ kind, because, comments }: MailRow): string {
  if (kind === "signIn") return "Somebody, probably you, asked to sign in.";
  if (kind === "invitation") return "You were invited.";
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
  const { id, at, readable, subject, group, skipped, commentId, kind, state } = row;
  const mail = kind !== "comment";
  const gone = skipped === "withdrawn" || skipped === "removed" || skipped === "held";
  return {
    id,
    at,
    mail,
    title: readable ? subject || "A mail" : LOST,
    group: readable ? group : null,
    why: mail ? whyMailed(row) : skipped ? WHY_NOT[skipped] : "",
    fate: mail ? FATES[state] : "Not mailed",
    href: readable && commentId && kind !== "digest" && !gone ? `/c/${commentId}` : null,
  };
}

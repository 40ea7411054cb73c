// A mail that waits for its member: what the page behind the link shows, and what its buttons do. The token is the key.
import { hashToken } from "@/server/accounts/token.service";
import { BODY_LIMIT } from "@/server/comments/body";
import { db } from "@/server/db";
import { WAITS, type Waiting } from "@/server/incoming/letters";
import { postAs } from "@/server/incoming/posting.service";
import type { Decision } from "@/server/incoming/schema";
import { findAnswered, findHeld, settleMail } from "@/server/incoming/store";
import { missing } from "@/server/refusal";

/** What the page shows. `names` is null where the member has lost the group: then nothing of it is named. */
export type HeldView = {
  state: "held" | "posted" | "discarded";
  why: string;
  sender: string;
  at: Date;
  timeZone: string;
  body: string;
  /** Whether the words can be posted as they are; they may be too many. */
  fits: boolean;
  comment: string | null;
  names: { group: string; thread: string; comment: string } | null;
};

const isWaiting = (because: string | null): because is Waiting => because !== null && because in WAITS;

async function find(token: string) {
  const mail = token.includes("\0") ? null : await findHeld(db, hashToken(token));
  const answered = mail && (await findAnswered(db, mail.replyId));
  if (!mail || !answered || !isWaiting(mail.because)) throw missing();
  return { mail, answered, because: mail.because };
}

const stateOf = (state: string): HeldView["state"] => (state === "posted" || state === "discarded" ? state : "held");

/** Looks without changing anything. */
export async function look(token: string): Promise<HeldView> {
  const { mail, answered, because } = await find(token);
  const { group, comment, member, reads } = answered;
  const body = mail.body ?? "";
  return {
    state: stateOf(mail.state),
    why: WAITS[because],
    sender: mail.sender ?? "",
    at: mail.receivedAt,
    timeZone: member.timeZone,
    body,
    fits: body.length <= BODY_LIMIT,
    comment: mail.commentId,
    names: reads ? { group: group.name, thread: comment.thread.subject, comment: comment.id } : null,
  };
}

/** Posts the mail, or throws it away. Saying it again changes nothing. */
export async function decide(token: string, decision: Decision, now: Date): Promise<void> {
  const { mail, answered } = await find(token);
  if (mail.state !== "held") return;
  if (decision === "discard") return void (await settleMail(db, mail.id, "held", { state: "discarded" }, now));
  const letter = { key: mail.key ?? mail.id, body: mail.body ?? "", cut: mail.cut ?? "" };
  const { comment } = await postAs(answered.member, answered, letter, now);
  await settleMail(db, mail.id, "held", { state: "posted", commentId: comment.id }, now);
}

// A mail that waits for its member: what the page behind the link shows, and what its buttons do. The token is the key.
import { hashToken } from "@/server/accounts/token.service";
import { BODY_LIMIT } from "@/server/comments/body";
import { db } from "@/server/db";
import { findAnswered, partsOf } from "@/server/incoming/answered.service";
import { type Choice, choicesOf, chosen } from "@/server/incoming/choices";
import { nameOf } from "@/server/incoming/divide";
import { WAITS, type Waiting } from "@/server/incoming/letters";
import { keyOfPart, postAs } from "@/server/incoming/posting.service";
import type { Decision } from "@/server/incoming/schema";
import { findHeld, settleMail } from "@/server/incoming/store";
import { missing, Refusal } from "@/server/refusal";

/** What the page shows. `names` is null where the member has lost the group: then nothing of it is named. */
export type HeldView = {
  state: "held" | "posted" | "discarded";
  why: string;
  /** Whether it may be somebody else's. */
  whose: boolean;
  sender: string;
  at: Date;
  timeZone: string;
  /** Its words, divided by what they are about; `about` is what was found out. */
  parts: { words: string; about: string | null }[];
  /** What they can be about; none where there is nothing to choose. */
  choices: Choice[];
  /** Whether the words can be posted as they are; they may be too many. */
  fits: boolean;
  comment: string | null;
  names: { group: string; thread: string; href: string } | null;
};

const isWaiting = (because: string | null): because is Waiting => because !== null && because in WAITS;

async function find(token: string) {
  const mail = token.includes("\0") ? null : await findHeld(db, hashToken(token));
  const answered = mail && (await findAnswered(db, mail));
  if (!mail || !answered || !isWaiting(mail.because)) throw missing();
  const parts = partsOf(answered, mail.body ?? "", mail.because);
  const choices = answered.only ? [] : choicesOf(answered.told, answered.readable, parts);
  return { mail, answered, because: mail.because, parts, choices };
}

const stateOf = (state: string): HeldView["state"] => (state === "posted" || state === "discarded" ? state : "held");

/** Looks without changing anything. */
export async function look(token: string): Promise<HeldView> {
  const { mail, answered, because, parts, choices } = await find(token);
  const { group, subject, href, member, reads } = answered;
  const offered = (name: string) => choices.some((choice) => choice.name === name);
  return {
    state: stateOf(mail.state),
    why: WAITS[because],
    whose: because === "otherAddress" || because === "unproven",
    sender: mail.sender ?? "",
    at: mail.receivedAt,
    timeZone: member.timeZone,
    parts: parts.map(({ words, target }) => {
      const name = target && nameOf(target);
      return { words, about: name && offered(name) ? name : null };
    }),
    choices: choices.length > 1 ? choices : [],
    fits: parts.every(({ words }) => words.length <= BODY_LIMIT),
    comment: mail.commentId,
    names: reads ? { group: group?.name ?? "", thread: subject, href } : null,
  };
}

/** Posts the mail, each part to what was chosen for it, or throws it away. Saying it again changes nothing. */
export async function decide(token: string, { decision, about }: Decision, now: Date): Promise<void> {
  const { mail, answered, parts, choices } = await find(token);
  if (mail.state !== "held") return;
  if (decision === "discard") return void (await settleMail(db, mail.id, "held", { state: "discarded" }, now));
  const targets = parts.map(({ target }, at) => chosen(choices, about[at]) ?? target);
  if (targets.includes(null))
    throw new Refusal("invalid", "Choose for each answer what it is about, and post it then.");
  const ids: string[] = [];
  for (const [at, target] of targets.entries()) {
    const letter = { key: keyOfPart(mail.key ?? mail.id, parts.length, at), body: parts[at]?.words ?? "" };
    if (target) ids.push(await postAs(answered, target, { ...letter, cut: mail.cut ?? "" }, now));
  }
  await settleMail(db, mail.id, "held", { state: "posted", ...(ids[0] && { commentId: ids[0] }) }, now);
}

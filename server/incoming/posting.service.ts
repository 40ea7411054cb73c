// Posts what came by mail through the door that the site uses, within limits; what is refused goes back with its reason.
import { type Limit, spend } from "@/server/accounts/allowance.service";
import { hashToken, newToken } from "@/server/accounts/token.service";
import type { Person } from "@/server/actor";
import { post } from "@/server/comments/post.service";
import { db, type Tx } from "@/server/db";
import { env } from "@/server/env";
import type { Letter } from "@/server/incoming/intake.service";
import { filesLetter, pausedLetter, refusalLetter, type Waiting, waitingLetter } from "@/server/incoming/letters";
import {
  countSameWords,
  type findAnswered,
  moderatorsOf,
  type Outcome,
  pausedSince,
  revisionThen,
  settleMail,
} from "@/server/incoming/store";
import { aboutOf, dayOf, tell } from "@/server/incoming/telling.service";
import { missing, Refusal } from "@/server/refusal";

/** Comments by mail of one member: more in an hour is a machine. */
export const MAILED_POSTS: Limit = { times: 20, seconds: 3600 };

/** Mails of one member that may wait for their decision, a day: their inbox is not to be filled by others. */
export const HELD_MAILS: Limit = { times: 10, seconds: 86_400 };

/** The same words for the third time within a day are an answering machine's; then mail is not listened to for a day. */
export const SAME_WORDS = { times: 3, within: 86_400_000 };

/** What is answered, and by whose address. */
export type Answered = NonNullable<Awaited<ReturnType<typeof findAnswered>>>;

const settle = (tx: Tx, { mail, read, key, wordsHash, body, cut }: Letter, outcome: Outcome, now: Date) =>
  settleMail(tx, mail.id, "arrived", { key, wordsHash, sender: read.from, body, cut, ...outcome }, now);

/** Keeps a mail until its member has decided, and asks them by the address of their account. */
export async function hold(letter: Letter, answered: Answered, because: Waiting, now: Date): Promise<void> {
  const { member, group } = answered;
  const token = newToken();
  await db.$transaction(async (tx) => {
    const held = await settle(tx, letter, { state: "held", because, decideHash: hashToken(token) }, now);
    if (!held || !(await within(tx, ["mail.held", member.id], HELD_MAILS, now))) return;
    const link = `${env.ORIGIN}/held/${token}`;
    const words = waitingLetter(aboutOf(answered), because, letter.read.from, link);
    await tell(tx, member, group.id, `held:${letter.key}`, words, now);
  });
}

/** Takes one of an allowance; false where it is used up. */
async function within(tx: Tx, what: [string, string], limit: Limit, now: Date): Promise<boolean> {
  return spend(tx, what, limit, now).then(
    () => true,
    (error) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}

/** Posts the words, or tells their writer why not. */
export async function postAnswer(letter: Letter, answered: Answered, now: Date): Promise<void> {
  const { key, read } = letter;
  const { member, group } = answered;
  if (await repeatsItself(letter, answered, now)) return;
  if (!(await within(db, ["mail.posted", member.id], MAILED_POSTS, now)))
    return refuse(
      letter,
      answered,
      "tooMany",
      `${MAILED_POSTS.times} comments an hour can be posted by mail, and these are posted. Wait an hour, or write on the site.`,
      now,
    );
  try {
    const { comment } = await postAs(member, answered, letter, now);
    await db.$transaction(async (tx) => {
      const done = await settle(tx, letter, { state: "posted", commentId: comment.id }, now);
      if (done && read.files.length)
        await tell(tx, member, group.id, `files:${key}`, filesLetter(aboutOf(answered), read.files), now);
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "away") throw error;
    await refuse(letter, answered, error.kind, sayRefusal(error), now);
  }
}

/** Posts as the member, with the key of the message: the same message is the same comment. */
export async function postAs(
  member: Answered["member"],
  { comment, told }: Answered,
  { key, body, cut }: Pick<Letter, "key" | "body" | "cut">,
  now: Date,
) {
  const { id, email, name, timeZone, singleKeys } = member;
  const actor: Person = { kind: "person", id, email, name, timeZone, singleKeys };
  const revision = await revisionThen(db, comment.id, told.createdAt);
  if (!revision) throw missing();
  return post(actor, { key, revision, parent: comment.id, body }, now, { cut });
}

const sayRefusal = ({ kind, message }: Refusal): string =>
  kind === "missing" ? "What you answered is not there any more, or you no longer read that group." : message;

async function refuse(letter: Letter, answered: Answered, because: string, why: string, now: Date): Promise<void> {
  const { member, group } = answered;
  await db.$transaction(async (tx) => {
    if (!(await settle(tx, letter, { state: "refused", because }, now))) return;
    const key = `refused:${member.id}:${because}:${dayOf(now)}`;
    await tell(tx, member, group.id, key, refusalLetter(aboutOf(answered), why, letter.body), now);
  });
}

/** Whether these are the words of a machine; then its mail is paused, and the moderators hear of it once. */
async function repeatsItself(letter: Letter, answered: Answered, now: Date): Promise<boolean> {
  const { member, group } = answered;
  const since = new Date(now.getTime() - SAME_WORDS.within);
  const times = 1 + (await countSameWords(db, member.id, letter.wordsHash, since, letter.key));
  const paused = await pausedSince(db, member.id, "repeated", since);
  if (times < SAME_WORDS.times && !paused) return false;
  const why =
    "The same words came from you again and again, so mail from you is not posted for a day. Write on the site.";
  await refuse(letter, answered, paused ? "paused" : "repeated", why, now);
  if (paused) return true;
  const words = pausedLetter(aboutOf(answered), member.name ?? "a member", times, letter.body);
  await db.$transaction(async (tx) => {
    for (const moderator of await moderatorsOf(tx, group.id))
      await tell(tx, moderator, group.id, `paused:${member.id}:${dayOf(now)}:${moderator.id}`, words, now);
  });
  return true;
}

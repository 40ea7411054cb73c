// Posts what came by mail through the door that the site uses, within limits; what is refused goes back with its reason.
import { type Limit, spend } from "@/server/accounts/allowance.service";
import { hashToken, newToken } from "@/server/accounts/token.service";
import type { Person } from "@/server/actor";
import { post } from "@/server/comments/post.service";
import { db, type Tx } from "@/server/db";
import { env } from "@/server/env";
import type { Answered } from "@/server/incoming/answered.service";
import { revisionThen } from "@/server/incoming/answered.store";
import type { Part, Target } from "@/server/incoming/divide";
import type { Letter } from "@/server/incoming/intake.service";
import { filesLetter, pausedLetter, refusalLetter, type Waiting, waitingLetter } from "@/server/incoming/letters";
import { countSameWords, moderatorsOf, type Outcome, pausedSince, settleMail } from "@/server/incoming/store";
import { aboutOf, dayOf, tell } from "@/server/incoming/telling.service";
import { missing, Refusal } from "@/server/refusal";
import { DAY } from "@/server/when";

/** Comments by mail of one member: more in an hour is a machine. */
export const MAILED_POSTS: Limit = { times: 20, seconds: 3600 };

/** Mails of one member that may wait for their decision, a day: their inbox is not to be filled by others. */
export const HELD_MAILS: Limit = { times: 10, seconds: 86_400 };

/** The same words for the third time within a day are an answering machine's; then mail is not listened to for a day. */
export const SAME_WORDS = { times: 3, within: DAY };

const settle = (tx: Tx, { mail, read, key, wordsHash, body, cut }: Letter, outcome: Outcome, now: Date) =>
  settleMail(tx, mail.id, "arrived", { key, wordsHash, sender: read.from, body, cut, ...outcome }, now);

const groupOf = ({ group }: Answered): string | null => group?.id ?? null;

/** Keeps a mail until its member has decided, and asks them by the address of their account. */
export async function hold(letter: Letter, answered: Answered, because: Waiting, now: Date): Promise<void> {
  const { member } = answered;
  const token = newToken();
  await db.$transaction(async (tx) => {
    const held = await settle(tx, letter, { state: "held", because, decideHash: hashToken(token) }, now);
    if (!held || !(await within(tx, ["mail.held", member.id], HELD_MAILS, now))) return;
    const link = `${env.ORIGIN}/held/${token}`;
    const words = waitingLetter(aboutOf(answered), because, letter.read.from, link);
    await tell(tx, member, groupOf(answered), `held:${letter.key}`, words, now);
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

const TOO_MANY = `${MAILED_POSTS.times} comments an hour can be posted by mail, and these are posted. Wait an hour, or write on the site.`;

/** What became of one part: its comment, or why there is none. */
type Fate = { comment: string } | { words: string; because: string; why: string };

async function postPart(answered: Answered, part: Part, letter: Parts, now: Date): Promise<Fate> {
  const { words } = part;
  if (!part.target) throw missing();
  if (!(await within(db, ["mail.posted", answered.member.id], MAILED_POSTS, now)))
    return { words, because: "tooMany", why: TOO_MANY };
  try {
    return { comment: await postAs(answered, part.target, { ...letter, body: words }, now) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "away") throw error;
    return { words, because: error.kind, why: sayRefusal(error) };
  }
}

/** What all parts of a mail share: the key from which theirs are made, and what was cut from around their words. */
type Parts = Pick<Letter, "key" | "cut">;

/** Posts the words, each part where it belongs, or tells their writer why not. */
export async function postAnswer(letter: Letter, answered: Answered, parts: readonly Part[], now: Date): Promise<void> {
  if (await repeatsItself(letter, answered, now)) return;
  const fates: Fate[] = [];
  for (const [at, part] of parts.entries())
    fates.push(await postPart(answered, part, { cut: letter.cut, key: keyOfPart(letter.key, parts.length, at) }, now));
  const posted = fates.flatMap((fate) => ("comment" in fate ? [fate.comment] : []));
  const refused = fates.flatMap((fate) => ("comment" in fate ? [] : [fate]));
  const [first] = refused;
  if (posted[0] === undefined && first)
    return refuse(letter, answered, first.because, whyOf(refused), wordsOf(refused), now);
  await settlePosted(letter, answered, posted[0], refused, now);
}

/** The same message has the same parts, so each of them has its own key. */
export const keyOfPart = (key: string, parts: number, at: number): string => (parts === 1 ? key : `${key}-${at + 1}`);

type Refused = Exclude<Fate, { comment: string }>;

const whyOf = (refused: readonly Refused[]): string => [...new Set(refused.map(({ why }) => why))].join(" ");
const wordsOf = (refused: readonly Refused[]): string => refused.map(({ words }) => words).join("\n\n");

async function settlePosted(
  letter: Letter,
  answered: Answered,
  commentId: string | undefined,
  refused: readonly Refused[],
  now: Date,
): Promise<void> {
  const { member } = answered;
  const { key, read } = letter;
  const about = aboutOf(answered);
  await db.$transaction(async (tx) => {
    const done = await settle(tx, letter, { state: "posted", ...(commentId && { commentId }) }, now);
    if (done && read.files.length)
      await tell(tx, member, groupOf(answered), `files:${key}`, filesLetter(about, read.files), now);
    const [first] = refused;
    if (!done || !first) return;
    const words = refusalLetter(about, `The rest of that mail was. ${whyOf(refused)}`, wordsOf(refused));
    await tell(tx, member, groupOf(answered), `partly:${key}`, words, now);
  });
}

/** Posts as the member, with the key of the message: the same message is the same comment. Answers with its id. */
export async function postAs(
  { member, mail }: Answered,
  target: Target,
  { key, body, cut }: Pick<Letter, "key" | "body" | "cut">,
  now: Date,
): Promise<string> {
  const { id, email, name, timeZone, singleKeys } = member;
  const actor: Person = { kind: "person", id, email, name, timeZone, singleKeys };
  const revision = await revisionThen(db, target, mail.createdAt);
  if (!revision) throw missing();
  const where = "comment" in target ? { parent: target.comment } : { paragraph: target.paragraph };
  return (await post(actor, { key, revision, body, ...where }, now, { cut })).comment.id;
}

const sayRefusal = ({ kind, message }: Refusal): string =>
  kind === "missing" ? "What you answered is not there any more, or you no longer read that group." : message;

async function refuse(
  letter: Letter,
  answered: Answered,
  because: string,
  why: string,
  words: string,
  now: Date,
): Promise<void> {
  const { member } = answered;
  await db.$transaction(async (tx) => {
    if (!(await settle(tx, letter, { state: "refused", because }, now))) return;
    const key = `refused:${member.id}:${because}:${dayOf(now)}`;
    await tell(tx, member, groupOf(answered), key, refusalLetter(aboutOf(answered), why, words), now);
  });
}

/** Whether these are the words of a machine; then its mail is paused, and the moderators hear of it once. */
async function repeatsItself(letter: Letter, answered: Answered, now: Date): Promise<boolean> {
  const { member } = answered;
  const since = new Date(now.getTime() - SAME_WORDS.within);
  const times = 1 + (await countSameWords(db, member.id, letter.wordsHash, since, letter.key));
  const paused = await pausedSince(db, member.id, "repeated", since);
  if (times < SAME_WORDS.times && !paused) return false;
  const why =
    "The same words came from you again and again, so mail from you is not posted for a day. Write on the site.";
  await refuse(letter, answered, paused ? "paused" : "repeated", why, letter.body, now);
  // Of a mail of several groups nobody knows whose moderators may read the words.
  const group = groupOf(answered);
  if (paused || !group) return true;
  const words = pausedLetter(aboutOf(answered), member.name ?? "a member", times, letter.body);
  await db.$transaction(async (tx) => {
    for (const moderator of await moderatorsOf(tx, group))
      await tell(tx, moderator, group, `paused:${member.id}:${dayOf(now)}:${moderator.id}`, words, now);
  });
  return true;
}

// Where a thread landed: a short conclusion above it, by whoever may write there, with everything it said before.
import type { Actor, Person } from "@/server/actor";
import { read } from "@/server/comments/body";
import { asRead, cites } from "@/server/comments/citation";
import { citationsOf } from "@/server/comments/citation.service";
import { approachComment, PATIENCE } from "@/server/comments/entry.service";
import { whyNotWrite } from "@/server/comments/policy";
import { findComment, findThreadRoot, holdComment } from "@/server/comments/spot.store";
import { db, type Tx } from "@/server/db";
import { addWording, citedIn, type LandingRow, wordingKey, wordingsOf } from "@/server/marks/landing.store";
import type { NewLanding } from "@/server/marks/schema";
import type { Landings, LandingView } from "@/server/marks/view";
import { missing, Refusal } from "@/server/refusal";

const UNNAMED = "A member";

const present = ({ version, body, html, by, at }: LandingRow): LandingView => ({
  version,
  body,
  html: html || null,
  by: by ?? UNNAMED,
  at,
});

/** Wordings with their citations linked and named as of today. */
async function asOfToday(tx: Tx, rows: LandingRow[]): Promise<LandingRow[]> {
  const citing = rows.filter(({ html }) => cites(html));
  if (citing.length === 0) return rows;
  const targets = await citedIn(tx, citing);
  return rows.map((row) => asRead(row, targets.get(wordingKey(row))));
}

/** The rows as the screen gets them, by thread. */
export async function presentLandings(tx: Tx, rows: LandingRow[]): Promise<Record<string, LandingView>> {
  return Object.fromEntries((await asOfToday(tx, rows)).map((row) => [row.thread, present(row)]));
}

const overtaken = () =>
  new Refusal(
    "conflict",
    "Somebody else changed where this thread landed meanwhile. Your words are kept here; look at theirs, then save.",
  );

/** Says where a thread landed, in other words than before, or in none. */
export async function land(actor: Person, input: NewLanding, now: Date): Promise<LandingView> {
  const body = input.body.trim();
  const words = body ? read(body) : { html: "" };
  if ("refusal" in words) throw new Refusal("invalid", words.refusal);
  return db.$transaction((tx) => write(tx, actor, { ...input, body }, words.html, now), PATIENCE);
}

async function write(tx: Tx, actor: Person, input: NewLanding, html: string, now: Date): Promise<LandingView> {
  const { thread: threadId, body } = input;
  const root = await findThreadRoot(tx, threadId);
  const held = root && (await holdComment(tx, root));
  const { comment, room } = await approachComment(tx, actor, held || null, now);
  const why = whyNotWrite(room);
  if (why) throw new Refusal("forbidden", why);
  const [last] = await wordingsOf(tx, threadId);
  const [shown] = last ? await asOfToday(tx, [last]) : [];
  // Also the answer to the same words sent twice, and to those that were opened and left as they were.
  if (body === (last?.body ?? "") || body === shown?.body) return shown ? present(shown) : nothing(actor, now);
  if ((last?.version ?? 0) !== input.version) throw overtaken();
  const version = input.version + 1;
  // Its writer saw today's numbers, so these are what the words mean.
  const cited = await citationsOf(tx, { ...comment, revisionId: null }, body, html);
  const wording = { threadId, groupId: comment.groupId, version, body, html: cited.html, byId: actor.id, at: now };
  if (!(await addWording(tx, wording, cited.found))) throw overtaken();
  const [kept] = await asOfToday(tx, [{ ...wording, thread: threadId, by: actor.name }]);
  return present(kept!);
}

const nothing = (actor: Person, at: Date): LandingView => ({
  version: 0,
  body: "",
  html: null,
  by: actor.name ?? UNNAMED,
  at,
});

/** What was said of where it landed, newest first, for everybody who may read the thread. */
export async function landings(actor: Actor, threadId: string, now: Date): Promise<Landings> {
  const root = await findThreadRoot(db, threadId);
  if (!root) throw missing();
  await approachComment(db, actor, await findComment(db, root), now);
  const rows = await asOfToday(db, await wordingsOf(db, threadId));
  return {
    versions: rows.map(({ version, html, by, at }, i) => ({
      ...{ version, html: html || null, by: by ?? UNNAMED, at, current: i === 0 },
    })),
  };
}

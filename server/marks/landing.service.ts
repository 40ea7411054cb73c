// Where a thread landed: a short conclusion above it, by whoever may write there, with everything it said before.
import type { Actor, Person } from "@/server/actor";
import { read } from "@/server/comments/body";
import { approachComment, PATIENCE } from "@/server/comments/entry.service";
import { whyNotWrite } from "@/server/comments/policy";
import { findComment, findThreadRoot, holdComment } from "@/server/comments/spot.store";
import { db, type Tx } from "@/server/db";
import { addWording, type LandingRow, wordingsOf } from "@/server/marks/landing.store";
import type { NewLanding } from "@/server/marks/schema";
import type { Landings, LandingView } from "@/server/marks/view";
import { missing, Refusal } from "@/server/refusal";

const UNNAMED = "A member";

/** The row as the screen gets it. */
export const presentLanding = ({ version, body, html, by, at }: LandingRow): LandingView => ({
  version,
  body,
  html: html || null,
  by: by ?? UNNAMED,
  at,
});

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
  // Also the answer to the same words sent twice.
  if (body === (last?.body ?? "")) return last ? presentLanding(last) : nothing(actor, now);
  if ((last?.version ?? 0) !== input.version) throw overtaken();
  const version = input.version + 1;
  const { groupId } = comment;
  if (!(await addWording(tx, { threadId, groupId, version, body, html, byId: actor.id, at: now }))) throw overtaken();
  return presentLanding({ thread: threadId, version, body, html, byId: actor.id, by: actor.name, at: now });
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
  const rows = await wordingsOf(db, threadId);
  return {
    versions: rows.map(({ version, html, by, at }, i) => ({
      ...{ version, html: html || null, by: by ?? UNNAMED, at, current: i === 0 },
    })),
  };
}

// What a mail's unsubscribe link does and shows. The token is the only key: no cookie, no session, no question.
import { hashToken } from "@/server/accounts/token.service";
import { db, type Tx } from "@/server/db";
import { findStop, markStopUsed, plansOf, stopDigest, wantDigest } from "@/server/follows/digest.store";
import { whereIs } from "@/server/follows/due.store";
import { findPath, forget, type Target, wish, wishesAround } from "@/server/follows/follow.store";
import type { FollowPlace } from "@/server/follows/level";
import type { OwnWish } from "@/server/follows/rows";
import { type DigestCadence, digestCadence, type ExitPlace, ONE_CLICK, type TokenWish } from "@/server/follows/schema";
import { wishesFor, wroteThere } from "@/server/follows/sorting";
import { type FollowState, stateOf } from "@/server/follows/state";
import { findToken, markUsed, standingFor, subjectOf } from "@/server/follows/unsubscribe.store";
import { canFollow } from "@/server/groups/policy";
import { readToken } from "@/server/mail/mail-token";
import { labelOf } from "@/server/moderation/where";
import { missing } from "@/server/refusal";

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

async function find(tx: Tx, text: string) {
  const token = readToken(text);
  const row = token && (await findToken(tx, hashToken(token)));
  const path = row ? await findPath(tx, { place: "thread", id: row.threadId }) : null;
  return row && path?.readingId && path.textId && path.paragraphId
    ? { row, path: { ...path, readingId: path.readingId, textId: path.textId, paragraphId: path.paragraphId } }
    : null;
}

async function demandToken(tx: Tx, text: string): Promise<Found> {
  const found = await find(tx, text);
  if (!found) throw missing();
  return found;
}

const targetOf = ({ path, row }: Found, place: ExitPlace): Target => ({
  place,
  id: {
    group: path.groupId,
    reading: path.readingId,
    text: path.textId,
    paragraph: path.paragraphId,
    thread: row.threadId,
  }[place],
});

/** Mutes or follows one of the places that the token's mail was about, or stops its digest. Again changes nothing. */
export function obey(token: string, wished: TokenWish, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    if (await obeyDigest(tx, token, wished, now)) return;
    const { place, cadence } = wished;
    if (place === "digest") throw missing();
    const found = await demandToken(tx, token);
    const { id, userId } = found.row;
    await markUsed(tx, id, now);
    if (cadence) await wish(tx, userId, found.path, targetOf(found, place), cadence, now);
    else await forget(tx, userId, found.path, targetOf(found, place));
  });
}

/** The same for the link of a digest; false where it is none. What a mail client sends stops it. */
async function obeyDigest(tx: Tx, text: string, { place, cadence }: TokenWish, now: Date): Promise<boolean> {
  const stop = await findDigestStop(tx, text);
  if (!stop) return false;
  if (place !== "digest" && place !== ONE_CLICK.place) throw missing();
  await markStopUsed(tx, stop.id, now);
  if (cadence === "never") await stopDigest(tx, stop.userId, stop.cadence, now);
  else await wantDigest(tx, stop.userId, stop.cadence);
  return true;
}

async function findDigestStop(tx: Tx, text: string) {
  const token = readToken(text);
  const row = token && (await findStop(tx, hashToken(token)));
  return row ? { ...row, cadence: digestCadence.parse(row.cadence) } : null;
}

/** The places from the group down to this one. */
const DOWN_TO: Record<ExitPlace, readonly FollowPlace[]> = {
  group: ["group"],
  reading: ["group", "reading"],
  text: ["group", "reading", "text"],
  paragraph: ["group", "reading", "text", "pages", "paragraph"],
  thread: ["group", "reading", "text", "pages", "paragraph", "thread"],
};

function stateAt(own: readonly OwnWish[], { path, row }: Found, place: ExitPlace): FollowState {
  const wishes = wishesFor(own, path);
  const along = Object.fromEntries(DOWN_TO[place].map((at) => [at, wishes[at]]));
  return stateOf(place, along, place === "thread" && wroteThere(own, row.threadId));
}

/** What the page behind a notice's link shows. `names` is null where the reader has lost the group: then nothing of it is named. */
export type ThreadExits = {
  kind: "thread";
  names: Record<ExitPlace, string> | null;
  states: Record<ExitPlace, FollowState>;
};

/** What the page behind the link shows: the places of a notice, or the digest. */
export type UnsubscribeView = ThreadExits | { kind: "digest"; cadence: DigestCadence; stopped: boolean };

/** Looks without changing anything. */
export async function look(token: string): Promise<UnsubscribeView> {
  const stop = await findDigestStop(db, token);
  if (!stop) return lookAround(await demandToken(db, token));
  const plan = (await plansOf(db, stop.userId)).find(({ cadence }) => cadence === stop.cadence);
  return { kind: "digest", cadence: stop.cadence, stopped: Boolean(plan?.stoppedAt) };
}

async function lookAround(found: Found): Promise<ThreadExits> {
  const own = await wishesAround(db, found.row.userId, found.path);
  const [where] = await whereIs(db, [found.path.paragraphId]);
  const place = await standingFor(db, found.row.userId, found.row.groupId);
  const thread = await subjectOf(db, found.row.threadId);
  const at = (exit: ExitPlace) => stateAt(own, found, exit);
  return {
    kind: "thread",
    names:
      where && place && canFollow(place)
        ? {
            thread,
            paragraph: labelOf(where),
            text: where.textTitle,
            reading: where.readingTitle,
            group: where.groupName,
          }
        : null,
    states: {
      group: at("group"),
      reading: at("reading"),
      text: at("text"),
      paragraph: at("paragraph"),
      thread: at("thread"),
    },
  };
}

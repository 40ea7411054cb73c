// What a mail's unsubscribe link does and shows. The token is the only key: no cookie, no session, no question.
import { hashToken } from "@/server/accounts/token.service";
import { db, type Tx } from "@/server/db";
import { whereIs } from "@/server/follows/due.store";
import { findPath, forget, type Target, wish, wishesAround } from "@/server/follows/follow.store";
import type { FollowPlace } from "@/server/follows/level";
import { readToken } from "@/server/follows/mail-token";
import type { OwnWish } from "@/server/follows/rows";
import type { TokenWish } from "@/server/follows/schema";
import { wishesFor, wroteThere } from "@/server/follows/sorting";
import { type FollowState, stateOf } from "@/server/follows/state";
import { findToken, markUsed, standingFor, subjectOf } from "@/server/follows/unsubscribe.store";
import { canFollow } from "@/server/groups/policy";
import { labelOf } from "@/server/moderation/where";
import { missing } from "@/server/refusal";

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

async function find(tx: Tx, text: string) {
  const token = readToken(text);
  const row = token && (await findToken(tx, hashToken(token)));
  const path = row ? await findPath(tx, { place: "thread", id: row.threadId }) : null;
  return row && path?.textId && path.paragraphId
    ? { row, path: { ...path, textId: path.textId, paragraphId: path.paragraphId } }
    : null;
}

async function demandToken(tx: Tx, text: string): Promise<Found> {
  const found = await find(tx, text);
  if (!found) throw missing();
  return found;
}

const targetOf = ({ path, row }: Found, place: FollowPlace): Target =>
  ({
    group: { place, id: path.groupId },
    text: { place, id: path.textId },
    paragraph: { place, id: path.paragraphId },
    thread: { place, id: row.threadId },
  })[place];

/** Mutes or follows one of the places that the token's mail was about. Saying it again changes nothing. */
export function obey(token: string, { place, cadence }: TokenWish, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const found = await demandToken(tx, token);
    const { id, userId, groupId } = found.row;
    await markUsed(tx, id, now);
    if (cadence) await wish(tx, userId, groupId, targetOf(found, place), cadence, now);
    else await forget(tx, userId, groupId, targetOf(found, place));
  });
}

function stateAt(own: readonly OwnWish[], { path, row }: Found, place: FollowPlace): FollowState {
  const { group, text, paragraph, thread } = wishesFor(own, path);
  if (place === "thread") return stateOf(place, { group, text, paragraph, thread }, wroteThere(own, row.threadId));
  return stateOf(place, { group: { group }, text: { group, text }, paragraph: { group, text, paragraph } }[place]);
}

/** What the page behind the link shows. `names` is null where the reader has lost the group: then nothing of it is named. */
export type UnsubscribeView = {
  names: { thread: string; paragraph: string; text: string; group: string } | null;
  states: Record<FollowPlace, FollowState>;
};

/** Looks without changing anything. */
export async function look(token: string): Promise<UnsubscribeView> {
  const found = await demandToken(db, token);
  const own = await wishesAround(db, found.row.userId, found.path);
  const [where] = await whereIs(db, [found.path.paragraphId]);
  const place = await standingFor(db, found.row.userId, found.row.groupId);
  const subject = await subjectOf(db, found.row.threadId);
  const readable = where && place && canFollow(place);
  return {
    names: readable
      ? { thread: subject, paragraph: labelOf(where), text: where.textTitle, group: where.groupName }
      : null,
    states: {
      group: stateAt(own, found, "group"),
      text: stateAt(own, found, "text"),
      paragraph: stateAt(own, found, "paragraph"),
      thread: stateAt(own, found, "thread"),
    },
  };
}

// A person's follows: what the bells show, a wish said or taken back, and all of them in one list.
import type { Cadence } from "@/prisma/client/enums";
import type { Actor, Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { around, type FollowsAround } from "@/server/follows/around";
import { wantDigest } from "@/server/follows/digest.store";
import {
  countPages,
  findPath,
  forget,
  forgetGroup,
  type Target,
  wish,
  wishesAround,
} from "@/server/follows/follow.store";
import type { Wishes } from "@/server/follows/level";
import { type ListedFollow, presentFollow } from "@/server/follows/mine";
import { listFollows } from "@/server/follows/mine.store";
import { pageCursor, readPageCursor } from "@/server/follows/page-cursor";
import type { OwnWish, Spoken, SpokenOf } from "@/server/follows/rows";
import type { FollowTarget, ListPage, NewWish } from "@/server/follows/schema";
import { wishesFor } from "@/server/follows/sorting";
import { type FollowState, stateOf } from "@/server/follows/state";
import { demand, enter } from "@/server/groups/entry.service";
import { findMember } from "@/server/groups/member.store";
import { canFollow } from "@/server/groups/policy";
import { missing, Refusal } from "@/server/refusal";

/** How many follows one page lists: some screens, each with a bell of its own. */
export const FOLLOWS_A_PAGE = 100;

/** What the bells around a paragraph show to whoever asks. */
export async function of(actor: Actor, paragraph: string): Promise<FollowsAround> {
  const path = await findPath(db, { place: "paragraph", id: paragraph });
  if (!path?.textId || !path.readingId) throw missing();
  const place = await enter(db, actor, { id: path.groupId });
  const own = actor.kind === "person" ? await wishesAround(db, actor.id, path) : [];
  const mayFollow = actor.kind === "person" && canFollow(place);
  const { groupId, readingId, textId, place: at } = path;
  return around({ groupId, readingId, textId, paragraphId: paragraph, place: at }, own, mayFollow);
}

/** Says a wish, or takes it back. The same wish again changes nothing but when it was last said. */
export function set(actor: Person, { target, cadence }: NewWish, now: Date): Promise<FollowState> {
  return db.$transaction(async (tx) => {
    const what = targetOf(target);
    const path = await findPath(tx, what);
    if (!path) throw missing();
    const place = await enter(tx, actor, { id: path.groupId });
    demand(place, canFollow, "Only those who may read this group can follow its talk.");
    if (cadence) await say(tx, actor.id, path, what, cadence, now);
    else await forget(tx, actor.id, path, what);
    return stateOf(what.place, wishesAt(await wishesAround(tx, actor.id, path), path, what));
  });
}

/** What the person follows or has muted, in groups that they may still read: a page of it, and where the next one begins. */
export async function mine(
  actor: Person,
  { before }: ListPage,
): Promise<{ follows: ListedFollow[]; next: string | null }> {
  const rows = await listFollows(db, actor.id, readPageCursor(before), FOLLOWS_A_PAGE + 1);
  const shown = rows.slice(0, FOLLOWS_A_PAGE);
  const last = rows.length > FOLLOWS_A_PAGE ? shown.at(-1) : undefined;
  return { follows: shown.map(presentFollow), next: last ? pageCursor({ at: last.updatedAt, id: last.id }) : null };
}

/**
 * Somebody left a group: its follows go, so that they hear nothing more of it, though anybody may read it; they may
 * follow it anew. Who has come back since keeps what they have.
 */
export const forgetLeaver = (userId: string, groupId: string): Promise<void> =>
  db.$transaction(async (tx) => {
    if (!(await findMember(tx, groupId, userId))) await forgetGroup(tx, userId, groupId);
  });

/** Pages of one text that somebody may have a wish for: more than anybody reads apart, few enough to look through. */
export const MOST_PAGES = 50;

/** Keeps a wish; who wants digests of a cadence again, gets them again. */
async function say(tx: Tx, userId: string, path: SpokenOf, what: Target, cadence: Cadence, now: Date): Promise<void> {
  await wish(tx, userId, path, what, cadence, now);
  if (what.place === "pages" && path.textId && (await countPages(tx, userId, path.textId)) > MOST_PAGES)
    throw new Refusal("invalid", `These would be more than ${MOST_PAGES} parts of one text. Remove some first.`);
  if (cadence === "daily" || cadence === "weekly") await wantDigest(tx, userId, cadence);
}

/** The wishes that speak of a target: those along its way, and of pages the very same. */
function wishesAt(own: readonly OwnWish[], path: Spoken, what: Target): Wishes {
  if (what.place !== "pages") return wishesFor(own, path);
  const same = own.find(({ fromId, toId }) => fromId === what.from && toId === what.to);
  return { ...wishesFor(own, path), pages: same && { cadence: same.cadence, at: same.since } };
}

function targetOf(target: FollowTarget): Target {
  if ("pages" in target) return { place: "pages", ...target.pages };
  if ("reading" in target) return { place: "reading", id: target.reading };
  if ("thread" in target) return { place: "thread", id: target.thread };
  if ("paragraph" in target) return { place: "paragraph", id: target.paragraph };
  return "text" in target ? { place: "text", id: target.text } : { place: "group", id: target.group };
}

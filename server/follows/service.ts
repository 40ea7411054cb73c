// A person's follows: what the bells show, a wish said or taken back, and all of them in one list.
import type { Actor, Person } from "@/server/actor";
import { db } from "@/server/db";
import { around, type FollowsAround } from "@/server/follows/around";
import { findPath, forget, forgetGroup, type Target, wish, wishesAround } from "@/server/follows/follow.store";
import { type ListedFollow, presentFollow } from "@/server/follows/mine";
import { listFollows } from "@/server/follows/mine.store";
import type { FollowTarget, NewWish } from "@/server/follows/schema";
import { wishesFor } from "@/server/follows/sorting";
import { type FollowState, stateOf } from "@/server/follows/state";
import { demand, enter } from "@/server/groups/entry.service";
import { findMember } from "@/server/groups/member.store";
import { canFollow } from "@/server/groups/policy";
import { missing, Refusal } from "@/server/refusal";

/** What the bells around a paragraph show to whoever asks. */
export async function of(actor: Actor, paragraph: string): Promise<FollowsAround> {
  const path = await findPath(db, { place: "paragraph", id: paragraph });
  if (!path?.textId) throw missing();
  const place = await enter(db, actor, { id: path.groupId });
  const own = actor.kind === "person" ? await wishesAround(db, actor.id, path) : [];
  const mayFollow = actor.kind === "person" && canFollow(place);
  return around({ groupId: path.groupId, textId: path.textId, paragraphId: paragraph }, own, mayFollow);
}

/** Says a wish, or takes it back. The same wish again changes nothing but when it was last said. */
export function set(actor: Person, { target, cadence }: NewWish, now: Date): Promise<FollowState> {
  return db.$transaction(async (tx) => {
    const what = targetOf(target);
    const path = await findPath(tx, what);
    if (!path) throw missing();
    const place = await enter(tx, actor, { id: path.groupId });
    demand(place, canFollow, "Only those who may read this group can follow its talk.");
    if (what.place === "group" && cadence === "immediately")
      throw new Refusal("invalid", "A whole group cannot be followed. Follow the texts that you want to hear of.");
    if (cadence) await wish(tx, actor.id, path.groupId, what, cadence, now);
    else await forget(tx, actor.id, path.groupId, what);
    return stateOf(what.place, wishesFor(await wishesAround(tx, actor.id, path), path));
  });
}

/** Everything that the person follows or has muted, in groups that they may still read; latest wish first. */
export const mine = async (actor: Person): Promise<ListedFollow[]> =>
  (await listFollows(db, actor.id)).map((row) => presentFollow(row));

/**
 * Somebody left a group: its follows go, so that they hear nothing more of it, though anybody may read it; they may
 * follow it anew. Who has come back since keeps what they have.
 */
export const forgetLeaver = (userId: string, groupId: string): Promise<void> =>
  db.$transaction(async (tx) => {
    if (!(await findMember(tx, groupId, userId))) await forgetGroup(tx, userId, groupId);
  });

function targetOf(target: FollowTarget): Target {
  if ("thread" in target) return { place: "thread", id: target.thread };
  if ("paragraph" in target) return { place: "paragraph", id: target.paragraph };
  return "text" in target ? { place: "text", id: target.text } : { place: "group", id: target.group };
}

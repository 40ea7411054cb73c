// Thanks: given, taken back, and who gave them. Nobody is told, nothing is sorted by them.
import type { Actor, Person } from "@/server/actor";
import { approachComment } from "@/server/comments/entry.service";
import { whyNotThank } from "@/server/comments/policy";
import { findComment } from "@/server/comments/spot.store";
import { isTombstone } from "@/server/comments/standing";
import { db } from "@/server/db";
import { demand } from "@/server/groups/entry.service";
import { canSeeMembers, type Place } from "@/server/groups/policy";
import type { GivenThanks } from "@/server/marks/schema";
import { giveThanks, type ThanksRow, takeBackThanks, thanksFor, whoThanked } from "@/server/marks/thanks.store";
import type { ThanksView } from "@/server/marks/view";
import { missing, Refusal } from "@/server/refusal";

const UNNAMED = "A member";

/** The row as this person may see it: names only for those who may see who belongs to the group. */
export const presentThanks = ({ count, mine, names }: ThanksRow, place: Place): ThanksView => ({
  count,
  mine,
  names: canSeeMembers(place) ? names.map((name) => name ?? UNNAMED) : [],
});

/** Gives thanks for a comment or takes them back, and answers with all that it has. */
export function thank(actor: Person, { comment: id, given }: GivenThanks, now: Date): Promise<ThanksView> {
  return db.$transaction(async (tx) => {
    const { comment, room } = await approachComment(tx, actor, await findComment(tx, id), now);
    const why = whyNotThank(room, comment, actor.id);
    if (why) throw new Refusal("forbidden", why);
    if (given) await giveThanks(tx, { commentId: id, userId: actor.id, groupId: comment.groupId, at: now });
    else await takeBackThanks(tx, id, actor.id);
    const row = await thanksFor(tx, id, actor.id);
    return row ? presentThanks(row, room.place) : { count: 0, mine: false, names: [] };
  });
}

/** Everybody who thanked, by name, for those who may see who belongs to the group. */
export async function thankers(actor: Actor, id: string, now: Date): Promise<{ names: string[] }> {
  const { comment, room } = await approachComment(db, actor, await findComment(db, id), now);
  demand(room.place, canSeeMembers, "Members see who thanked.");
  if (isTombstone(comment.standing)) throw missing();
  return { names: (await whoThanked(db, id)).map(({ name }) => name ?? UNNAMED) };
}

// What was cut from around a mailed comment: kept, so that nothing is lost, and shown to its author and to moderators.
import type { Actor } from "@/server/actor";
import { approachComment } from "@/server/comments/entry.service";
import { findCut } from "@/server/comments/mailed.store";
import { findComment } from "@/server/comments/spot.store";
import { isTombstone } from "@/server/comments/standing";
import type { CutView } from "@/server/comments/view";
import { db } from "@/server/db";
import { canModerate } from "@/server/groups/policy";
import { Refusal } from "@/server/refusal";

/** What was cut. A comment that is out of view has nothing to show but to those who may see its words. */
export async function cut(actor: Actor, id: string, now: Date): Promise<CutView> {
  const { comment, room } = await approachComment(db, actor, await findComment(db, id), now);
  const isAuthor = actor.kind === "person" && actor.id === comment.authorId;
  if (!isAuthor && !canModerate(room.place))
    throw new Refusal("forbidden", "Only its author and moderators see what was cut from a mail.");
  return { cut: isTombstone(comment.standing) ? "" : ((await findCut(db, id)) ?? "") };
}

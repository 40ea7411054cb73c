// The way to a talk, for every act on it: find the place, enter the group, refuse what may not be known.
import type { Actor } from "@/server/actor";
import type { Viewpoint } from "@/server/comments/present";
import { presentComment, presentPassage } from "@/server/comments/present";
import type { CommentRow, HeldRow, SpotRow } from "@/server/comments/row";
import { mayKnowOf } from "@/server/comments/thread";
import type { Written } from "@/server/comments/view";
import { admit } from "@/server/groups/entry.service";
import { findPlace } from "@/server/groups/place.store";
import { canModerate, type Place } from "@/server/groups/policy";
import type { Sql } from "@/server/plain";
import { missing } from "@/server/refusal";

/** How long a write waits for a connection and for its turn on a paragraph, in milliseconds, before it gives up. */
export const PATIENCE = { maxWait: 10_000, timeout: 15_000 };

/** Whoever asks, as they stand at this spot. */
export async function approach(
  tx: Sql,
  actor: Actor,
  spot: SpotRow | null,
  now: Date,
): Promise<Viewpoint & { spot: SpotRow }> {
  if (!spot) throw missing();
  return standAt(actor, spot, await findPlace(tx, actor, { id: spot.groupId }), now);
}

/** The same, where the group was looked up already. */
export const standAt = (
  actor: Actor,
  spot: SpotRow,
  place: Place | null,
  now: Date,
): Viewpoint & { spot: SpotRow } => ({
  ...{ actor, spot },
  room: { place: admit(place), archived: spot.archived, locked: false, now },
});

/** Whoever asks, as they stand before this comment. A held one is missing for all but its author and the moderators. */
export async function approachComment(
  tx: Sql,
  actor: Actor,
  comment: HeldRow | null,
  now: Date,
): Promise<Viewpoint & { comment: HeldRow }> {
  if (!comment) throw missing();
  return standBefore(actor, comment, await findPlace(tx, actor, { id: comment.groupId }), now);
}

/** The same, where the group was looked up already. */
export function standBefore(
  actor: Actor,
  comment: HeldRow,
  place: Place | null,
  now: Date,
): Viewpoint & { comment: HeldRow } {
  const view = standAt(actor, comment, place, now);
  const looker = { userId: actor.kind === "person" ? actor.id : null, moderates: canModerate(view.room.place) };
  if (!mayKnowOf(comment, looker)) throw missing();
  return { actor, comment, room: { ...view.room, locked: comment.lockedAt !== null } };
}

/** What a write answers with: the comment as it stands now. */
export function written(view: Viewpoint, comment: HeldRow): Written {
  const row: CommentRow = {
    ...comment,
    ...NOT_REMOVED,
    id: comment.commentId,
    fresh: false,
    reworded: false,
    hidden: false,
  };
  return {
    thread: comment.threadId,
    comment: presentComment(view, { row, depth: comment.depth, parent: null }),
    passage: presentPassage(comment),
  };
}

const NOT_REMOVED = { removedBy: null, removedBecause: null, removedAt: null };

// Who is told of a comment and why, and the second look before the mail goes out. Pure.
import type { Standing as CommentStanding } from "@/prisma/client/enums";
import { type FollowPlace, level, type Wishes } from "@/server/follows/level";
import { canFollow, type Place } from "@/server/groups/policy";

/** Somebody with a wish about the comment's place, as they stand in its group now. */
export type Follower = { userId: string; place: Place; wishes: Wishes };

/** One who is to be told, and the follow that says so. */
export type Recipient = { userId: string; because: FollowPlace };

/** Everybody to be told of this comment at once: never its author, nobody who may not read it, nobody while it is held. */
export function recipients(
  comment: { authorId: string; standing: CommentStanding },
  followers: readonly Follower[],
): Recipient[] {
  if (comment.standing !== "visible") return [];
  return followers.flatMap(({ userId, place, wishes }) => {
    const decided = level(wishes);
    const told = userId !== comment.authorId && canFollow(place) && decided?.cadence === "immediately";
    return told ? [{ userId, because: decided.because }] : [];
  });
}

/** Why a notice was not told in the end. */
export type SkipReason = "withdrawn" | "removed" | "held" | "suspended" | "noAccess" | "seen" | "muted" | "unfollowed";

/** What the second look needs to know. */
export type Pending = {
  standing: CommentStanding;
  /** Whether the member has read it on the site. */
  seen: boolean;
  place: Place;
  wishes: Wishes;
};

/** Looks again at the moment of sending: why this notice is not told after all, or null. */
export function reasonNotToTell({ standing, seen, place, wishes }: Pending): SkipReason | null {
  if (standing !== "visible") return standing;
  if (place.standing.kind === "suspended") return "suspended";
  if (!canFollow(place)) return "noAccess";
  if (seen) return "seen";
  const decided = level(wishes);
  if (decided?.cadence === "never") return "muted";
  return decided?.cadence === "immediately" ? null : "unfollowed";
}

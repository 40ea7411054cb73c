// Who is told of a comment and why, and the second look before the mail goes out. Pure.
import type { Cadence, Standing as CommentStanding } from "@/prisma/client/enums";
import { type FollowPlace, level, type Wishes } from "@/server/follows/level";
import { canFollow, isMember, type Place } from "@/server/groups/policy";

/** Why somebody is told: a follow of theirs, or that the comment names them. */
export type Because = FollowPlace | "mention";

/** Somebody with a wish about the comment's place, or named by it, as they stand in its group now. */
export type Follower = { userId: string; place: Place; wishes: Wishes; mentioned: boolean };

/** One who is to be told, and what says so. */
export type Recipient = { userId: string; because: Because; digest: boolean };

/** What says that somebody is told, and how often. */
export type Heard = { because: Because; cadence: Exclude<Cadence, "never"> };

/** What this person hears: being named is heard, at once, by every member who has not muted the place. */
export function hears({ place, wishes, mentioned }: Omit<Follower, "userId">): Heard | null {
  const decided = level(wishes);
  if (decided?.cadence === "never") return null;
  if (mentioned && isMember(place)) return { because: "mention", cadence: "immediately" };
  return decided && { because: decided.because, cadence: decided.cadence };
}

/** Everybody to be told of this comment, at once or in a digest: never its author, nobody who may not read it, nobody while it is held. */
export function recipients(
  comment: { authorId: string; standing: CommentStanding },
  followers: readonly Follower[],
): Recipient[] {
  if (comment.standing !== "visible") return [];
  return followers.flatMap((follower) => {
    const { userId, place } = follower;
    const heard = userId !== comment.authorId && canFollow(place) ? hears(follower) : null;
    return heard ? [{ userId, because: heard.because, digest: heard.cadence !== "immediately" }] : [];
  });
}

/** Why a notice was not told in the end. */
export type SkipReason =
  | "withdrawn"
  | "removed"
  | "held"
  | "suspended"
  | "noAccess"
  | "seen"
  | "hidden"
  | "muted"
  | "unfollowed"
  /** The member has stopped the digest that would have told it. */
  | "stopped"
  /** Mail to the member had come back, or was called unwanted. */
  | "suppressed";

/** What the second look needs to know. */
export type Pending = {
  standing: CommentStanding;
  /** Whether the member has read it on the site. */
  seen: boolean;
  /** Whether the member keeps its author or its thread out of their view. */
  hides: boolean;
  place: Place;
  wishes: Wishes;
  /** Whether the comment names the member, as it stands now. */
  mentioned: boolean;
};

/** Looks again at the moment of sending: why this notice is not told after all, or null. */
export function reasonNotToTell({ standing, seen, hides, place, wishes, mentioned }: Pending): SkipReason | null {
  if (standing !== "visible") return standing;
  if (place.standing.kind === "suspended") return "suspended";
  if (!canFollow(place)) return "noAccess";
  if (seen) return "seen";
  if (hides) return "hidden";
  if (level(wishes)?.cadence === "never") return "muted";
  return hears({ place, wishes, mentioned }) ? null : "unfollowed";
}

// What may be done with a comment, by whom, and until when. Pure: a sentence says why not, null means yes.
import type { Standing } from "@/prisma/client/enums";
import { canModerate, canWrite, type Place } from "@/server/groups/policy";

/** How long an author may change their words, in milliseconds: long enough for a slip, too short to rewrite a talk. */
export const EDIT_WINDOW = 15 * 60_000;

/** The pace of one member: more in such a time is a flood, not a conversation. */
export const PACE = { comments: 30, within: 10 * 60_000 };

/** A place for talk, as the rules see it. */
export type Room = { place: Place; archived: boolean; locked: boolean; now: Date };

/** A comment, as the rules see it. */
export type Subject = { authorId: string; standing: Standing; createdAt: Date };

/** Until when the author may edit. */
export const editableUntil = (createdAt: Date): Date => new Date(createdAt.getTime() + EDIT_WINDOW);

/** Why nobody, or not this person, may write here. */
export function whyNotWrite({ place, archived, locked }: Room): string | null {
  if (!canWrite(place)) return "Members write here. You may read.";
  if (archived) return "This reading is archived: it can be read, and nothing is added to it.";
  if (locked && !canModerate(place))
    return "A moderator has locked this thread: it can be read, and only moderators add to it.";
  return null;
}

/** Why this comment cannot be answered. */
export function whyNotReply(room: Room, parent: Subject): string | null {
  const closed = whyNotWrite(room);
  if (closed) return closed;
  if (parent.standing === "removed")
    return "The comment you answer has been removed meanwhile. Answer another one, or begin a thread.";
  if (parent.standing === "withdrawn")
    return "The comment you answer has been withdrawn meanwhile. Answer another one, or begin a thread.";
  if (parent.standing === "held")
    return "The comment you answer waits for a moderator. Answer it when it is there for everybody.";
  return null;
}

/** Why this person may not change this comment's words. */
export function whyNotEdit(room: Room, comment: Subject, personId: string): string | null {
  if (!canWrite(room.place)) return "Members write here. You may read.";
  if (comment.authorId !== personId) return "Only the author of a comment can change its words.";
  if (comment.standing === "removed") return "This comment has been removed, so its words cannot be changed.";
  if (comment.standing === "withdrawn") return "You have withdrawn this comment, so its words cannot be changed.";
  const closed = whyNotWrite(room);
  if (closed) return closed;
  if (room.now >= editableUntil(comment.createdAt))
    return `A comment can be changed for ${EDIT_WINDOW / 60_000} minutes. Answer it to add to it, or withdraw it.`;
  return null;
}

/** Why this person may not take this comment back. A lock keeps nobody from that. */
export function whyNotWithdraw(room: Room, comment: Subject, personId: string): string | null {
  if (!canWrite(room.place)) return "Members write here. You may read.";
  if (comment.authorId !== personId) return "Only the author of a comment can withdraw it.";
  if (comment.standing === "removed") return "This comment has been removed, so it cannot be withdrawn.";
  return whyNotWrite({ ...room, locked: false });
}

/** Why this person cannot thank for this comment. A lock keeps nobody from that: thanks are no talk. */
export function whyNotThank(room: Room, comment: Subject, personId: string): string | null {
  const closed = whyNotWrite({ ...room, locked: false });
  if (closed) return closed;
  if (comment.authorId === personId) return "This is your own comment; thanks are for those of others.";
  return comment.standing === "visible" ? null : "This comment is not there to be thanked for any more.";
}

/** Why this person cannot say which reply is a thread's answer. */
export function whyNotMark(room: Room, starterId: string, personId: string): string | null {
  const closed = whyNotWrite(room);
  if (closed) return closed;
  if (starterId === personId || canModerate(room.place)) return null;
  return "Whoever began a thread marks its answer, or a moderator does.";
}

// From rows to what the screen sees: everything that may not be seen is gone after this.
import type { Actor } from "@/server/actor";
import {
  editableUntil,
  type Room,
  whyNotEdit,
  whyNotMark,
  whyNotReply,
  whyNotThank,
  whyNotWithdraw,
  whyNotWrite,
} from "@/server/comments/policy";
import type { CommentRow, LastRow, QuotedRow, ThreadRow } from "@/server/comments/row";
import { isTombstone } from "@/server/comments/standing";
import {
  arrange,
  type Below,
  branches,
  type Looker,
  NOTHING_BELOW,
  type Placed,
  prune,
  type Reader,
} from "@/server/comments/thread";
import { nameless, tombstone } from "@/server/comments/tombstone";
import type { CommentRights, CommentView, TalkRights, ThreadRights, ThreadView } from "@/server/comments/view";
import { toCursor } from "@/server/cursor";
import { canHide, canModerate, isMember, type Place } from "@/server/groups/policy";

/** Who looks at a talk, and where. */
export type Viewpoint = { actor: Actor; room: Room };

/** What somebody is called who has not said their name. */
const UNNAMED = "A member";

const personId = (actor: Actor): string | null => (actor.kind === "person" ? actor.id : null);
const zoneOf = (actor: Actor): string => (actor.kind === "person" ? actor.timeZone : "UTC");

/** Who looks, as the rules of seeing want to know it. */
export const lookerOf = ({ actor, room }: Viewpoint): Looker => ({
  userId: personId(actor),
  moderates: canModerate(room.place),
});

/** The same, and since when they have been here: what was said before is new to nobody. */
export const readerOf = (view: Viewpoint): Reader => {
  const { standing } = view.room.place;
  return { ...lookerOf(view), joinedAt: standing.kind === "active" ? standing.joinedAt : null };
};

/** What this person may do with the talk as a whole. */
export function presentRights({ actor, room }: Viewpoint): TalkRights {
  const signIn = actor.kind === "visitor" ? "Sign in as a member of the group to write." : null;
  const because = signIn ?? whyNotWrite({ ...room, locked: false });
  return {
    canWrite: because === null,
    cannotWriteBecause: because,
    canModerate: canModerate(room.place),
    isMember: isMember(room.place),
  };
}

const cameAfter = ({ standing }: Place, at: Date): boolean => standing.kind === "active" && at > standing.joinedAt;

function rightsTo({ actor, room }: Viewpoint, row: CommentRow): CommentRights {
  const me = personId(actor);
  const shown = !isTombstone(row.standing);
  const isAuthor = row.authorId === me;
  return {
    isAuthor,
    canReply: me !== null && whyNotReply(room, row) === null,
    canEdit: me !== null && whyNotEdit(room, row, me) === null,
    canWithdraw: me !== null && row.standing !== "withdrawn" && whyNotWithdraw(room, row, me) === null,
    canFlag: isMember(room.place) && row.standing === "visible" && !isAuthor,
    canModerate: canModerate(room.place) && (shown || row.standing === "removed"),
    canHide: me !== null && !isAuthor && canHide(room.place),
    canThank: me !== null && whyNotThank(room, row, me) === null,
    canKeepNew: row.standing === "visible" && !isAuthor && cameAfter(room.place, row.createdAt),
  };
}

const nameOf = (row: Pick<CommentRow, "standing" | "authorName">): string =>
  isTombstone(row.standing) ? nameless(row.standing) : (row.authorName ?? UNNAMED);

/** One comment in its place. */
export function presentComment(
  view: Viewpoint,
  { row, depth, parent }: Placed<CommentRow>,
  below: Below<LastRow> = NOTHING_BELOW,
): CommentView {
  const viewer = rightsTo(view, row);
  const gone = isTombstone(row.standing);
  const removal = { by: row.removedBy, because: row.removedBecause, at: row.removedAt };
  return {
    id: row.id,
    parentId: row.parentId,
    seq: row.seq,
    depth: row.depth ?? depth,
    replyTo: parent && { id: parent.id, name: nameOf(parent) },
    branch: { ...below, last: below.last && { name: nameOf(below.last), at: below.last.createdAt } },
    author: gone ? null : { id: row.authorId, name: row.authorName ?? UNNAMED },
    standing: row.standing,
    html: gone ? null : row.html,
    body: viewer.canEdit ? row.body : null,
    createdAt: row.createdAt,
    editedAt: gone ? null : row.editedAt,
    editableUntil: viewer.canEdit ? editableUntil(row.createdAt) : null,
    version: row.version,
    revisionNumber: row.revisionNumber,
    reworded: !gone && row.reworded,
    byMail: !gone && row.byMail,
    tombstone: tombstone(row.standing, removal, view.room.now, zoneOf(view.actor)),
    isNew: row.fresh,
    hidden: !gone && row.hidden,
    viewer,
  };
}

/** Rows of one thread in reading order. */
export function presentComments(view: Viewpoint, rows: CommentRow[]): CommentView[] {
  const shown = prune(rows, lookerOf(view));
  const below = branches<LastRow, CommentRow>(
    shown,
    (row) => !isTombstone(row.standing) && !row.hidden,
    (row) => row.fresh,
    (row) => row.beyond ?? NOTHING_BELOW,
  );
  return arrange(shown).map((placed) => presentComment(view, placed, below.get(placed.row.id)));
}

/** The passage that a thread is about. */
export function presentPassage({ quote, quoteStart: start, quoteEnd: end }: QuotedRow): ThreadView["passage"] {
  if (!quote) return null;
  return { exact: quote.exact, place: start === null || end === null ? null : { start, end } };
}

function rightsIn({ actor, room }: Viewpoint, starter: string): ThreadRights {
  const me = personId(actor);
  return {
    canMark: me !== null && whyNotMark(room, starter, me) === null,
    canLand: me !== null && whyNotWrite(room) === null,
    canHide: me !== null && canHide(room.place),
  };
}

/** A thread; null where nothing of it is to be seen. */
export function presentThread(view: Viewpoint, thread: ThreadRow): ThreadView | null {
  const locked = thread.lockedAt !== null;
  const here = { ...view, room: { ...view.room, locked } };
  const comments = presentComments(here, thread.rows);
  if (comments.length === 0) return null;
  return {
    id: thread.id,
    root: thread.root,
    subject: thread.subject,
    passage: presentPassage(thread),
    locked,
    lockReason: thread.lockReason,
    hidden: thread.threadHidden,
    viewer: rightsIn(here, thread.starter),
    comments,
    more: thread.more,
    next: thread.more > 0 ? toCursor(BigInt(thread.upTo)) : null,
  };
}

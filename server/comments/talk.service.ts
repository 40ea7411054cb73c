// Reading the talk: on a paragraph, as one thread.
import type { Actor } from "@/server/actor";
import { withCitations } from "@/server/comments/citation.service";
import { approach, approachComment } from "@/server/comments/entry.service";
import { EDIT_WINDOW } from "@/server/comments/policy";
import { presentRights, presentThread, readerOf, type Viewpoint } from "@/server/comments/present";
import type { ThreadRow } from "@/server/comments/row";
import type { ParagraphTalkQuery, RestOfThread, ThreadQuery } from "@/server/comments/schema";
import { presentPlace, presentSpot } from "@/server/comments/spot";
import { findComment, findSpot, findThreadRoot } from "@/server/comments/spot.store";
import { type Asking, findThreads } from "@/server/comments/talk.store";
import type { ParagraphTalk, ThreadTalk, ThreadView } from "@/server/comments/view";
import { fromCursor, toCursor } from "@/server/cursor";
import { db } from "@/server/db";
import { missing } from "@/server/refusal";

/** How many threads of a paragraph come at once: more than fits on three screens. */
export const THREADS_AT_ONCE = 12;

/** How many comments of each of them come with it; the rest is asked for by whoever reads that far. */
export const COMMENTS_AT_ONCE = 30;

/** How many comments come when one thread is asked for: a page that still opens at once. */
export const THREAD_AT_ONCE = 500;

/** Who asks, for the stores. */
export const askingOf = (view: Viewpoint): Asking => ({
  ...readerOf(view),
  editableSince: new Date(view.room.now.getTime() - EDIT_WINDOW),
});

const seqOf = (cursor: string | undefined): number => Number((cursor && fromCursor(cursor)) || 0n);

/** Threads as this person sees them, their citations as they stand today. */
export async function present(view: Viewpoint, found: ThreadRow[]): Promise<ThreadView[]> {
  const rows = await withCitations(
    db,
    found.flatMap((thread) => thread.rows),
  );
  const today = new Map(rows.map((row) => [row.id, row]));
  return found
    .map((thread) => presentThread(view, { ...thread, rows: thread.rows.map((row) => today.get(row.id) ?? row) }))
    .filter((thread) => thread !== null);
}

/** The talk on a paragraph, a page of threads at a time, oldest first. */
export async function onParagraph(actor: Actor, query: ParagraphTalkQuery, now: Date): Promise<ParagraphTalk> {
  const { spot, ...view } = await approach(db, actor, await findSpot(db, query.paragraph), now);
  const page = { paragraph: spot.paragraphId, after: seqOf(query.cursor), limit: THREADS_AT_ONCE + 1 };
  const found = await findThreads(
    db,
    { threads: page, after: 0, limit: COMMENTS_AT_ONCE, target: null },
    askingOf(view),
  );
  const rows = found.slice(0, THREADS_AT_ONCE);
  const threads = await present(view, rows);
  return {
    paragraph: presentSpot(spot),
    threads,
    next: found.length > rows.length ? toCursor(BigInt(rows.at(-1)!.rootSeq)) : null,
    seq: Math.max(0, ...threads.flatMap((thread) => thread.comments.map((comment) => comment.seq))),
    viewer: presentRights(view),
  };
}

/** One thread with the comment that was asked for in it. */
export async function thread(actor: Actor, query: ThreadQuery, now: Date): Promise<ThreadTalk> {
  const { comment, ...view } = await approachComment(db, actor, await findComment(db, query.comment), now);
  const wanted = { threads: { thread: comment.threadId }, after: seqOf(query.cursor), limit: THREAD_AT_ONCE };
  const found = await findThreads(db, { ...wanted, target: query.cursor ? null : comment.commentId }, askingOf(view));
  const [first] = await present(view, found);
  const shown = first?.comments.some((one) => one.id === comment.commentId);
  if (!first || !(shown || query.cursor)) throw missing();
  return { place: presentPlace(comment), thread: first, comment: comment.commentId, viewer: presentRights(view) };
}

/** The comments of a thread that come after those already sent. */
export async function more(
  actor: Actor,
  query: RestOfThread,
  now: Date,
): Promise<Pick<ThreadView, "comments" | "more" | "next">> {
  const root = await findThreadRoot(db, query.thread);
  if (!root) throw missing();
  const talk = await thread(actor, { comment: root, cursor: query.cursor }, now);
  return { comments: talk.thread.comments, more: talk.thread.more, next: talk.thread.next };
}

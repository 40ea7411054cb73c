// A talk on the screen with what the server says of one of its threads now. Pure.
import { above, freshened, isCounted } from "@/components/comments/tree";
import { arrange, branches } from "@/server/comments/thread";
import type { CommentView, ParagraphTalk, ThreadView } from "@/server/comments/view";
import { fromCursor } from "@/server/cursor";

const rootSeq = (thread: ThreadView): number => thread.comments[0]?.seq ?? 0;

/** The comments of a list that were asked for, with what hangs above and below them. */
function around(comments: readonly CommentView[], wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const { id, parentId } of comments) if (wanted.has(id) || (parentId && found.has(parentId))) found.add(id);
  for (const id of [...found]) for (const over of above(comments, id)) found.add(over);
  return found;
}

/** A list in reading order, with what hangs below each: all of it is here. */
function counted(comments: readonly CommentView[]): CommentView[] {
  const below = branches<CommentView>(comments, isCounted, ({ isNew }) => isNew);
  return arrange(comments).map(({ row }) => {
    const { count, fresh, last } = below.get(row.id)!;
    return { ...row, branch: { count, fresh, last: last && { name: last.author?.name ?? "", at: last.createdAt } } };
  });
}

/** A list in reading order of which not all is here: the server counted it; what was read on this screen stays new there. */
function told(comments: readonly CommentView[], now: ThreadView): CommentView[] {
  const stays = new Map(comments.map(({ id, isNew }) => [id, isNew]));
  const more = freshened(now.comments, ({ id, isNew }) => stays.get(id) ?? isNew);
  return arrange(comments).map(({ row }) => ({
    ...row,
    branch: { ...row.branch, fresh: row.branch.fresh + (more.get(row.id) ?? 0) },
  }));
}

/** The comments of before as they are now, without those that are gone, and with those that are wanted. */
function renewed(before: ThreadView, now: ThreadView, wanted: ReadonlySet<string>): CommentView[] {
  const old = new Map(before.comments.map((comment) => [comment.id, comment]));
  const asked = around(now.comments, wanted);
  const answered = new Set(now.comments.map(({ id }) => id));
  // What lies behind the end of the answer is neither confirmed nor denied by it.
  const end = now.next === null ? Number.POSITIVE_INFINITY : Number(fromCursor(now.next) ?? 0n);
  const kept = now.comments
    .filter(({ id }) => old.has(id) || asked.has(id))
    .map((comment) => ({ ...comment, isNew: old.get(comment.id)?.isNew ?? comment.isNew }));
  return [...kept, ...before.comments.filter(({ id, seq }) => !answered.has(id) && seq > end)];
}

/** The highest number on the screen, with what came in. */
const seqWith = (talk: ParagraphTalk, comments: readonly CommentView[], wanted: ReadonlySet<string>): number =>
  Math.max(talk.seq, ...comments.filter(({ id }) => wanted.has(id)).map(({ seq }) => seq));

/** The talk with a thread as it is now. Of what the screen does not show yet, only what is wanted comes in. */
export function withThread(talk: ParagraphTalk, now: ThreadView, wanted: ReadonlySet<string>): ParagraphTalk {
  const before = talk.threads.find(({ id }) => id === now.id);
  if (!before) {
    if (!now.comments.some(({ id }) => wanted.has(id))) return talk;
    const threads = [...talk.threads, now].sort((a, b) => rootSeq(a) - rootSeq(b));
    return { ...talk, threads, seq: seqWith(talk, now.comments, wanted) };
  }
  const here = renewed(before, now, wanted);
  const comments = before.more > 0 ? told(here, now) : counted(here);
  if (comments.length === 0) return withoutThread(talk, now.id);
  const thread = { ...now, comments, more: before.more, next: before.next };
  const threads = talk.threads.map((one) => (one.id === now.id ? thread : one));
  return { ...talk, threads, seq: seqWith(talk, comments, wanted) };
}

/** The talk without a thread that is not to be seen any more. */
export const withoutThread = (talk: ParagraphTalk, id: string): ParagraphTalk => ({
  ...talk,
  threads: talk.threads.filter((thread) => thread.id !== id),
});

/** Whether the comment is on the screen already. */
export const holds = (talk: ParagraphTalk | undefined, comment: string): boolean =>
  talk?.threads.some(({ comments }) => comments.some(({ id }) => id === comment)) ?? false;

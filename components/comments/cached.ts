// What happens to a paragraph's talk in the browser when something is written, fetched or read. Pure.
import { above, absentIn, flat, freshened, treeOf } from "@/components/comments/tree";
import { arrange, INDENTED_LEVELS } from "@/server/comments/thread";
import type { CommentView, ParagraphTalk, ThreadView, Written } from "@/server/comments/view";

const inThread = (talk: ParagraphTalk, id: string, change: (thread: ThreadView) => ThreadView): ParagraphTalk => ({
  ...talk,
  threads: talk.threads.map((thread) => (thread.id === id ? change(thread) : thread)),
});

const begun = (written: Written): ThreadView => ({
  id: written.thread,
  root: written.comment.id,
  subject: "",
  passage: written.passage,
  locked: false,
  lockReason: null,
  // Whoever begins a thread may do both.
  viewer: { canMark: true, canLand: true, canHide: true },
  hidden: false,
  comments: [written.comment],
  more: 0,
  next: null,
});

const ordered = (comments: readonly CommentView[]): CommentView[] => arrange(comments).map(({ row }) => row);

/** The list with a reply in its place, counted by everything above it, and saying whom it answers. */
function grown(comments: readonly CommentView[], reply: CommentView): CommentView[] {
  const parent = comments.find((comment) => comment.id === reply.parentId);
  const replyTo = reply.depth > INDENTED_LEVELS && parent?.author ? { id: parent.id, name: parent.author.name } : null;
  const list = ordered([...comments, { ...reply, replyTo }]);
  const ancestors = new Set(above(list, reply.id));
  const last = reply.author ? { name: reply.author.name, at: reply.createdAt } : null;
  return list.map((comment) =>
    ancestors.has(comment.id)
      ? {
          ...comment,
          branch: { ...comment.branch, count: comment.branch.count + 1, last: last ?? comment.branch.last },
        }
      : comment,
  );
}

/** The talk with a comment that was just written: in its place, once. */
export function withWritten(talk: ParagraphTalk, written: Written): ParagraphTalk {
  const thread = talk.threads.find((candidate) => candidate.id === written.thread);
  if (!thread) return { ...talk, threads: [...talk.threads, begun(written)] };
  if (thread.comments.some((comment) => comment.id === written.comment.id)) return withChanged(talk, written);
  return inThread(talk, thread.id, (found) => ({ ...found, comments: grown(found.comments, written.comment) }));
}

/** The talk with one comment as it is now: edited or withdrawn. Its new mark stays as it was. */
export const withChanged = (talk: ParagraphTalk, { thread, comment }: Written): ParagraphTalk =>
  inThread(talk, thread, (found) => ({
    ...found,
    comments: found.comments.map((old) =>
      old.id === comment.id
        ? { ...comment, isNew: old.isNew, depth: old.depth, branch: old.branch, replyTo: old.replyTo }
        : old,
    ),
  }));

/** The talk with the threads of the next page. */
export function withPage(talk: ParagraphTalk, page: ParagraphTalk): ParagraphTalk {
  const known = new Set(talk.threads.map((thread) => thread.id));
  return {
    ...talk,
    threads: [...talk.threads, ...page.threads.filter((thread) => !known.has(thread.id))],
    next: page.next,
    seq: Math.max(talk.seq, page.seq),
  };
}

/** The talk with more comments of one of its threads. */
export const withMore = (
  talk: ParagraphTalk,
  id: string,
  rest: Pick<ThreadView, "comments" | "more" | "next">,
): ParagraphTalk =>
  inThread(talk, id, (thread) => {
    const known = new Set(thread.comments.map((comment) => comment.id));
    const comments = ordered([...thread.comments, ...rest.comments.filter((comment) => !known.has(comment.id))]);
    return { ...thread, comments, more: rest.more, next: rest.next };
  });

/** Whether something of a branch, or something new of it, is not here. */
export function lacks({ comments }: ThreadView, branch: string, newOnly: boolean): boolean {
  const twig = treeOf(comments)
    .flatMap((root) => [root, ...flat(root)])
    .find(({ comment }) => comment.id === branch);
  return twig !== undefined && absentIn(twig, newOnly) > 0;
}

/** A thread whose comments are new where `isNew` says so; the branches count what that changed, whatever of them is here. */
function renewed(thread: ThreadView, isNew: (comment: CommentView) => boolean): ThreadView {
  const more = freshened(thread.comments, isNew);
  const comments = thread.comments.map((comment) => {
    const [now, by] = [isNew(comment), more.get(comment.id) ?? 0];
    if (comment.isNew === now && by === 0) return comment;
    return { ...comment, isNew: now, branch: { ...comment.branch, fresh: comment.branch.fresh + by } };
  });
  return { ...thread, comments };
}

/** The talk when its panel has closed: what was read is not new any more. */
export const asRead = (talk: ParagraphTalk, read: ReadonlySet<string>): ParagraphTalk => ({
  ...talk,
  threads: talk.threads.map((thread) => renewed(thread, ({ id, isNew }) => isNew && !read.has(id))),
});

/** From this comment on, what others wrote in a thread. */
export const from = (thread: ThreadView, { seq }: CommentView): CommentView[] =>
  thread.comments.filter((comment) => comment.seq >= seq && comment.viewer.canKeepNew);

/** The talk with these comments new again. */
export const asNew = (talk: ParagraphTalk, ids: ReadonlySet<string>): ParagraphTalk => ({
  ...talk,
  threads: talk.threads.map((thread) => renewed(thread, ({ id, isNew }) => isNew || ids.has(id))),
});

/** How many comments of a thread are new, also of those that are not here yet. Its first comment always is. */
const freshOf = ({ comments: [root] }: ThreadView): number => (root ? root.branch.fresh + (root.isNew ? 1 : 0) : 0);

/** How many comments of these threads are new. */
export const freshIn = (talk: ParagraphTalk): number => talk.threads.reduce((sum, thread) => sum + freshOf(thread), 0);

// Makes the talk that these tests are about, as the server would present it.
import type { CommentView, ParagraphTalk, ThreadView, Written } from "@/server/comments/view";

const RIGHTS = {
  canReply: true,
  canEdit: false,
  canWithdraw: false,
  canFlag: true,
  canModerate: false,
  canThank: false,
  canKeepNew: true,
  canHide: false,
  isAuthor: false,
};

/** A comment: `comment("b", { under: "a" })`; its seq grows with every call. */
export function comment(
  id: string,
  about: { under?: string; depth?: number; by?: string; isNew?: boolean } = {},
): CommentView {
  const by = about.by ?? "ann";
  return {
    id,
    parentId: about.under ?? null,
    seq: ++seq,
    depth: about.depth ?? 0,
    replyTo: null,
    branch: { count: 0, fresh: 0, last: null },
    author: { id: by, name: by },
    standing: "visible",
    html: `<p>${id}</p>`,
    body: null,
    createdAt: new Date("2026-03-10T08:12:00Z"),
    editedAt: null,
    editableUntil: null,
    version: 1,
    revisionNumber: 1,
    reworded: false,
    byMail: false,
    tombstone: null,
    hidden: false,
    isNew: about.isNew ?? false,
    viewer: RIGHTS,
  };
}
let seq = 0;

/** A thread of these comments, the first of them its root. */
export const thread = (id: string, comments: CommentView[]): ThreadView => ({
  id,
  root: comments[0]!.id,
  subject: "",
  passage: null,
  locked: false,
  lockReason: null,
  viewer: { canMark: false, canLand: false, canHide: false },
  hidden: false,
  comments,
  more: 0,
  next: null,
});

/** The talk on ¶ 7. */
export const talk = (...threads: ThreadView[]): ParagraphTalk => ({
  paragraph: { id: "p7", key: "k7", label: "¶ 7", number: 7, words: "It is here.", current: true },
  threads,
  next: null,
  seq: 0,
  viewer: { canWrite: true, cannotWriteBecause: null, canModerate: false, isMember: true },
});

/** What a post answers with. */
export const written = (threadId: string, one: CommentView): Written => ({
  thread: threadId,
  comment: one,
  passage: null,
});

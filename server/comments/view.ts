// What the screen and the letters get to see of the talk: plain values, with every right already decided.
import type { Standing } from "@/prisma/client/enums";

/** What the asking person may do with one comment; buttons follow it, the service asks again. */
export type CommentRights = {
  canReply: boolean;
  canEdit: boolean;
  canWithdraw: boolean;
  canFlag: boolean;
  canModerate: boolean;
  canThank: boolean;
  /** It was, or is, new to this person, and can be kept so. */
  canKeepNew: boolean;
  /** Keep what its author writes out of one's own view. */
  canHide: boolean;
  isAuthor: boolean;
};

/** What they may do with one thread. */
export type ThreadRights = {
  /** Say which reply is the answer. */
  canMark: boolean;
  /** Say where it landed. */
  canLand: boolean;
  /** Keep it out of one's own view. */
  canHide: boolean;
};

/** What hangs below a comment, for "22 replies, 3 new, last from Jun Watanabe". */
export type Branch = { count: number; fresh: number; last: { name: string; at: Date } | null };

/** One comment, or the place where one stood. */
export type CommentView = {
  id: string;
  parentId: string | null;
  /** The order in which comments were accepted. */
  seq: number;
  /** 0 for the root. Indent by `indentOf(depth)`; beyond that `replyTo` says what is answered. */
  depth: number;
  replyTo: { id: string; name: string } | null;
  branch: Branch;
  /** Null on a tombstone. */
  author: { id: string; name: string } | null;
  /** `removed` and `withdrawn` are tombstones; `held` is seen by its author and moderators only. */
  standing: Standing;
  /** Safe HTML; null on a tombstone. */
  html: string | null;
  /** The Markdown as written: only for its author, only while it may be edited. */
  body: string | null;
  createdAt: Date;
  editedAt: Date | null;
  /** Until when its author may edit it; null where they may not (any more). */
  editableUntil: Date | null;
  version: number;
  /** The number of the revision that was in front of the writer. */
  revisionNumber: number;
  /** Whether its paragraph has other words by now: `revisions.wording` has both. */
  reworded: boolean;
  /** It came by mail: `comments.cut` has what was cut from around its words, for its author and moderators. */
  byMail: boolean;
  /** What stands here instead, as a sentence; null where the comment itself is shown. */
  tombstone: string | null;
  isNew: boolean;
  /** The reader hides what its author writes: it stands behind a line that says so. */
  hidden: boolean;
  viewer: CommentRights;
};

/** One thread: a comment on a paragraph with its replies, in reading order. */
export type ThreadView = {
  id: string;
  /** The comment that began it; link to it as `/c/<root>`. */
  root: string;
  subject: string;
  /** The passage that it is about, and where it stands, in code units; null where it is no longer in the text. */
  passage: { exact: string; place: { start: number; end: number } | null } | null;
  locked: boolean;
  lockReason: string | null;
  /** The reader hides this thread. */
  hidden: boolean;
  viewer: ThreadRights;
  comments: CommentView[];
  /** How many comments come after those sent; ask `comments.more({ thread, cursor: next })`. */
  more: number;
  next: string | null;
};

/** The paragraph that a talk is about. `words` are those of the newest revision that has it. */
export type ParagraphView = {
  id: string;
  key: string;
  /** "¶ 12", "Companion ¶ 7", "Note 2", "Heading". */
  label: string;
  number: number | null;
  words: string;
  /** False where the newest revision no longer has the paragraph. */
  current: boolean;
};

/** What the asking person may do with the talk as a whole. */
export type TalkRights = {
  canWrite: boolean;
  /** Why they may not, as a sentence, when they may not. */
  cannotWriteBecause: string | null;
  canModerate: boolean;
  /** Takes part in the group: has marks of what is new. */
  isMember: boolean;
};

/** A comment that cites a paragraph: a link to it is `/c/<id>`, and `at` is where its talk is in the reading. */
export type CitingView = {
  id: string;
  author: string;
  label: string;
  at: { text: string; key: string };
  said: string;
};

/** Comments that cite the paragraph, newest first. */
export type CitedFrom = { comments: CitingView[]; more: boolean };

/** The talk on one paragraph, oldest thread first. */
export type ParagraphTalk = {
  paragraph: ParagraphView;
  threads: ThreadView[];
  /** Threads that follow: ask `onParagraph` again with this cursor. */
  next: string | null;
  /** The highest sequence number in this answer; 0 where there is no comment. */
  seq: number;
  viewer: TalkRights;
};

/** Where a thread stands, for its permalink. */
export type ThreadPlace = {
  group: { slug: string; name: string };
  reading: { slug: string; title: string };
  text: { id: string; slug: string; title: string; language: string };
  paragraph: ParagraphView;
};

/** A thread on its own, with the comment that was asked for. */
export type ThreadTalk = { place: ThreadPlace; thread: ThreadView; comment: string; viewer: TalkRights };

/** What a post, an edit or a withdrawal answers with. */
export type Written = { thread: string; comment: CommentView; passage: ThreadView["passage"] };

/** Former wordings, oldest first; the last one is what stands now. None where the comment is a tombstone. */
export type History = {
  comment: string;
  tombstone: string | null;
  versions: { number: number; html: string; writtenAt: Date; current: boolean }[];
};

/** What was cut from around the words of a mailed comment: quoted mails, a signature; empty where nothing was. */
export type CutView = { cut: string };

/** Where passages stand in a paragraph's words: first code unit, and the one after the last. */
export type Places = [start: number, end: number][];

/** How much talk there is on each paragraph that has any, and which passages of it threads are about. */
export type Counts = { paragraph: string; count: number; fresh: number; passages: Places }[];

/**
 * What is new in a reading: its texts in their order, each with its new comments in reading order; `total` may be more
 * than are named. `seq` is the highest of them, `path` leads from a thread's first comment down to the new one,
 * `block` says where in the text its paragraph stands, null where it has gone.
 */
export type News = {
  text: string;
  slug: string;
  label: string;
  total: number;
  seq: number;
  comments: { id: string; thread: string; key: string; block: number | null; path: number[] }[];
}[];

/** A thread as it is printed beneath its paragraph: one that the reader hides without comments, theirs of a hidden person without words. */
export type PrintedThread = Pick<ThreadView, "id" | "passage" | "hidden" | "comments" | "more"> & { paragraph: string };
/** The threads of a text that wait for somebody, by the keys of their paragraphs. */
export type Filters = Record<"unanswered" | "awaiting" | "questions", Record<string, string[]>>;

/** Words that are being written: beside a paragraph, beneath a comment (`parent`), or in the place of one's own (`comment`). */
export type DraftView = {
  key: string;
  /** Say it as `base` when they are kept again. */
  version: number;
  body: string;
  passage: { revision: string; start: number; end: number; words: string } | null;
  /** The further paragraphs that its thread would be about. */
  also: string[];
  paragraph: string;
  parent: string | null;
  comment: string | null;
  updatedAt: Date;
};

/** A draft with its place, and what else it is about by name; null where its writer may read there no more. */
export type PlacedDraft = DraftView & {
  place: { groupId: string; group: string; text: string; label: string; also: string[]; path: string } | null;
};

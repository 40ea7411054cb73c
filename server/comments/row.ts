// What the stores of the talk bring up, before anything is decided for the screen.
import type { BlockKind, Standing } from "@/prisma/client/enums";
import type { Quote } from "@/server/anchoring/quote";
import type { Below, Shown } from "@/server/comments/thread";

/** Where a talk stands: the paragraph, and everything above it that a right or a link may hang on. */
export type SpotRow = {
  groupId: string;
  groupSlug: string;
  groupName: string;
  readingSlug: string;
  readingTitle: string;
  readingId: string;
  archived: boolean;
  textId: string;
  textSlug: string;
  textTitle: string;
  language: string;
  paragraphId: string;
  key: string;
  kind: BlockKind;
  number: number | null;
  label: string | null;
  words: string;
  current: boolean;
};

/** The passage that a thread is about; `quoteStart` is null where that is no longer in the text. */
export type QuotedRow = { quote: Quote | null; quoteStart: number | null; quoteEnd: number | null };

/** A comment with its thread and spot, held fast for a write. */
export type HeldRow = SpotRow &
  QuotedRow & {
    threadId: string;
    lockedAt: Date | null;
    commentId: string;
    parentId: string | null;
    authorId: string;
    authorName: string | null;
    seq: number;
    standing: Standing;
    /** The paragraph and the revision that were in front of its writer. */
    writtenOn: string;
    writtenIn: string;
    body: string;
    html: string;
    version: number;
    revisionNumber: number;
    createdAt: Date;
    editedAt: Date | null;
    depth: number;
    byMail: boolean;
  };

/** The last comment of a branch, as far as its fold tells of it. */
export type LastRow = { seq: number; standing: Standing; authorName: string | null; createdAt: Date };

/** A comment as a list brings it up: no words where nobody may see them. */
export type CommentRow = Shown & {
  /** What hangs below it and was not brought up, nor hangs below another row that was. */
  beyond?: Below<LastRow>;
  threadId: string;
  authorName: string | null;
  html: string | null;
  body: string | null;
  version: number;
  revisionNumber: number;
  createdAt: Date;
  editedAt: Date | null;
  removedBy: string | null;
  removedBecause: string | null;
  removedAt: Date | null;
  fresh: boolean;
  /** Whether the reader keeps what its author writes out of their view. */
  hidden: boolean;
  /** Whether the words that it was written on are no longer those of its paragraph. */
  reworded: boolean;
  /** Whether it came by mail. */
  byMail: boolean;
  depth?: number;
};

/** A thread with the comments of it that were asked for, in the order of their sequence. */
export type ThreadRow = QuotedRow & {
  id: string;
  paragraphId: string;
  root: string;
  /** Who began it. */
  starter: string;
  rootSeq: number;
  subject: string;
  lockedAt: Date | null;
  lockReason: string | null;
  /** Whether the reader keeps it out of their view. */
  threadHidden: boolean;
  /** Comments after the last one of `rows`. */
  more: number;
  /** The sequence number up to which the thread was read without a gap. */
  upTo: number;
  rows: CommentRow[];
};

// What the screen gets to see of revisions: their list, the review before one is published, and two of them compared.
import type { BlockKind, LineageChange } from "@/prisma/client/enums";
import type { TextAddress } from "@/server/texts/schema";
import type { BlockView } from "@/server/texts/view";

/** How many paragraphs each kind of change befell; those that stayed the same are not counted. */
export type ChangeCounts = Partial<Record<Exclude<LineageChange, "same">, number>>;

/** One revision in its text's list. */
export type RevisionEntry = {
  number: number;
  createdAt: Date;
  by: string | null;
  summary: string;
  /** The earlier revision that it went back to. */
  restores: number | null;
  /** Null for the first. */
  changes: ChangeCounts | null;
};

/** The text that a page about revisions is of. */
export type RevisedText = {
  address: TextAddress;
  group: { slug: string; name: string };
  reading: { slug: string; title: string };
  label: string;
  title: string;
  language: string;
};

/** A text's revisions, newest first, and the drafts of the next one. */
export type RevisionList = {
  text: RevisedText;
  revisions: RevisionEntry[];
  drafts: { id: string; by: string | null; updatedAt: Date; from: number | null }[];
  viewer: { canRevise: boolean };
};

/** One revision as it was read. */
export type OldRevision = {
  text: RevisedText;
  revision: RevisionEntry;
  newest: number;
  blocks: BlockView[];
  viewer: { canRevise: boolean };
};

/** A piece of the words that two wordings have in common, or that only one of them has. */
export type Piece = { kind: "same" | "gone" | "new"; words: string };

/** A block as a comparison or a review names it: "¶ 2", "Heading", "Note 1". `id` is the draft's block id in a review. */
export type Side = { id: number; label: string; kind: BlockKind; words: string };

/** One line of a comparison, in the order of the newer revision; what went stands where it was. */
export type ComparedRow = {
  change: LineageChange;
  /** Both sides of a pair; several on one side of a split or a merge. */
  from: Side[];
  to: Side[];
  /** The words of both sides compared; null where they are the same. */
  pieces: Piece[] | null;
  /** The paragraph's key, for links into the reading page. */
  key: string;
};

/** Two revisions of a text, compared. */
export type Comparison = { text: RevisedText; from: RevisionEntry; to: RevisionEntry; rows: ComparedRow[] };

/** One paragraph with talk that the next revision touches, with what is thought and what is decided of it. */
export type ReviewItem = {
  paragraph: string;
  key: string;
  change: LineageChange;
  /** As it stands now: "¶ 2". */
  from: Side;
  threads: number;
  comments: number;
  /** The engine's answer: the draft's blocks that carry it on, the one that its talk goes to first; none: gone. */
  answer: number[];
  confidence: number;
  /** False where a person should look before the revision is published. */
  sure: boolean;
  /** What a person decided; null: nobody has. */
  decision: { to: number[]; by: string | null } | null;
  /** Blocks worth offering instead, best first; `answer` and `decision` are among them. */
  offers: Side[];
  /** The words of today against those of what is decided, or else answered; null where it goes. */
  pieces: Piece[] | null;
  /** Passages that threads are about, and whether they are still in the text. */
  quotes: { thread: string; exact: string; stands: boolean }[];
};

/** What the next revision would do: the carried talk to look through, and the rest as numbers. */
export type Review = {
  draft: string;
  version: number;
  text: RevisedText;
  base: { number: number; createdAt: Date };
  /** The revision that the draft goes back to, if it does. */
  restores: number | null;
  /** Set when somebody published another revision since: `rebase`, or start anew. */
  overtaken: { number: number; by: string | null; createdAt: Date } | null;
  items: ReviewItem[];
  changes: ChangeCounts;
  /** All blocks of the draft that can carry talk, to put a paragraph on another one by hand. */
  blocks: Side[];
  /** How many people would hear of it if told. */
  followers: number;
};

/** The wording that a comment was written on. */
export type OldWording = {
  revision: { number: number; createdAt: Date };
  label: string;
  words: string;
  /** Where its thread stands today; null where that paragraph is gone. */
  now: { label: string; key: string; words: string } | null;
  /** The names of the paragraphs that it was split into, if it was: all of them are what its words became. */
  split: string[];
  /** The old words against the words of today; null where it is gone, or where nothing differs. */
  pieces: Piece[] | null;
  /** The passage that the thread is about; `stands`: whether it is still in the text. */
  quote: { exact: string; stands: boolean } | null;
};

/** A paragraph that is no longer in the text, with talk. */
export type Detached = {
  paragraph: string;
  key: string;
  /** As it was called last: "¶ 19". */
  label: string;
  words: string;
  /** The last revision that had it. */
  revision: number;
  /** The standing paragraph after which it stood; null at the front. */
  after: string | null;
  threads: number;
  comments: number;
};

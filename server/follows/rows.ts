// The rows that stores of follows answer with, and how a membership's columns become a place.
import type { Cadence, Standing as CommentStanding, FollowOrigin, Role, Visibility } from "@/prisma/client/enums";
import { type FollowPlace, later, type Wishes } from "@/server/follows/level";
import type { Place } from "@/server/groups/policy";
import type { Spot } from "@/server/moderation/where";

/** A comment as fan-out sees it. */
export type HeardComment = {
  id: string;
  groupId: string;
  threadId: string;
  paragraphId: string;
  textId: string;
  readingId: string;
  authorId: string;
  standing: CommentStanding;
  visibility: Visibility;
  createdAt: Date;
  editedAt: Date | null;
  /** Members whom it names. */
  mentions: string[];
};

/** How a person stands in a group, as columns; all null for somebody without a membership. */
export type StandingRow = { role: Role | null; joinedAt: Date | null; suspendedAt: Date | null };

/** One wish of one person, with how they stand in the group. */
export type WishRow = StandingRow & { userId: string; at: FollowPlace; cadence: Cadence; since: Date };

/** What wishes may speak of: the way from a group down to a text, a paragraph or a thread; null below where it ends. */
export type SpokenOf = {
  groupId: string;
  readingId: string | null;
  textId: string | null;
  paragraphId: string | null;
  threadId: string | null;
};

/** The same with where the paragraph stands in its text: what pages are compared with. */
export type Spoken = SpokenOf & { place: number | null };

/** Pages: from where to where in which text. */
export type Pages = { pagesOfId: string; fromId: string; toId: string; from: number; to: number };

/** One of a person's own wishes, with the place that it is about. */
export type OwnWish = Pick<WishRow, "at" | "cadence" | "since"> &
  SpokenOf & { origin: FollowOrigin } & (Pages | { [K in keyof Pages]: null });

/** A notice that is due or in a mail that is, with everything the second look and the letter need. */
export type DueRow = StandingRow & {
  id: string;
  userId: string;
  commentId: string;
  threadId: string;
  groupId: string;
  paragraphId: string;
  textId: string;
  readingId: string;
  /** Where the paragraph stands in its text. */
  place: number | null;
  /** When the thread began. */
  threadAt: Date;
  parentId: string | null;
  authorId: string;
  authorName: string | null;
  seq: bigint;
  standing: CommentStanding;
  body: string;
  html: string;
  createdAt: Date;
  subject: string;
  /** Where the passage that the thread is about stands in the words of today. */
  quoteStart: number | null;
  quoteEnd: number | null;
  rootId: string;
  visibility: Visibility;
  seen: boolean;
  /** Whether the comment names the member who is to be told. */
  mentioned: boolean;
  /** Whether the member keeps its author or its thread out of their view. */
  hides: boolean;
};

/** An ancestor of the comment `of`, so many steps up; 1 is its parent. */
export type AncestorRow = {
  of: string;
  step: number;
  id: string;
  authorId: string;
  authorName: string | null;
  standing: CommentStanding;
  html: string;
};

/** Where a thread hangs, in words. */
export type WhereRow = Spot & {
  paragraphId: string;
  words: string;
  textTitle: string;
  textAuthor: string | null;
  textPosition: number;
  readingTitle: string;
  readingAt: Date;
  language: string;
  groupName: string;
};

/** A person in a group, from columns. */
export function placeOf(groupId: string, visibility: Visibility, row: StandingRow): Place {
  if (!row.role || !row.joinedAt) return { groupId, visibility, standing: { kind: "none" } };
  if (row.suspendedAt) return { groupId, visibility, standing: { kind: "suspended", reason: null } };
  return { groupId, visibility, standing: { kind: "active", role: row.role, joinedAt: row.joinedAt } };
}

/** Each person's wishes, gathered. */
export function wishesByPerson(rows: readonly WishRow[]): Map<string, { wishes: Wishes; row: StandingRow }> {
  const people = new Map<string, { wishes: Wishes; row: StandingRow }>();
  for (const row of rows) {
    const person = people.get(row.userId) ?? { wishes: {}, row };
    person.wishes[row.at] = later(person.wishes[row.at], { cadence: row.cadence, at: row.since });
    people.set(row.userId, person);
  }
  return people;
}

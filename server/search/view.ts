// What a search answers with; everything in it the asking person may see.
import type { Piece } from "@/server/search/mark";

/** What one can choose from: the group's people by name, former members who wrote here among them (for those who may see them), and its texts. */
export type Choices = {
  people: { id: string; name: string; former: boolean }[];
  readings: { slug: string; title: string; texts: { slug: string; label: string; title: string }[] }[];
};

/** A text that was found by its title or its author. `path` leads to it, from the group's address on. */
export type TextHit = {
  id: string;
  label: string;
  path: string;
  language: string;
  title: Piece[];
  author: Piece[] | null;
};

/** A passage of a text's newest revision. `path` leads to the paragraph, from the group's address on. */
export type PassageHit = {
  id: string;
  label: string;
  path: string;
  text: { title: string; language: string };
  pieces: Piece[];
};

/** A comment, with the paragraph that it is about. */
export type CommentHit = {
  id: string;
  author: string | null;
  createdAt: Date;
  /** Only its author and the moderators see it, until one of these has looked. */
  held: boolean;
  pieces: Piece[];
  paragraph: { label: string; path: string; words: string; language: string; text: string; stands: boolean };
  /** The comment that began its thread, where it is not itself that. */
  thread: { root: string; author: string | null; words: string } | null;
};

/** How many were found; `orMore` where the rest was not counted. Null on later pages. */
export type Count = { found: number; orMore: boolean } | null;

/** One list of results, and the way to its next page. */
export type Hits<T> = { hits: T[]; count: Count; next: string | null };

/** Comments; where words are too common to be looked for in all of them, among how many of the newest it was looked. */
export type CommentHits = Hits<CommentHit> & { lookedAt: number | null };

/** What was found. `note` says why something was not looked for. */
export type Found = {
  group: { slug: string; name: string };
  choices: Choices;
  asked: boolean;
  note: string | null;
  texts: Hits<TextHit> | null;
  passages: Hits<PassageHit> | null;
  comments: CommentHits | null;
};

"use client";
// What every comment of an open talk can ask of it.
import { createContext, useContext } from "react";
import type { Drafts, Place } from "@/components/comments/draft";
import type { Waiting } from "@/components/comments/waiting/entry";
import type { Clock } from "@/components/comments/when";
import type { CommentView, ThreadView, Written } from "@/server/comments/view";

/** The acts of an open talk; they never change while it is open, so that comments are not drawn again. */
export type TalkActs = {
  /** Who reads; null for a visitor. */
  me: string | null;
  clock: Clock;
  /** The number of the revision that is read. */
  revision: number;
  reply: (comment: CommentView) => void;
  quote: (comment: CommentView, words: string) => void;
  /** A comment that waited goes back into the box. */
  takeUp: (entry: Waiting) => void;
  canWrite: boolean;
  changed: (written: Written) => void;
  /** Something was decided elsewhere (a removal, a lock): the talk is fetched again. */
  refresh: () => void;
  more: (thread: ThreadView) => Promise<void>;
  /** Fetches a branch whole, or what is new in it. */
  whole: (thread: ThreadView, branch: string, newOnly: boolean) => Promise<void>;
  goTo: (comment: string) => void;
  /** From this comment on its thread is new again. */
  keepNew: (comment: CommentView) => void;
  /** One comment fewer is to be read. */
  gone: () => void;
  drafts: Drafts;
  hasDraft: (place: Place) => boolean;
  say: (words: string) => void;
};

/** Given by `<Talk>`. */
export const TalkContext = createContext<TalkActs | null>(null);

/** The acts of the talk that one is in. */
export function useTalk(): TalkActs {
  const talk = useContext(TalkContext);
  if (!talk) throw new Error("Only inside an open talk.");
  return talk;
}

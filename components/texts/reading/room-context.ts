"use client";
// What every part of the reading room shares: the facts of the page, the room's state, and its acts.
import { createContext, type RefObject, useContext } from "react";
import type { Counts, Passage, Section } from "@/components/texts/reading/passages";
import type { Arrival, RoomState } from "@/components/texts/reading/room-state";
import type { Show } from "@/components/texts/reading/shows";
import type { Filters } from "@/server/comments/view";

/** Who reads; null id for a visitor. */
export type Viewer = {
  id: string | null;
  name: string | null;
  timeZone: string;
  /** Whether they let J, K, N and the like act. */
  singleKeys: boolean;
  canFollow: boolean;
};

/** What does not change while the page is open. */
export type RoomFacts = {
  text: { id: string; label: string; title: string; language: string };
  revision: { id: string; number: number };
  /** The text's own address, and that of the page: they differ where two texts stand side by side. */
  path: string;
  page: string;
  passages: Passage[];
  sections: Section[];
  /** The keys of merged paragraphs, and of those that carry them on. */
  former: Readonly<Record<string, string>>;
  /** Whether this reader may put threads on other paragraphs. */
  canPlace: boolean;
  minutes: number;
  viewer: Viewer;
  /** When the server made the page; dates are told from here, on both sides alike. */
  now: Date;
  /** The most characters that a comment holds. */
  limit: number;
  /** Where to hear what happens after the page was made, and whether what is new to this reader is counted. */
  live: { reading: string; heard: number; isMember: boolean };
};

/** What a key asks of the talk that is, or is about to be, open. */
export type Wish = {
  compose: boolean;
  focus: boolean;
  passage: Selected | null;
  /** The underlined words by which the talk was opened: it begins at their thread. */
  pressed: Element | null;
  /** The comment to be brought into view, and how the open talk does so. */
  comment: Wanted | null;
  bring: ((comment: Wanted) => void) | null;
  /** Walks through what is new, or marks it as read, once that is known; until then, what somebody asked for. */
  walk: ((by: 1 | -1 | "readAll") => void) | null;
  asked: 1 | -1 | "readAll" | null;
};

/** A comment and its thread. */
export type Wanted = { id: string; thread: string };

/** Words that somebody selected in a paragraph, in code units. */
export type Selected = {
  key: string;
  start: number;
  end: number;
  words: string;
  /** The ids of further paragraphs into which the selection reached. */
  also?: readonly string[];
};

/** The room: its facts, its state, and what can be done in it. */
export type Room = {
  /** The text that is talked about; where nothing is open, the first on the page. */
  facts: RoomFacts;
  /** The texts on the page: one, or two side by side. */
  texts: readonly RoomFacts[];
  state: RoomState;
  open: (key: string, how?: { walk?: boolean }) => void;
  /** Opens the talk to write about words of the paragraph. */
  write: (passage: Selected) => void;
  close: () => void;
  showContents: (show: boolean) => void;
  /** To the next new comment, or back; or all of them are read. */
  next: (by: 1 | -1 | "readAll") => void;
  /** So many new comments of a paragraph were read; fewer than none were made new again. */
  read: (key: string, by: number) => void;
  /** Shows some of the talk only, or all of it. */
  show: (show: Show) => void;
  filters: (filters: Filters) => void;
  /** What is new by now, here and in the other texts. */
  news: (fresh: Readonly<Record<string, number>> | null, elsewhere: RoomState["elsewhere"]) => void;
  /** So many comments more, or fewer. */
  added: (key: string, by: number, comment?: string) => void;
  /** Somebody's comment came in. */
  arrived: (arrival: Arrival) => void;
  /** All counts anew, and what came in since they were made; `missed`: something may have come in unheard. */
  recounted: (counts: Counts, since: readonly Arrival[], missed: boolean) => void;
  say: (words: string) => void;
  wish: RefObject<Wish>;
};

/** Given by `<ReadingRoom>`: the room as it is. */
export const RoomNowContext = createContext<Room | null>(null);

/** Given by `<ReadingRoom>`: the room as it is drawn, a moment later where another talk is opened. */
export const RoomContext = createContext<Room | null>(null);

function inside(room: Room | null): Room {
  if (!room) throw new Error("Only inside a reading room.");
  return room;
}

/** The room that one is in. Where another talk is opened, whoever asks is drawn after the press was painted, and holds it up no more. */
export const useRoom = (): Room => inside(useContext(RoomContext));

/** The room for what a press has to show at once, or to act on: each that asks is time before the paint. */
export const useRoomNow = (): Room => inside(useContext(RoomNowContext));

"use client";
// Which new comments were read in this window, and telling the server so, several at a time.
import { tell } from "@/components/beacon";

/** How long marks gather before they are sent, in milliseconds. */
const GATHER = 1_500;

/** After so long, in milliseconds, every answer knows of a mark that has arrived. */
const SETTLED = 10_000;

/** As many as the server takes at once. */
const AT_ONCE = 200;

/** Read here, whether the server knows it yet or not. */
export const read = new Set<string>();

/** Kept new by their reader: they are not marked again while their talk stays open. */
export const kept = new Set<string>();

const waiting = new Map<string, Set<string>>();
const arrivals = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

function later(): void {
  timer ??= setTimeout(() => void sendMarks(), GATHER);
}

/** Sends what has gathered; what does not arrive is sent with the next. */
export async function sendMarks(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  for (const [text, ids] of waiting) {
    const comments = [...ids].slice(0, AT_ONCE);
    for (const id of comments) ids.delete(id);
    if (ids.size > 0) later();
    else waiting.delete(text);
    const arrived = comments.length === 0 || (await tell("comments.markRead", { text, comments }));
    for (const id of comments) {
      if (arrived) arrivals.set(id, Date.now());
      else if (read.has(id)) addMark(text, id);
    }
  }
}

/** Whether an answer that has just come may have been made before the server knew of this mark. */
export const isRecent = (id: string): boolean =>
  read.has(id) && Date.now() - (arrivals.get(id) ?? Date.now()) < SETTLED;

/** Marks a comment as read. */
export function addMark(text: string, id: string): void {
  read.add(id);
  const ids = waiting.get(text) ?? new Set();
  waiting.set(text, ids.add(id));
  later();
}

/** Takes marks back: these are new again. */
export function dropMarks(ids: readonly string[]): void {
  for (const id of ids) {
    read.delete(id);
    arrivals.delete(id);
    kept.add(id);
    for (const set of waiting.values()) set.delete(id);
  }
}

if (typeof document !== "undefined")
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void sendMarks();
  });

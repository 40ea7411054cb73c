"use client";
// Comments that have come in on a paragraph that is open, and wait until the reader wants to see them.
import { useCallback, useSyncExternalStore } from "react";

/** The threads of the comments that wait. */
export type Offered = ReadonlyMap<string, string>;

const NOTHING: Offered = new Map();
const waiting = new Map<string, Offered>();
const listeners = new Set<() => void>();

function put(paragraph: string, offered: Offered): void {
  waiting.set(paragraph, offered);
  for (const listener of listeners) listener();
}

/** A comment waits to be shown. */
export const offer = (paragraph: string, comment: string, thread: string): void =>
  put(paragraph, new Map(waiting.get(paragraph)).set(comment, thread));

/** Nothing waits on this paragraph any more. */
export const forget = (paragraph: string): void => put(paragraph, NOTHING);

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What waits on a paragraph. */
export function useOffered(paragraph: string): Offered {
  const now = useCallback(() => waiting.get(paragraph) ?? NOTHING, [paragraph]);
  return useSyncExternalStore(listen, now, () => NOTHING);
}

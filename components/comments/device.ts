// What this device keeps: its storage where the browser allows one, and keys for comments-to-be.
import type { Shelf } from "@/components/comments/draft";

/** Where nothing is kept: on the server, and where the browser forbids it. */
export const NOWHERE: Shelf = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** The browser's storage, or one that keeps nothing. */
export function shelf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    return NOWHERE;
  }
}

/** The names under which the browser's storage keeps something that begins so. */
export function namesOn(beginning: string): string[] {
  try {
    return Object.keys(window.localStorage).filter((name) => name.startsWith(beginning));
  } catch {
    return [];
  }
}

/** A key that no other comment has; also where the page came over plain HTTP, which knows no randomUUID. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

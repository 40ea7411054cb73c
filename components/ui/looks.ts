// Choosing how pages look on this device.
import type { Look } from "@/server/looks";

/** What holds on this page just now. */
export const lookNow = (look: Look): string => document.documentElement.dataset[look] ?? "";

/** A year, in seconds. */
const YEAR = 31_536_000;

/** Chooses, for this page and for all that this device opens later. */
export function choose(look: Look, value: string): void {
  const { dataset } = document.documentElement;
  if (value) dataset[look] = value;
  else delete dataset[look];
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some current browsers.
  document.cookie = `${look}=${value}; path=/; max-age=${value ? YEAR : 0}; samesite=lax`;
}

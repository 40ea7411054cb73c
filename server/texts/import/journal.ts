// What was done to a draft, by whom; the last act can be taken back, and done again.
import type { Act } from "@/server/texts/import/act";

/** One act with the person who did it. */
export type Entry = { act: Act; by: string };

/** A draft's acts. `last` is whoever changed the draft last, also where that was taking back. */
export type Journal = { done: Entry[]; undone: Entry[]; last: string };

/** A journal without an entry. */
export const emptyJournal = (by: string): Journal => ({ done: [], undone: [], last: by });

/** The journal after more acts; what was taken back before can no longer be done again. */
export const record = ({ done }: Journal, by: string, acts: readonly Act[]): Journal => ({
  done: [...done, ...acts.map((act) => ({ act, by }))],
  undone: [],
  last: by,
});

/** The journal without its last act, or null where there is none. */
export function takeBack({ done, undone }: Journal, by: string): Journal | null {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [...undone, last], last: by } : null;
}

/** The journal with the act that was taken back last, or null where there is none. */
export function doAgain({ done, undone }: Journal, by: string): Journal | null {
  const last = undone.at(-1);
  return last ? { done: [...done, last], undone: undone.slice(0, -1), last: by } : null;
}

/** The acts that count. */
export const actsOf = ({ done }: Journal): Act[] => done.map(({ act }) => act);

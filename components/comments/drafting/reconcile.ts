// What becomes of a draft that this device and the server both know something of. Pure.
import type { Kept, Place } from "@/components/comments/draft";
import type { DraftView } from "@/server/comments/view";

/** Where a draft of the server's would go. */
export function placeOfDraft({ paragraph, parent, comment }: DraftView): Place {
  if (comment) return { edit: comment };
  return parent ? { reply: parent } : { paragraph };
}

/** A draft of the server's as this device keeps it. */
export const keptOf = (row: DraftView, text: string): Kept => ({
  ...{
    body: row.body,
    key: row.key,
    also: row.also,
    text,
    base: row.version,
    dirty: false,
    at: row.updatedAt.getTime(),
  },
});

/** What this device is to have in one place, whether that changed, and which other words there are to be offered. */
export type Reconciled = { local: Kept | null; changed: boolean; aside: Kept | null; others: DraftView[] };

/** The text that was asked about, and when the server was asked, in milliseconds of this device. */
export type Answer = { text: string; asOf: number };

/**
 * `rows` are the server's drafts for one place, latest first. The later words stand in the box; others are offered, and
 * those that only this device has (`aside`) are to be kept on the server first. Nothing is thrown away but what was
 * posted or discarded elsewhere and is not a word longer here.
 */
export function reconcile(local: Kept | null, rows: readonly DraftView[], { text, asOf }: Answer): Reconciled {
  const [newest, ...rest] = rows;
  if (!local) return { local: newest ? keptOf(newest, text) : null, changed: !!newest, aside: null, others: rest };
  const own = rows.find(({ key }) => key === local.key);
  const others = rows.filter((row) => row !== own);
  const stays = (kept: Kept | null) => ({ local: kept, changed: kept !== local, aside: null, others });
  // A draft that was kept after the server was asked is not in its answer.
  if (!own) return stays(local.at < asOf ? ended(local) : local);
  if (own.body === local.body) {
    // What else it is about may have been said on one of the two since.
    const same = own.also.length === local.also.length && own.also.every((id) => local.also.includes(id));
    if (!same && !local.dirty) return stays(own.version > local.base ? keptOf(own, text) : local);
    return stays({ ...local, base: own.version, dirty: !same });
  }
  if (own.version <= local.base) return stays(local);
  if (!local.dirty) return stays(keptOf(own, text));
  if (own.updatedAt.getTime() <= local.at) return stays(local);
  return { local: keptOf(own, text), changed: true, aside: local, others };
}

/** A draft that the server has no longer, or has not yet. */
function ended(local: Kept): Kept | null {
  if (local.base === 0) return local;
  return local.dirty ? { ...local, base: 0 } : null;
}

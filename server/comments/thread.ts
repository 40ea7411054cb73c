// From flat rows to a tree in reading order. Pure, and cheap enough for the browser to do again when more arrives.
import type { Standing } from "@/prisma/client/enums";

/** How many levels are moved to the right; deeper replies say "in reply to" instead. */
export const INDENTED_LEVELS = 2;

/** The indentation of a comment at this depth. */
export const indentOf = (depth: number): number => Math.min(depth, INDENTED_LEVELS);

/** What placing needs to know of a comment. `seq` grows, so that a reply always comes after what it answers. */
export type Leaf = { id: string; parentId: string | null; seq: number };

/** A comment in its place. */
export type Placed<T> = { row: T; depth: number; parent: T | null };

const bySeq = <T extends Leaf>(rows: readonly T[]): T[] => [...rows].sort((a, b) => a.seq - b.seq);

/** Rows in reading order: each comment, then its replies, oldest first. A row whose parent is not among them is a root. */
export function arrange<T extends Leaf>(rows: readonly T[]): Placed<T>[] {
  const replies = repliesOf(rows);
  const placed: Placed<T>[] = [];
  // A list instead of recursion: a thread may be as deep as it is long.
  const waiting: Placed<T>[] = (replies.get(null) ?? []).map((row) => ({ row, depth: 0, parent: null })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    placed.push(next);
    const { row, depth } = next;
    for (const reply of (replies.get(row.id) ?? []).reverse())
      waiting.push({ row: reply, depth: depth + 1, parent: row });
  }
  return placed;
}

function repliesOf<T extends Leaf>(rows: readonly T[]): Map<string | null, T[]> {
  const known = new Set(rows.map((row) => row.id));
  const replies = new Map<string | null, T[]>();
  for (const row of bySeq(rows)) {
    const parent = row.parentId && known.has(row.parentId) ? row.parentId : null;
    const list = replies.get(parent);
    if (list) list.push(row);
    else replies.set(parent, [row]);
  }
  return replies;
}

/** What hangs below a comment. */
export type Below<T> = { count: number; fresh: number; last: T | null };

/** Nothing does. */
export const NOTHING_BELOW: Below<never> = { count: 0, fresh: 0, last: null };

/**
 * For every row, how much of what counts hangs below it, at any depth, and which of it came last. `beyond` says what
 * hangs below a row that is not among the rows, nor below another of them.
 */
export function branches<L extends Pick<Leaf, "seq">, T extends Leaf & L = Leaf & L>(
  rows: readonly T[],
  counts: (row: T) => boolean,
  isFresh: (row: T) => boolean,
  beyond: (row: T) => Below<L> = () => NOTHING_BELOW,
): Map<string, Below<L>> {
  const below = new Map<string, Below<L>>(rows.map((row) => [row.id, { ...beyond(row) }]));
  for (const row of bySeq(rows).reverse()) {
    const own = below.get(row.id)!;
    const above = row.parentId ? below.get(row.parentId) : undefined;
    if (!above) continue;
    above.count += own.count + (counts(row) ? 1 : 0);
    above.fresh += own.fresh + (isFresh(row) ? 1 : 0);
    above.last = latest(above.last, own.last, counts(row) ? row : null);
  }
  return below;
}

const latest = <T extends Pick<Leaf, "seq">>(...rows: (T | null)[]): T | null =>
  rows.reduce<T | null>((a, b) => (!a || (b && b.seq > a.seq) ? b : a), null);

/** What showing needs to know of a comment. `answered`: a reply is shown, though perhaps not among these rows. */
export type Shown = Leaf & { standing: Standing; authorId: string; answered?: boolean };

/** Who looks: a held comment is seen by its author and by moderators. */
export type Looker = { userId: string | null; moderates: boolean };

/** Who looks, and since when they have been in the group; null where they take no part in it. */
export type Reader = Looker & { joinedAt: Date | null };

/** May this person see that the comment exists? */
export const mayKnowOf = (row: Pick<Shown, "standing" | "authorId">, looker: Looker): boolean =>
  row.standing !== "held" || looker.moderates || row.authorId === looker.userId;

/** The rows that this person sees: held branches are as if not there, and so is what was withdrawn and never answered. */
export function prune<T extends Shown>(rows: readonly T[], looker: Looker): T[] {
  const open = new Map<string, T>();
  const gone = new Set<string>();
  for (const row of bySeq(rows)) {
    if (!mayKnowOf(row, looker) || (row.parentId && gone.has(row.parentId))) gone.add(row.id);
    else open.set(row.id, row);
  }
  const answered = new Set<string>();
  for (const row of [...open.values()].reverse()) {
    if (row.standing === "withdrawn" && !row.answered && !answered.has(row.id)) open.delete(row.id);
    else if (row.parentId) answered.add(row.parentId);
  }
  return [...open.values()];
}

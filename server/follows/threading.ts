// How a notice mail tells mail clients where it belongs: its id, what it answers, and the way from the root.

/** The most ids in a References field; the root is always among them. */
export const MOST_REFERENCES = 20;

/** A comment in its thread: `ancestors` from its parent upwards, as far as they were looked up; none for the root. */
export type InThread = { id: string; root: string; ancestors: readonly string[] };

/** The fields that make a mail thread; without an id the mail has its delivery's own. */
export type Threading = { messageId?: string; inReplyTo?: string; references?: string[] };

/**
 * The threading of a mail that tells so many comments, this one first; `idOf` makes a comment's Message-ID. A mail of
 * several that holds the root itself still refers to the root's own id: replies to come will name that id, and find
 * their place through it.
 */
export function threading(first: InThread, count: number, idOf: (commentId: string) => string): Threading {
  const own = count === 1 ? { messageId: idOf(first.id) } : {};
  if (first.id !== first.root) {
    const nearest = first.ancestors.filter((ancestor) => ancestor !== first.root).slice(0, MOST_REFERENCES - 1);
    const parent = first.ancestors[0] ?? first.root;
    return { ...own, inReplyTo: idOf(parent), references: [first.root, ...nearest.toReversed()].map(idOf) };
  }
  return count === 1 ? own : { inReplyTo: idOf(first.root), references: [idOf(first.root)] };
}

// How a notice mail tells mail clients where it belongs: its id, what it answers, and the way from the root.

/** The most ids in a References field; the root is always among them. */
export const MOST_REFERENCES = 20;

/** A comment's id as a Message-ID: the same for every recipient, so that answers thread in everybody's mailbox. */
export const commentMessageId = (commentId: string, host: string): string => `c.${commentId}@${host}`;

/** A comment in its thread: `ancestors` from its parent upwards, as far as they were looked up; none for the root. */
export type Told = { id: string; root: string; ancestors: readonly string[] };

/** The fields that make a mail thread; without an id the mail has its delivery's own. */
export type Threading = { messageId?: string; inReplyTo?: string; references?: string[] };

/**
 * The threading of a mail that tells these comments, oldest first. A mail of several that holds the root itself still
 * refers to the root's own id: replies to come will name that id, and find their place through it.
 */
export function threading(told: readonly [Told, ...Told[]], host: string): Threading {
  const [first] = told;
  const id = (comment: string) => commentMessageId(comment, host);
  const own = told.length === 1 ? { messageId: id(first.id) } : {};
  if (first.id !== first.root) {
    const nearest = first.ancestors.filter((ancestor) => ancestor !== first.root).slice(0, MOST_REFERENCES - 1);
    const parent = first.ancestors[0] ?? first.root;
    return { ...own, inReplyTo: id(parent), references: [first.root, ...nearest.toReversed()].map(id) };
  }
  return told.length === 1 ? own : { inReplyTo: id(first.root), references: [id(first.root)] };
}

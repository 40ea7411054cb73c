// When a comment may be told: after a time in which its author can still think better of it.

/** An edit starts the grace time again, but a comment waits at most this many of them: three times five minutes. */
export const MOST_GRACES = 3;

/** The moment from which a comment may be told. */
export function dueAt(comment: { createdAt: Date; editedAt: Date | null }, graceSeconds: number): Date {
  const grace = graceSeconds * 1000;
  const calm = (comment.editedAt ?? comment.createdAt).getTime() + grace;
  return new Date(Math.min(calm, comment.createdAt.getTime() + MOST_GRACES * grace));
}

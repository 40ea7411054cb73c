// What moderators see of a case, and what members see of the log. Pure: rows in, answers out.
import { excerpt, plain } from "@/server/comments/body";
import { toCursor } from "@/server/cursor";
import type { CaseRow } from "@/server/moderation/case.store";
import type { LogRow } from "@/server/moderation/log.store";
import { phrase } from "@/server/moderation/phrase";
import type { SpotColumns } from "@/server/moderation/spot.store";
import { canUndo } from "@/server/moderation/undo";
import { hrefOf, labelOf, type Spot } from "@/server/moderation/where";

/** How much of a comment the queue shows, in characters: a glance, two lines. */
const GLANCE = 90;

/** How much of a paragraph a case shows: enough to judge a comment by; the whole is one click away. */
const AROUND = 700;

/** The name that stands for somebody who has none (any more). */
export const NAMELESS = "A member";

/** The row's place in its text. */
export const spotOf = (row: SpotColumns): Spot => ({
  group: row.groupSlug,
  reading: row.readingSlug,
  text: row.textSlug,
  key: row.paragraphKey,
  number: row.number,
  kind: row.blockKind,
  label: row.blockLabel,
});

const takenOf = (row: CaseRow, actorId: string) =>
  row.takenById && row.takenAt
    ? { by: row.takenBy ?? NAMELESS, at: row.takenAt, mine: row.takenById === actorId }
    : null;

/** One line of the queue. */
export const queued = (row: CaseRow, actorId: string) => ({
  id: row.id,
  label: labelOf(spotOf(row)),
  author: row.author ?? NAMELESS,
  excerpt: excerpt(plain(row.html), GLANCE),
  standing: row.standing,
  flags: row.flags,
  oldest: row.oldest ?? row.openedAt,
  taken: takenOf(row, actorId),
});

/** The frame of one case: what, where, whose, in which versions. */
export const caseFrame = (row: CaseRow, actorId: string) => ({
  id: row.id,
  version: row.version,
  label: labelOf(spotOf(row)),
  href: hrefOf(spotOf(row)),
  words: excerpt(row.words ?? "", AROUND),
  taken: takenOf(row, actorId),
  settled: row.closedAt && { by: row.closedBy ?? NAMELESS, at: row.closedAt },
  thread: { id: row.threadId, locked: row.locked },
  comment: {
    id: row.commentId,
    version: row.commentVersion,
    author: row.author ?? NAMELESS,
    html: row.html,
    standing: row.standing,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
  },
});

/** An entry as members read it: no words of the comment, not who flagged it, no case. */
export const logged = (row: LogRow) => ({
  id: toCursor(row.id),
  at: row.createdAt,
  where: { label: labelOf(spotOf(row)), href: hrefOf(spotOf(row)) },
  what: phrase(row.act, row.author),
  reason: row.reason,
  signed: row.by ?? NAMELESS,
  undone: row.undone,
  undoes: row.undoesId !== null,
});

/** An entry as moderators read it. */
export const loggedInFull = (row: LogRow) => ({
  ...logged(row),
  entry: row.id.toString(),
  act: row.act,
  case: row.caseId,
  flags: row.flags,
  canUndo: canUndo(row),
});

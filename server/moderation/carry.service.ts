// Carries a ruling out: the standing, the case and the log entry change together, or not at all.

import type { LogAct } from "@/prisma/client/enums";
import type { Person } from "@/server/actor";
import { mayMove } from "@/server/comments/standing";
import { changeStanding } from "@/server/comments/standing.store";
import type { Tx } from "@/server/db";
import { closeCase, findCase } from "@/server/moderation/case.store";
import { findOpenCase } from "@/server/moderation/flag.store";
import { append } from "@/server/moderation/log.store";
import type { CommentObject } from "@/server/moderation/object.store";
import { Refusal } from "@/server/refusal";
import { sayWhen } from "@/server/when";

/** Whose hand, when, and in what words. */
export type Hand = { actor: Person; now: Date; reason: string };

/** What is written down beside the act itself. */
export type Trace = { caseId: string | null; undoesId: bigint | null };

/** An entry about a comment that the caller has locked. */
export const record = (tx: Tx, comment: CommentObject, act: LogAct, { actor, now, reason }: Hand, trace: Trace) =>
  append(tx, {
    groupId: comment.groupId,
    actorId: actor.id,
    act,
    threadId: comment.threadId,
    commentId: comment.id,
    reason,
    createdAt: now,
    ...trace,
  });

const GONE = {
  withdrawn: "The author has taken this comment back themselves. There is nothing left to remove or restore.",
  removed: "This comment has been removed already. Nothing was changed.",
  visible: "This comment is in its place already. Nothing was changed.",
  held: "This comment is held back. Decide about it in the queue.",
} as const;

/** Takes a locked comment from view, or brings it back; refuses what its standing does not allow. */
export async function move(tx: Tx, comment: CommentObject, to: "removed" | "visible"): Promise<void> {
  if (!mayMove(comment.standing, to, "moderator")) throw new Refusal("conflict", GONE[comment.standing]);
  const moved = await changeStanding(tx, { comment: comment.id, version: comment.version, to, by: "moderator" });
  if (!moved)
    throw new Refusal("conflict", "This comment changed at the same moment. Look at it again; your words are kept.");
}

/** Refuses where another moderator has the case in hand. */
export function demandUntaken(
  taken: { id: string | null; name: string | null; at: Date | null },
  hand: Omit<Hand, "reason">,
): void {
  if (!taken.id || !taken.at || taken.id === hand.actor.id) return;
  const since = sayWhen(taken.at, hand.now, hand.actor.timeZone);
  const who = taken.name ?? "Another moderator";
  throw new Refusal(
    "conflict",
    `${who} took this case (${since}). Talk to them, or take it over first; your words are kept.`,
  );
}

/** Closes the comment's open case along with a ruling made elsewhere, and says which it was. */
export async function settleOpenCase(tx: Tx, comment: CommentObject, hand: Hand): Promise<string | null> {
  const open = await findOpenCase(tx, comment.id);
  const row = open && (await findCase(tx, open.id));
  if (!row) return null;
  demandUntaken({ id: row.takenById, name: row.takenBy, at: row.takenAt }, hand);
  const closed = await closeCase(tx, row.id, row.version, hand.actor.id, hand.now);
  if (!closed)
    throw new Refusal(
      "conflict",
      "Another moderator is at this case right now. Look at it again; your words are kept.",
    );
  return row.id;
}

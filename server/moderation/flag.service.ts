// Flagging a comment: the flag joins the comment's open case, or opens one.
import type { Actor, Person } from "@/server/actor";
import { PATIENCE } from "@/server/comments/entry.service";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { addFlag, findOpenCase, flagsBy, openCase } from "@/server/moderation/flag.store";
import { findComment, lockComment } from "@/server/moderation/object.store";
import { canDecide, canFlag, hasWords } from "@/server/moderation/policy";
import type { NewFlag } from "@/server/moderation/schema";
import { missing, Refusal } from "@/server/refusal";

/** Keeps a flag. The same person's second flag of the same comment changes nothing while the case is open. */
export function flag(actor: Person, input: NewFlag, now: Date): Promise<{ flagged: true }> {
  return db.$transaction(async (tx) => {
    const found = await findComment(tx, input.comment);
    if (!found) throw missing();
    const place = await enter(tx, actor, { id: found.groupId });
    if (found.standing === "held" && !canDecide(place)) throw missing();
    demand(place, canFlag, "Only people of this group can flag a comment. Join it first.");
    const comment = await lockComment(tx, found.id);
    if (!hasWords(comment))
      throw new Refusal("conflict", "This comment is gone already. There is nothing left to flag.");
    const open = (await findOpenCase(tx, comment.id)) ?? (await openCase(tx, comment.groupId, comment.id, now));
    const { reason, note } = input;
    const kept = { groupId: comment.groupId, caseId: open.id, flaggerId: actor.id, createdAt: now };
    await addFlag(tx, { ...kept, reason, note: note || null });
    return { flagged: true as const };
  }, PATIENCE);
}

/** What the asking person flagged in this group, and whether it has been looked at. */
export async function myFlags(actor: Actor, group: string) {
  const place = await enter(db, actor, { slug: group });
  demand(place, canFlag, "Only people of this group have flags in it.");
  const rows = actor.kind === "person" ? await flagsBy(db, place.groupId, actor.id) : [];
  return rows.map(({ id, reason, note, createdAt, case: { commentId, closedAt } }) => ({
    id,
    comment: commentId,
    reason,
    note,
    at: createdAt,
    settled: closedAt !== null,
  }));
}

// Removing and restoring a comment from its thread: a moderator's act, with a reason, told to the author.
import type { Person } from "@/server/actor";
import { PATIENCE } from "@/server/comments/entry.service";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { type Hand, move, record, settleOpenCase } from "@/server/moderation/carry.service";
import { type CommentObject, findComment, lockComment } from "@/server/moderation/object.store";
import { canDecide } from "@/server/moderation/policy";
import type { OnComment } from "@/server/moderation/schema";
import { missing } from "@/server/refusal";

/** What a ruling answers with: its entry in the log. */
export type Ruled = { entry: string };

/** Takes a comment from view. An open case about it is settled by that. */
export function remove(actor: Person, input: OnComment, now: Date): Promise<Ruled> {
  return onComment({ actor, now, reason: input.reason }, input.comment, removeNow);
}

/** Brings a removed comment back. */
export function restore(actor: Person, input: OnComment, now: Date): Promise<Ruled> {
  return onComment({ actor, now, reason: input.reason }, input.comment, async (tx, comment, hand) => {
    await move(tx, comment, "visible");
    return record(tx, comment, "restored", hand, { caseId: null, undoesId: null });
  });
}

async function removeNow(tx: Tx, comment: CommentObject, hand: Hand): Promise<bigint> {
  await move(tx, comment, "removed");
  const caseId = await settleOpenCase(tx, comment, hand);
  return record(tx, comment, "removed", hand, { caseId, undoesId: null });
}

/** Finds the comment, asks, locks it, acts. */
function onComment(
  hand: Hand,
  id: string,
  act: (tx: Tx, comment: CommentObject, hand: Hand) => Promise<bigint>,
): Promise<Ruled> {
  return db.$transaction(async (tx) => {
    const found = await findComment(tx, id);
    if (!found) throw missing();
    const place = await enter(tx, hand.actor, { id: found.groupId });
    demand(place, canDecide, "Only moderators remove and restore comments. You can flag this one for them.");
    const entry = await act(tx, await lockComment(tx, id), hand);
    return { entry: entry.toString() };
  }, PATIENCE);
}

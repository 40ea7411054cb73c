// Locking a thread against new comments, and opening it again.
import type { Person } from "@/server/actor";
import { PATIENCE } from "@/server/comments/entry.service";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import type { Hand } from "@/server/moderation/carry.service";
import { append } from "@/server/moderation/log.store";
import { findThread, lockThread, setThreadLock, type ThreadObject } from "@/server/moderation/object.store";
import { canDecide } from "@/server/moderation/policy";
import type { Ruled } from "@/server/moderation/ruling.service";
import type { OnThread } from "@/server/moderation/schema";
import { missing, Refusal } from "@/server/refusal";

/** Locks a thread. A comment that is on its way comes before the lock or is refused; never after. */
export const lock = (actor: Person, input: OnThread, now: Date): Promise<Ruled> =>
  onThread({ actor, now, reason: input.reason }, input.thread, "locked");

/** Opens a locked thread again. */
export const unlock = (actor: Person, input: OnThread, now: Date): Promise<Ruled> =>
  onThread({ actor, now, reason: input.reason }, input.thread, "unlocked");

function onThread(hand: Hand, id: string, act: "locked" | "unlocked"): Promise<Ruled> {
  return db.$transaction(async (tx) => {
    const found = await findThread(tx, id);
    if (!found) throw missing();
    const place = await enter(tx, hand.actor, { id: found.groupId });
    demand(place, canDecide, "Only moderators lock and unlock threads.");
    const entry = await turn(tx, await lockThread(tx, id), act, hand, null);
    return { entry: entry.toString() };
  }, PATIENCE);
}

/** Turns the key of a thread whose row is held, and writes it down. */
export async function turn(
  tx: Tx,
  thread: ThreadObject,
  act: "locked" | "unlocked",
  hand: Hand,
  undoesId: bigint | null,
) {
  const locked = act === "locked";
  if (locked === (thread.lockedAt !== null))
    throw new Refusal("conflict", `This thread is ${locked ? "locked" : "open"} already. Nothing was changed.`);
  await setThreadLock(tx, thread.id, locked ? hand.now : null);
  const { actor, now, reason } = hand;
  const entry = {
    groupId: thread.groupId,
    actorId: actor.id,
    act,
    threadId: thread.id,
    reason,
    createdAt: now,
    undoesId,
  };
  return append(tx, { ...entry, commentId: null, caseId: null });
}

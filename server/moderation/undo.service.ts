// Taking back a decision: a new entry that says so, and the former standing again.
import type { Person } from "@/server/actor";
import { PATIENCE } from "@/server/comments/entry.service";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { type Hand, move, record, settleOpenCase } from "@/server/moderation/carry.service";
import { reopenCase } from "@/server/moderation/case.store";
import { findOpenCase } from "@/server/moderation/flag.store";
import { turn } from "@/server/moderation/lock.service";
import { findEntry, latestAbout } from "@/server/moderation/log.store";
import { type CommentObject, lockComment, lockThread } from "@/server/moderation/object.store";
import { canReadFullLog, hasWords } from "@/server/moderation/policy";
import type { Ruled } from "@/server/moderation/ruling.service";
import type { Undoing } from "@/server/moderation/schema";
import { UNDOES } from "@/server/moderation/undo";
import { missing, Refusal } from "@/server/refusal";

type Entry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

/** Takes back the last decision about a comment or a thread. */
export function undo(actor: Person, input: Undoing, now: Date): Promise<Ruled> {
  const hand: Hand = { actor, now, reason: input.reason };
  return db.$transaction(async (tx) => {
    const entry = await findEntry(tx, BigInt(input.entry));
    if (!entry) throw missing();
    const place = await enter(tx, actor, { id: entry.groupId });
    demand(place, canReadFullLog, "Only moderators take a decision back.");
    const written = entry.commentId
      ? await onComment(tx, entry, await lockComment(tx, entry.commentId), hand, input.reopen)
      : await onThread(tx, entry, hand);
    return { entry: written.toString() };
  }, PATIENCE);
}

/** Asked while the comment or thread is locked, so that the answer stays true. */
async function demandLatest(tx: Tx, entry: Entry): Promise<void> {
  const latest = await latestAbout(tx, entry);
  if (latest?.undoesId === entry.id)
    throw new Refusal("conflict", "This has been taken back already. Nothing was changed.");
  if (latest?.id !== entry.id)
    throw new Refusal("conflict", "Something else was decided about this since then. Take that back first.");
}

async function onComment(tx: Tx, entry: Entry, comment: CommentObject, hand: Hand, reopen: boolean): Promise<bigint> {
  await demandLatest(tx, entry);
  const act = UNDOES[entry.act];
  if (act === "restored") await move(tx, comment, "visible");
  else if (act === "removed") return removeAgain(tx, entry, comment, hand);
  else if (act !== "reopened") throw new Refusal("conflict", "There is nothing to take back in this entry.");
  else if (!hasWords(comment))
    throw new Refusal("conflict", "This comment is gone already. There is nothing to look at again.");
  if (entry.caseId && (reopen || act === "reopened") && !(await findOpenCase(tx, comment.id)))
    await reopenCase(tx, entry.caseId);
  return record(tx, comment, act, hand, { caseId: entry.caseId, undoesId: entry.id });
}

async function removeAgain(tx: Tx, entry: Entry, comment: CommentObject, hand: Hand): Promise<bigint> {
  await move(tx, comment, "removed");
  const caseId = await settleOpenCase(tx, comment, hand);
  return record(tx, comment, "removed", hand, { caseId, undoesId: entry.id });
}

async function onThread(tx: Tx, entry: Entry, hand: Hand): Promise<bigint> {
  if (!entry.threadId) throw missing();
  const thread = await lockThread(tx, entry.threadId);
  await demandLatest(tx, entry);
  return turn(tx, thread, entry.act === "locked" ? "unlocked" : "locked", hand, entry.id);
}

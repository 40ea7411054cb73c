// What moderators look at: the open cases, and one case with everything that helps to judge it.
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { type CaseRow, countOpen, findCase, lastSettled, listOpen } from "@/server/moderation/case.store";
import { findParent, formerWords, recordOf } from "@/server/moderation/context.store";
import { flagsIn } from "@/server/moderation/flag.store";
import { entriesOn } from "@/server/moderation/log.store";
import { canDecide } from "@/server/moderation/policy";
import { FLAG_REASONS } from "@/server/moderation/reason";
import { caseFrame, logged, NAMELESS, queued } from "@/server/moderation/view";
import { missing } from "@/server/refusal";

const ASKED = "Only moderators see the queue.";

const idOf = (actor: Actor): string => (actor.kind === "person" ? actor.id : "");

/** The group's open cases, the longest-waiting first. */
export async function queue(actor: Actor, group: string) {
  const place = await enter(db, actor, { slug: group });
  demand(place, canDecide, ASKED);
  const rows = await listOpen(db, place.groupId);
  return {
    open: await countOpen(db, place.groupId),
    cases: rows.map((row) => queued(row, idOf(actor))),
    settled: rows.length > 0 ? null : await lastSettled(db, place.groupId),
  };
}

/** One case, open or settled: paragraph, thread, comment with its history, flags, earlier rulings. */
export async function oneCase(actor: Actor, id: string) {
  const row = await findCase(db, id);
  if (!row) throw missing();
  const place = await enter(db, actor, { id: row.groupId });
  demand(place, canDecide, ASKED);
  const [flags, parent, history, record, rulings] = [
    await flagsIn(db, row.id),
    row.parentId && (await findParent(db, row.parentId)),
    await formerWords(db, row.commentId),
    await recordOf(db, row.groupId, row.authorId, row.commentId),
    await entriesOn(db, row.groupId, row.commentId),
  ];
  return {
    ...caseFrame(row, idOf(actor)),
    group: row.groupSlug,
    parent: parent ? { ...parent, author: parent.author.name ?? NAMELESS } : null,
    history,
    record,
    rulings: rulings.map(logged),
    flags: flags.map(({ by, reason, ...flag }) => ({ ...flag, reason: FLAG_REASONS[reason], by: by ?? NAMELESS })),
    viewer: viewer(row, idOf(actor)),
  };
}

const viewer = (row: CaseRow, actorId: string) => ({
  canDecide: row.closedAt === null && (row.takenById === null || row.takenById === actorId),
  canTake: row.closedAt === null && row.takenById !== actorId,
  canRemove: row.standing === "visible" || row.standing === "held",
});

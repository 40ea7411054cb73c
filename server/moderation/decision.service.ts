// Taking a case and deciding it. Two moderators at once: one decides, the other is told who, and loses no words.
import type { Person } from "@/server/actor";
import { PATIENCE } from "@/server/comments/entry.service";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { demandUntaken, type Hand, move, record } from "@/server/moderation/carry.service";
import { type CaseRow, closeCase, findCase, takeCase } from "@/server/moderation/case.store";
import { lockComment } from "@/server/moderation/object.store";
import { canDecide } from "@/server/moderation/policy";
import type { Ruled } from "@/server/moderation/ruling.service";
import type { Decision, Taking } from "@/server/moderation/schema";
import { missing, Refusal } from "@/server/refusal";
import { sayWhen } from "@/server/when";

const CHANGED = "Something about this case changed while you were reading. Look at it again; your words are kept.";

/** Puts the asking moderator's name to a case, so that others leave it to them. */
export function take(actor: Person, input: Taking, now: Date): Promise<{ taken: true }> {
  return db.$transaction(async (tx) => {
    const row = await findOpen(tx, { actor, now }, input.case);
    if (row.takenById === actor.id) return { taken: true as const };
    if (!input.over) demandUntaken(takenOf(row), { actor, now });
    if (await takeCase(tx, row.id, input.version, actor.id, now)) return { taken: true as const };
    demandUntaken(takenOf(await findOpen(tx, { actor, now }, input.case)), { actor, now });
    throw new Refusal("conflict", CHANGED);
  }, PATIENCE);
}

/** Keeps or removes the flagged comment, as it was seen, and closes the case. */
export function decide(actor: Person, input: Decision, now: Date): Promise<Ruled> {
  const hand: Hand = { actor, now, reason: input.reason };
  return db.$transaction(async (tx) => {
    const seen = await findOpen(tx, hand, input.case);
    const comment = await lockComment(tx, seen.commentId);
    const row = await findOpen(tx, hand, input.case);
    demandUntaken(takenOf(row), hand);
    if (row.version !== input.version) throw new Refusal("conflict", CHANGED);
    if (comment.version !== input.commentVersion)
      throw new Refusal(
        "conflict",
        "The author changed the comment while you were reading. Look at it again; your words are kept.",
      );

    if (input.choice === "remove") await move(tx, comment, "removed");
    // To keep what was held back is to let it be seen.
    else if (comment.standing === "held") await move(tx, comment, "visible");
    if (!(await closeCase(tx, row.id, row.version, actor.id, now))) throw new Refusal("conflict", CHANGED);
    const act = input.choice === "remove" ? "removed" : "kept";
    const entry = await record(tx, comment, act, hand, { caseId: row.id, undoesId: null });
    return { entry: entry.toString() };
  }, PATIENCE);
}

const takenOf = (row: CaseRow) => ({ id: row.takenById, name: row.takenBy, at: row.takenAt });

/** The case, if the person may decide it and nobody has. */
async function findOpen(tx: Tx, { actor, now }: Omit<Hand, "reason">, id: string): Promise<CaseRow> {
  const row = await findCase(tx, id);
  if (!row) throw missing();
  const place = await enter(tx, actor, { id: row.groupId });
  demand(place, canDecide, "Only moderators decide cases.");
  if (!row.closedAt) return row;
  const by = row.closedBy ?? "Another moderator";
  throw new Refusal(
    "conflict",
    `${by} settled this case (${sayWhen(row.closedAt, now, actor.timeZone)}). Nothing is left to decide.`,
  );
}

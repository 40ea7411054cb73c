// Putting a thread on another paragraph by hand.
import type { Person } from "@/server/actor";
import { findQuote } from "@/server/anchoring/quote";
import { findSpot } from "@/server/comments/spot.store";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { missing, Refusal } from "@/server/refusal";
import { holdThread, putThread } from "@/server/revisions/place.store";
import { canPlace } from "@/server/revisions/policy";
import type { PlaceThread } from "@/server/revisions/schema";

/** Moves the thread, and looks for its passage there. */
export const place = (actor: Person, { thread: id, paragraph }: PlaceThread, now: Date): Promise<{ key: string }> =>
  db.$transaction(async (tx) => {
    const thread = await holdThread(tx, id);
    if (!thread) throw missing();
    const place = await enter(tx, actor, { id: thread.groupId });
    demand(place, canPlace, "Only moderators and owners of this group put threads on other paragraphs.");
    const spot = await findSpot(tx, paragraph);
    if (!spot || spot.groupId !== thread.groupId) throw missing();
    if (spot.archived) throw new Refusal("conflict", "This reading is archived. Its talk stays as it is.");
    if (spot.textId !== thread.textId || !spot.current)
      throw new Refusal("invalid", "Choose a paragraph that stands in the same text.");
    const passage = thread.quote && spot.kind !== "whole" ? findQuote(thread.quote, spot.words) : null;
    await putThread(tx, {
      id,
      paragraph,
      start: passage?.start ?? null,
      end: passage?.end ?? null,
      by: actor.id,
      at: now,
    });
    return { key: spot.key };
  });

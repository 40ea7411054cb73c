// Reading the moderation log: for members, and in full for moderators.
import type { Actor } from "@/server/actor";
import { fromCursor, toCursor } from "@/server/cursor";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import type { Place } from "@/server/groups/policy";
import { type LogRow, listEntries } from "@/server/moderation/log.store";
import { canReadFullLog, canReadLog } from "@/server/moderation/policy";
import type { LogPage } from "@/server/moderation/schema";
import { logged, loggedInFull } from "@/server/moderation/view";
import { Refusal } from "@/server/refusal";

/** Entries on one page: what a screen or two can show. */
export const PAGE = 50;

/** What moderators did and why, for every member: no words of comments, not who flagged them. */
export const log = (actor: Actor, input: LogPage) =>
  page(actor, input, canReadLog, "The log is for members. Guests read the texts and the talk.", logged);

/** The same with cases and what can be taken back, for moderators. */
export const fullLog = (actor: Actor, input: LogPage) =>
  page(
    actor,
    input,
    canReadFullLog,
    "Only moderators read the log in full. Members have their own view of it.",
    loggedInFull,
  );

async function page<T>(
  actor: Actor,
  { group, cursor }: LogPage,
  allowed: (place: Place) => boolean,
  otherwise: string,
  present: (row: LogRow) => T,
): Promise<{ entries: T[]; next: string | null; viewer: { canModerate: boolean } }> {
  const place = await enter(db, actor, { slug: group });
  demand(place, allowed, otherwise);
  const before = cursor === undefined ? null : fromCursor(cursor);
  if (cursor !== undefined && before === null)
    throw new Refusal("invalid", "There is no such page of the log. Begin at its top.");
  const rows = await listEntries(db, place.groupId, before, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    entries: shown.map(present),
    next: rows.length > PAGE && last ? toCursor(last.id) : null,
    viewer: { canModerate: canReadFullLog(place) },
  };
}

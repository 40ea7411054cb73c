// Which threads of a text wait for somebody, by paragraph.
import type { Actor } from "@/server/actor";
import { type FilteredRow, findFiltered } from "@/server/comments/filter.store";
import { lookerOf } from "@/server/comments/present";
import type { Filters } from "@/server/comments/view";
import { db } from "@/server/db";
import { enter } from "@/server/groups/entry.service";

function byKey(rows: readonly FilteredRow[]): Record<string, string[]> {
  const threads: Record<string, string[]> = {};
  for (const { key, thread } of rows) threads[key] = [...(threads[key] ?? []), thread];
  return threads;
}

/** The threads of a text under each filter. */
export async function filters(actor: Actor, text: string, now: Date): Promise<Filters> {
  const place = await enter(db, actor, { text });
  const rows = await findFiltered(db, text, lookerOf({ actor, room: { place, archived: false, locked: false, now } }));
  return {
    unanswered: byKey(rows.filter((row) => row.unanswered)),
    awaiting: byKey(rows.filter((row) => row.awaiting)),
    questions: byKey(rows.filter((row) => row.question)),
  };
}

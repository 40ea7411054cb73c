// Where somebody stopped reading, and how far they came: theirs alone, on every device.
import type { Actor, Person } from "@/server/actor";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { isMember } from "@/server/groups/policy";
import { missing } from "@/server/refusal";
import { findProgress, keepProgress, oneText, type ProgressRow, textsOf } from "@/server/texts/progress.store";
import type { KeptPlace } from "@/server/texts/schema";
import type { Progress } from "@/server/texts/view";

const present = ({ textId, last, furthest, of }: ProgressRow): Progress => ({
  text: textId,
  last: last && { key: last.key, number: last.number },
  read: furthest?.number ?? 0,
  of,
});

/** How far this person is in a text; null where they have not begun, or take no part in the group. */
export async function progress(actor: Actor, text: string): Promise<Progress | null> {
  await enter(db, actor, { text });
  if (actor.kind !== "person") return null;
  const [row] = await findProgress(db, actor.id, oneText(text));
  return row ? present(row) : null;
}

/** How far this person is in each text of the group that they have begun. */
export async function myProgress(actor: Actor, group: string): Promise<Progress[]> {
  const place = await enter(db, actor, { slug: group });
  if (actor.kind !== "person") return [];
  return (await findProgress(db, actor.id, textsOf(place.groupId))).map(present);
}

/** Remembers the place where this person was so many milliseconds ago. */
export async function keepPlace(actor: Person, { text, last, furthest, ago }: KeptPlace, now: Date): Promise<void> {
  const { groupId, ...place } = await enter(db, actor, { text });
  demand({ groupId, ...place }, isMember, "Only members of the group have a place in its texts.");
  const at = new Date(now.getTime() - ago);
  if (!(await keepProgress(db, { userId: actor.id, groupId, textId: text, last, furthest, at }))) throw missing();
}

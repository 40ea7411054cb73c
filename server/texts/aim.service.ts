// What a text on its way in will be: a new reading's article, a companion of one, or a text's next revision.
import type { Person } from "@/server/actor";
import type { Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { missing, Refusal } from "@/server/refusal";
import { findReading } from "@/server/texts/draft.store";
import { findRevised, type Known, type Origin } from "@/server/texts/intake.store";
import { canImport } from "@/server/texts/policy";
import type { Aim } from "@/server/texts/schema";

/** What is said to those who may not import. */
export const ONLY_MODERATORS = "Only moderators and owners of this group bring texts in.";

const archived = (what: string) => new Refusal("conflict", `This reading is archived. It takes no more ${what}.`);

/** Where a draft belongs; `known` is what the text that it revises has told of itself already. */
export type Aimed = { origin: Omit<Origin, "raw">; known: Known | null };

/** Finds the place that a text is to have, and asks whether the actor may bring it there. */
export async function aim(tx: Tx, actor: Person, { group, reading, revises }: Aim): Promise<Aimed> {
  const { groupId, ...place } = await enter(tx, actor, { slug: group });
  demand({ groupId, ...place }, canImport, ONLY_MODERATORS);
  const base = { groupId, readingId: null, createdById: actor.id };
  if (revises !== undefined) {
    const text = await findRevised(tx, groupId, reading ?? "", revises);
    if (!text) throw missing();
    const { id, baseId, archived: closed, ...known } = text;
    if (closed) throw archived("revisions");
    return { origin: { ...base, revisesId: id, baseId }, known };
  }
  if (reading === undefined) return { origin: base, known: null };
  const home = await findReading(tx, groupId, reading);
  if (!home) throw missing();
  if (home.archivedAt) throw archived("companions");
  return { origin: { ...base, readingId: home.id }, known: null };
}

// The order of a reading's companions.
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { missing, Refusal } from "@/server/refusal";
import { arrangeTexts, lockReading } from "@/server/texts/arrange.store";
import { findReading } from "@/server/texts/draft.store";
import { canImport } from "@/server/texts/policy";
import { textsOf } from "@/server/texts/publish.store";
import type { Arrangement } from "@/server/texts/schema";

/** Puts the companions into this order; the article stays first, and every text keeps its name. */
export const arrange = (actor: Person, { group, reading, companions }: Arrangement): Promise<void> =>
  db.$transaction(async (tx) => {
    const place = await enter(tx, actor, { slug: group });
    demand(place, canImport, "Only moderators and owners of this group arrange its texts.");
    const home = await findReading(tx, place.groupId, reading);
    if (!home) throw missing();
    if (home.archivedAt) throw new Refusal("conflict", "This reading is archived. Its texts stay in their order.");
    await lockReading(tx, home.id);
    const there = (await textsOf(tx, home.id)).filter(({ position }) => position > 0).map(({ slug }) => slug);
    if (there.length !== companions.length || !there.every((slug) => companions.includes(slug)))
      throw new Refusal("conflict", "The reading's companions changed meanwhile. Reload the page to see them all.");
    await arrangeTexts(tx, home.id, companions);
  });

// What words will look like as a comment, before they are one.
import type { Person } from "@/server/actor";
import { read } from "@/server/comments/body";
import { linked } from "@/server/comments/citation";
import { citationsOf } from "@/server/comments/citation.service";
import { findStandpoint, targetsAhead } from "@/server/comments/citation.store";
import { mentionsOf, withNames } from "@/server/comments/mention.service";
import type { Preview } from "@/server/comments/schema";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { canWrite } from "@/server/groups/policy";
import { missing, Refusal } from "@/server/refusal";

/** The same reading that a post gets in the talk on this text, and the same refusals. */
export async function preview(actor: Person, { body, text, revision }: Preview): Promise<{ html: string }> {
  const place = await enter(db, actor, { text });
  demand(place, canWrite, "Members write here. You may read.");
  const words = read(body);
  if ("refusal" in words) throw new Refusal("invalid", words.refusal);
  const at = await findStandpoint(db, text, revision ?? null);
  if (!at) throw missing();
  const people = await mentionsOf(db, place.groupId, body, words.html);
  const cited = await citationsOf(db, at, people.body, people.html);
  const html = linked(people.finish(cited.html), await targetsAhead(db, at, cited.found));
  const [shown] = await withNames(db, [{ html, body }]);
  return { html: shown?.html ?? html };
}

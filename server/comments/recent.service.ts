// What was said last in a group, one line per paragraph.
import type { Actor } from "@/server/actor";
import { excerpt, plain } from "@/server/comments/body";
import { findRecent, type RecentRow } from "@/server/comments/recent.store";
import { spotLabel } from "@/server/comments/spot";
import { db } from "@/server/db";
import { enter } from "@/server/groups/entry.service";
import { canModerate } from "@/server/groups/policy";

/** How many paragraphs are listed: what is read at a glance. */
export const RECENT_PARAGRAPHS = 6;

/** How many comments are looked at to find them; one lively paragraph does not crowd out the others at once. */
export const LOOKED_AT = 60;

const GLANCE = { words: 90, said: 220 };

/** The newest visible comment of each of the paragraphs that were last talked about. */
export async function recent(actor: Actor, group: string) {
  const place = await enter(db, actor, { slug: group });
  const looker = { userId: actor.kind === "person" ? actor.id : null, moderates: canModerate(place) };
  const newest = new Map<string, RecentRow>();
  for (const row of await findRecent(db, place.groupId, looker, LOOKED_AT))
    if (!newest.has(row.paragraphId)) newest.set(row.paragraphId, row);
  return [...newest.values()].slice(0, RECENT_PARAGRAPHS).map((row) => ({
    id: row.id,
    paragraph: row.paragraphId,
    label: spotLabel(row),
    path: `${row.readingSlug}/${row.textSlug}?open=${row.key}#${row.key}`,
    words: excerpt(row.passage ?? row.words, GLANCE.words),
    language: row.language,
    said: excerpt(plain(row.html), GLANCE.said),
    author: row.authorName,
    createdAt: row.createdAt,
  }));
}

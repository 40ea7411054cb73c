// Whom a comment mentions: read when it is written, called by today's name when it is read.
import type { Person } from "@/server/actor";
import { render } from "@/server/comments/body";
import { asCalled, MOST_MENTIONS, named, namedIn, namingsIn, signed } from "@/server/comments/mention";
import {
  findMentionable,
  keepMentions,
  type Mentionable,
  membersAmong,
  namesNow,
} from "@/server/comments/mention.store";
import type { FindMentionable } from "@/server/comments/schema";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { canWrite } from "@/server/groups/policy";
import type { Sql } from "@/server/plain";

/** How many are offered at a time: what fits above a keyboard on a phone. */
export const OFFERED = 8;

/** A comment's words with signs for those whom they mention, their HTML, and how the signs become names. */
export type Mentioned = { body: string; html: string; people: string[]; finish: (html: string) => string };

/** Reads the mentions of words that were rendered without them; one statement, and none where nobody is mentioned. */
export async function mentionsOf(tx: Sql, groupId: string, body: string, html: string): Promise<Mentioned> {
  const namings = namingsIn(body);
  if (namings.length === 0) return { body, html, people: [], finish: (same) => same };
  const asked = [...new Set(namings.map(({ userId }) => userId))].slice(0, MOST_MENTIONS);
  const people = (await membersAmong(tx, groupId, asked)).map(({ userId }) => userId);
  const words = signed(body, namings, (userId) => people.includes(userId));
  return { body: words, html: render(words), people, finish: (rendered) => named(rendered, namings) };
}

/** Keeps them with a comment whose words have changed. */
export const keepPeople = (tx: Tx, place: { groupId: string; commentId: string }, { people }: Mentioned) =>
  keepMentions(tx, place, people);

/** Comments with the names of today; one statement, and none where nobody is mentioned. */
export async function withNames<T extends { html: string | null; body: string | null }>(
  tx: Sql,
  comments: T[],
): Promise<T[]> {
  const people = [...new Set(comments.flatMap(({ html }) => (html ? namedIn(html) : [])))];
  if (people.length === 0) return comments;
  const names = await namesNow(tx, people);
  return comments.map((comment) => (comment.html ? { ...comment, html: asCalled(comment.html, names) } : comment));
}

/** Members whom one can mention in the talk on a text, by the beginning of a name. */
export async function mentionable(actor: Person, { text, query }: FindMentionable): Promise<Mentionable[]> {
  const place = await enter(db, actor, { text });
  demand(place, canWrite, "Members write here. You may read.");
  const found = await findMentionable(db, place.groupId, query.trim(), OFFERED + 1);
  return found.filter(({ id }) => id !== actor.id).slice(0, OFFERED);
}

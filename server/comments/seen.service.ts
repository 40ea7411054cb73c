// What a member has seen of the talk, and what is new to them: kept here, so that every device knows it.
import type { Actor, Person } from "@/server/actor";
import { approach, approachComment } from "@/server/comments/entry.service";
import { findNew } from "@/server/comments/new.store";
import { readerOf } from "@/server/comments/present";
import type { ReadComments, SeenInText, SeenTakenBack, SeenUpTo } from "@/server/comments/schema";
import { addSeen, dropSeen, onParagraph, theseOf } from "@/server/comments/seen.store";
import { addAllSeen, type Stretch, takeOutSeen } from "@/server/comments/seen-all.store";
import { findComment, findSpot } from "@/server/comments/spot.store";
import type { News } from "@/server/comments/view";
import { db } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { isMember, type Place } from "@/server/groups/policy";
import { labelOf } from "@/server/texts/view";

const demandMarks = (place: Place): void =>
  demand(place, isMember, "Only members of the group have marks of what they have seen.");

/** What is new to this person in the reading that the text belongs to, text by text, in reading order. */
export async function whatIsNew(actor: Actor, text: string, now: Date): Promise<News> {
  const place = await enter(db, actor, { text });
  const rows = await findNew(db, text, readerOf({ actor, room: { place, archived: false, locked: false, now } }));
  const texts = new Map<string, News[number]>();
  for (const { textId, slug, total, seq, id, thread, key, block, path } of rows) {
    const one = texts.get(textId) ?? { text: textId, slug, label: labelOf(slug), total, seq, comments: [] };
    if (id) one.comments.push({ id, thread, key, block, path });
    texts.set(textId, one);
  }
  return [...texts.values()];
}

/** These comments were read. */
export async function markRead(actor: Person, { text, comments }: ReadComments, now: Date): Promise<void> {
  demandMarks(await enter(db, actor, { text }));
  await addSeen(db, { userId: actor.id, at: now, of: theseOf(text, comments) });
}

/** Everything on a paragraph up to this number was seen. */
export async function markSeen(actor: Person, { paragraph, seq }: SeenUpTo, now: Date): Promise<void> {
  const { spot, room } = await approach(db, actor, await findSpot(db, paragraph), now);
  demandMarks(room.place);
  await addSeen(db, { userId: actor.id, at: now, of: onParagraph(spot.paragraphId, seq) });
}

/** Everything in a text up to this number was seen. Answers with what was not before, to be taken back. */
export async function markTextSeen(actor: Person, { text, seq }: SeenInText, now: Date): Promise<Stretch[]> {
  demandMarks(await enter(db, actor, { text }));
  return addAllSeen(db, actor.id, text, seq, now);
}

/** What was marked with all of a text is as new as it was before. */
export async function takeBackSeen(actor: Person, { text, stretches }: SeenTakenBack): Promise<void> {
  demandMarks(await enter(db, actor, { text }));
  await db.$transaction((tx) => takeOutSeen(tx, actor.id, text, stretches));
}

/** From this comment on its thread is new again. */
export async function keepNew(actor: Person, id: string, now: Date): Promise<void> {
  const { comment, room } = await approachComment(db, actor, await findComment(db, id), now);
  demandMarks(room.place);
  await dropSeen(db, actor.id, comment.threadId, comment.seq);
}

// A group with one of everybody, a text of three paragraphs, and short ways to talk in it.
import { randomUUID } from "node:crypto";
import type { Visibility } from "@/prisma/client/enums";
import type { Actor, Person } from "@/server/actor";
import { db } from "@/server/db";
import { as } from "@/tests/support/as";
import { group, person, reading } from "@/tests/support/make";

/** The words of the harbour's text. */
export const WORDS = [
  "The lantern was lit an hour before the tide, as the table had it.",
  "Nobody asked who had copied the table, or from what.",
  "She struck the line out, thinly, so that it could still be read.",
];

/** Long ago, so that everybody had joined before anything was said. */
const LONG_AGO = new Date("2026-01-01T00:00:00Z");

/** Ann owns, Mia moderates, Bob and Cy are members, Gus is a guest, Nat stands outside. */
export async function harbour(visibility: Visibility = "private") {
  const [ann, mia, bob, cy, gus, nat] = await Promise.all(["Ann", "Mia", "Bob", "Cy", "Gus", "Nat"].map(person));
  const people = { ann: ann!, mia: mia!, bob: bob!, cy: cy!, gus: gus!, nat: nat! };
  const row = await group(
    { owner: [people.ann], moderator: [people.mia], member: [people.bob, people.cy], guest: [people.gus] },
    visibility,
  );
  await db.membership.updateMany({ where: { groupId: row.id }, data: { joinedAt: LONG_AGO } });
  const text = await reading(row.id, people.ann, WORDS);
  const [p1, p2, p3] = text.paragraphs.map((paragraph) => paragraph.id) as [string, string, string];

  const revision = text.revision.id;
  const begin = (who: Person, body: string, paragraph = p1, now?: Date) =>
    as(who, now).comments.post({ key: randomUUID(), revision, body, paragraph });
  const reply = (who: Person, parent: string, body: string, now?: Date) =>
    as(who, now).comments.post({ key: randomUUID(), revision, body, parent });
  const talk = (who: Actor, paragraph = p1, now?: Date) => as(who, now).comments.onParagraph({ paragraph });
  return { ...people, group: row, ...text, revision, p1, p2, p3, begin, reply, talk };
}

/** A harbour. */
export type Harbour = Awaited<ReturnType<typeof harbour>>;

/** A moderator's removal as the moderation room leaves it: the standing, and the entry in the log. */
export async function removed(place: Harbour, comment: string, reason: string, at = new Date()) {
  await db.comment.update({ where: { id: comment }, data: { standing: "removed", version: { increment: 1 } } });
  await db.logEntry.create({
    data: { groupId: place.group.id, actorId: place.mia.id, act: "removed", commentId: comment, reason, createdAt: at },
  });
}

/** Held back until a moderator looks. */
export const held = (comment: string) =>
  db.comment.update({ where: { id: comment }, data: { standing: "held", version: { increment: 1 } } });

/** The thread locked, as the moderation room leaves it. */
export async function locked(place: Harbour, thread: string, reason: string) {
  await db.thread.update({ where: { id: thread }, data: { lockedAt: new Date() } });
  await db.logEntry.create({
    data: { groupId: place.group.id, actorId: place.mia.id, act: "locked", threadId: thread, reason },
  });
}

/** What the door answered: "ok", or the code of its refusal. */
export const answer = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { code?: string }) => error.code ?? String(error),
  );

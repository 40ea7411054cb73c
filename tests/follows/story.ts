// A group that reads and writes: what the tests of follows begin with.
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { as } from "../support/as";
import { group, person, reading } from "../support/make";

/** Seven in the evening of a Monday in Lisbon, in the past: what a route does, it does after it. */
export const START = new Date("2025-11-24T19:00:00Z");

/** So many minutes after the start. */
export const minute = (n: number): Date => new Date(START.getTime() + n * 60_000);

let keys = 0;

/** Posts to a paragraph or in answer to a comment; gives the thread's and the comment's id. */
async function post(
  who: Person,
  at: Date,
  revision: string,
  body: string,
  where: { paragraph: string } | { parent: string },
) {
  const key = `key-${process.pid}-${++keys}`;
  const { thread, comment } = await as(who, at).comments.post({ key, revision, body, ...where });
  return { thread, id: comment.id, version: comment.version };
}

/** The Harbour Readers: Ann owns the group, Bob and Cleo are members, Gus is a guest, one text of two paragraphs. */
export async function story(visibility: "private" | "public" = "private") {
  const [ann, bob, cleo, gus] = [await person("Ann"), await person("Bob"), await person("Cleo"), await person("Gus")];
  const room = await group({ owner: [ann], member: [bob, cleo], guest: [gus] }, visibility);
  const place = await reading(room.id, ann, [
    "The lantern was lit at dusk, as it had been every evening for forty years.",
    `${"The keeper wrote down every tide. ".repeat(12)}He trusted the table more than the water. ${"Nobody asked him why. ".repeat(30)}`,
  ]);
  const [first, second] = place.paragraphs;
  if (!first || !second) throw new Error("a text of two paragraphs");
  return {
    ann,
    bob,
    cleo,
    gus,
    group: room,
    text: place.text,
    first,
    second,
    begin: (who: Person, at: Date, body: string, paragraph = second.id) =>
      post(who, at, place.revision.id, body, { paragraph }),
    reply: (who: Person, at: Date, body: string, to: { id: string }) =>
      post(who, at, place.revision.id, body, { parent: to.id }),
    follow: (who: Person, at = minute(-60)) =>
      as(who, at).follows.set({ target: { text: place.text.id }, cadence: "immediately" }),
  };
}

/** What became of the notices of a comment: "bob: told", "cleo: skipped, seen". */
export async function fates(commentId: string): Promise<string[]> {
  const rows = await db.notice.findMany({ where: { commentId }, include: { user: { select: { name: true } } } });
  return rows
    .map((row) => `${row.user.name}: ${row.state}${row.skippedBecause ? `, ${row.skippedBecause}` : ""}`)
    .sort();
}

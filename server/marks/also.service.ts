// Threads about several paragraphs: each stands at one of them and is named at the others.
import type { Person } from "@/server/actor";
import { ALSO_REFUSED } from "@/server/comments/also";
import { keepAlso } from "@/server/comments/also.store";
import { excerpt, plain } from "@/server/comments/body";
import { approachComment, PATIENCE } from "@/server/comments/entry.service";
import { whyNotMark } from "@/server/comments/policy";
import { lookerOf } from "@/server/comments/present";
import { spotLabel } from "@/server/comments/spot";
import { findThreadRoot, holdComment } from "@/server/comments/spot.store";
import { db } from "@/server/db";
import { ECHO_SAID } from "@/server/marks/also";
import { type AlsoRow, alsoOf, type EchoRow } from "@/server/marks/also.store";
import type { SetAlso } from "@/server/marks/schema";
import { oneThread } from "@/server/marks/seen.store";
import type { AlsoView, EchoView } from "@/server/marks/view";
import { Refusal } from "@/server/refusal";

/** The row as the screen gets it. */
export const presentAlso = (row: AlsoRow): AlsoView => ({
  paragraph: row.paragraph,
  key: row.key,
  label: spotLabel(row),
  stands: row.stands,
});

/** The row as the screen gets it. */
export const presentEcho = (row: EchoRow): EchoView => ({
  thread: row.thread,
  key: row.key,
  label: spotLabel(row),
  author: row.author ?? "A member",
  said: excerpt(plain(row.html), ECHO_SAID),
});

/** Says which further paragraphs a thread is about: whoever began it, or a moderator. */
export function setAlso(actor: Person, { thread, paragraphs }: SetAlso, now: Date): Promise<AlsoView[]> {
  return db.$transaction(async (tx) => {
    const root = await findThreadRoot(tx, thread);
    const held = root ? await holdComment(tx, root) : null;
    const { comment, ...view } = await approachComment(tx, actor, held, now);
    const why = whyNotMark(view.room, comment.authorId, actor.id);
    if (why) throw new Refusal("forbidden", "Whoever began a thread says what else it is about, or a moderator does.");
    const to = { threadId: thread, groupId: comment.groupId, byId: actor.id, at: now };
    if (!(await keepAlso(tx, to, [...new Set(paragraphs)]))) throw new Refusal("invalid", ALSO_REFUSED);
    return (await alsoOf(tx, oneThread(thread), lookerOf(view))).map(presentAlso);
  }, PATIENCE);
}

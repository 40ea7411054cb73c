// The talk of a whole text for paper: every thread beneath its paragraph, within bounds that a printer can bear.
import type { Actor } from "@/server/actor";
import type { EditionQuery } from "@/server/comments/schema";
import { askingOf, present } from "@/server/comments/talk.service";
import { findThreads } from "@/server/comments/talk.store";
import type { CommentView, PrintedThread, ThreadView } from "@/server/comments/view";
import { db } from "@/server/db";
import { enter } from "@/server/groups/entry.service";

/** How many threads are printed, and how many comments of each: some hundred pages, and no more. */
export const PRINTED = { threads: 400, comments: 30 };

const withoutWords = (comment: CommentView): CommentView => (comment.hidden ? { ...comment, html: null } : comment);

/** What the reader hides is on no paper of theirs: only that it is there. */
const printed = ({ id, passage, hidden, comments, more }: ThreadView): Omit<PrintedThread, "paragraph"> =>
  hidden
    ? { id, passage: null, hidden, comments: [], more: 0 }
    : { id, passage, hidden, comments: comments.map(withoutWords), more };

/** The oldest threads of a text in their order; `more` of a thread is what was left out of it. */
export async function edition(actor: Actor, { text, depth }: EditionQuery, now: Date): Promise<PrintedThread[]> {
  const place = await enter(db, actor, { text });
  const view = { actor, room: { place, archived: false, locked: false, now } };
  const limit = depth === "first" ? 1 : PRINTED.comments;
  const threads = { text, limit: PRINTED.threads };
  const found = await findThreads(db, { threads, after: 0, limit, target: null }, askingOf(view));
  const on = new Map(found.map((thread) => [thread.id, thread.paragraphId]));
  return (await present(view, found)).map((thread) => ({ ...printed(thread), paragraph: on.get(thread.id) ?? "" }));
}

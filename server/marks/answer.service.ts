// The answer to what a thread asks: marked and unmarked by whoever began it, or by a moderator.
import type { Person } from "@/server/actor";
import { approachComment } from "@/server/comments/entry.service";
import { whyNotMark } from "@/server/comments/policy";
import { lookerOf } from "@/server/comments/present";
import { holdComment } from "@/server/comments/spot.store";
import { db } from "@/server/db";
import { type AnswerRow, answersOf, markAnswer, starterOf, unmarkAnswer } from "@/server/marks/answer.store";
import type { MarkedAnswer } from "@/server/marks/schema";
import { oneThread } from "@/server/marks/seen.store";
import type { AnswerView } from "@/server/marks/view";
import { Refusal } from "@/server/refusal";

const UNNAMED = "A member";

/** The row as the screen gets it. */
export const presentAnswer = ({ comment, author, by, at }: AnswerRow): AnswerView => ({
  comment,
  author: author ?? UNNAMED,
  by: by ?? UNNAMED,
  at,
});

/** Marks a reply as its thread's answer, or no longer; answers with the thread's answer as it is now. */
export function answer(actor: Person, { comment: id, is }: MarkedAnswer, now: Date): Promise<AnswerView | null> {
  return db.$transaction(async (tx) => {
    const { comment, ...view } = await approachComment(tx, actor, await holdComment(tx, id), now);
    const { threadId, groupId } = comment;
    const why = whyNotMark(view.room, (await starterOf(tx, threadId)) ?? "", actor.id);
    if (why) throw new Refusal("forbidden", why);
    if (!is) await unmarkAnswer(tx, threadId, id);
    else if (comment.parentId === null)
      throw new Refusal("invalid", "This comment began the thread; one of its replies can be the answer.");
    else if (comment.standing !== "visible")
      throw new Refusal("conflict", "This reply is not there for everybody any more, so it cannot be the answer.");
    else await markAnswer(tx, { threadId, groupId, commentId: id, byId: actor.id, at: now });
    const [row] = await answersOf(tx, oneThread(threadId), lookerOf(view));
    return row ? presentAnswer(row) : null;
  });
}

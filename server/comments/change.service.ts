// Changing one's own comment: other words for a while, or taking it back.
import type { Person } from "@/server/actor";
import { PIPELINE, read } from "@/server/comments/body";
import { asOfToday, citationsOf, keep } from "@/server/comments/citation.service";
import { approachComment, PATIENCE, written } from "@/server/comments/entry.service";
import { keepPeople, mentionsOf } from "@/server/comments/mention.service";
import { whyNotEdit, whyNotWithdraw } from "@/server/comments/policy";
import type { Edit } from "@/server/comments/schema";
import { holdComment } from "@/server/comments/spot.store";
import { changeStanding } from "@/server/comments/standing.store";
import { reword } from "@/server/comments/store";
import type { Written } from "@/server/comments/view";
import { db, type Tx } from "@/server/db";
import { enqueue } from "@/server/jobs/queue";
import { Refusal, signInFirst } from "@/server/refusal";

const overtaken = () =>
  new Refusal(
    "conflict",
    "The comment was changed elsewhere meanwhile. Your words are kept here; look at it again, then save.",
  );

/** Puts other words in the place of a comment's; the former ones go into its history. */
export async function edit(actor: Person, input: Edit, now: Date): Promise<Written> {
  // Somebody else has signed in on the device on which they wait.
  if (input.author && input.author !== actor.id) throw signInFirst();
  const words = read(input.body);
  if ("refusal" in words) throw new Refusal("invalid", words.refusal);
  return db.$transaction((tx) => change(tx, actor, input, words.html, now), PATIENCE);
}

async function change(tx: Tx, actor: Person, input: Edit, html: string, now: Date): Promise<Written> {
  const { comment, ...view } = await approachComment(tx, actor, await holdComment(tx, input.comment), now);
  // The same edit sent twice, also where the second one comes when the time for it is over.
  const saved = comment.body === input.body && comment.version === input.version + 1 && comment.authorId === actor.id;
  const why = saved ? null : whyNotEdit(view.room, comment, actor.id);
  if (why) throw new Refusal("forbidden", why);
  if (comment.body === input.body) return written(view, await asOfToday(tx, comment));
  if (comment.version !== input.version) throw overtaken();
  const { version, body } = input;
  const { commentId, groupId } = comment;
  // Its author saw today's numbers, so these are what the words mean now.
  const people = await mentionsOf(tx, groupId, body, html);
  const cited = await citationsOf(tx, { ...comment, revisionId: null }, people.body, people.html);
  const words = people.finish(cited.html);
  if (!(await reword(tx, { comment: commentId, version, body, html: words, pipeline: PIPELINE, at: now })))
    throw overtaken();
  await keep(tx, { groupId, commentId }, cited);
  await keepPeople(tx, { groupId, commentId }, people);
  await enqueue(tx, { kind: "comment.changed", commentId: comment.commentId });
  const changed = { ...comment, body, html: words, version: version + 1, editedAt: now };
  return written(view, await asOfToday(tx, changed));
}

/** Takes one's own comment back. Its place stays if it was answered. */
export async function withdraw(actor: Person, id: string, now: Date): Promise<Written> {
  return db.$transaction(async (tx) => {
    const { comment, ...view } = await approachComment(tx, actor, await holdComment(tx, id), now);
    const why = whyNotWithdraw(view.room, comment, actor.id);
    if (why) throw new Refusal("forbidden", why);
    if (comment.standing === "withdrawn") return written(view, comment);
    const moved = await changeStanding(tx, { comment: id, to: "withdrawn", by: "author" });
    if (!moved) throw overtaken();
    await enqueue(tx, { kind: "comment.changed", commentId: id });
    return written(view, { ...comment, standing: "withdrawn", version: moved.version });
  }, PATIENCE);
}

// From a comment to notices: who is to be told, written down in one transaction with the follow that taking part makes.
import { db, type Tx } from "@/server/db";
import { env } from "@/server/env";
import { expectDigests } from "@/server/follows/digest.store";
import { findHeard, followByTakingPart, standingsOf, wishesAbout } from "@/server/follows/follow.store";
import { dueAt } from "@/server/follows/grace";
import { forgottenBefore } from "@/server/follows/kept";
import { takesPart, takingPartCadence } from "@/server/follows/level";
import { countNotices, dateAgain, makeNotices, skipAll, takeBack } from "@/server/follows/notice.store";
import { type Follower, recipients } from "@/server/follows/recipients";
import { type HeardComment, placeOf, wishesByPerson } from "@/server/follows/rows";

/** A comment was posted: its author follows the thread, and whoever is to hear of it gets a notice. Once, however often. */
export function fanOut(commentId: string, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const comment = await findHeard(tx, commentId);
    if (comment) await tellFollowers(tx, comment, now);
  });
}

async function tellFollowers(tx: Tx, comment: HeardComment, now: Date): Promise<void> {
  const people = wishesByPerson(await wishesAbout(tx, comment));
  const own = people.get(comment.authorId)?.wishes ?? {};
  if (takesPart(own)) await followByTakingPart(tx, comment, takingPartCadence(own), now);
  await tell(tx, comment, await withMentioned(tx, comment, people), now);
}

/** Those whom an edit names, where they have no notice of the comment yet. */
async function tellMentioned(tx: Tx, comment: HeardComment, now: Date): Promise<void> {
  if (comment.mentions.length === 0) return;
  const people = await withMentioned(tx, comment, wishesByPerson(await wishesAbout(tx, comment)));
  await tell(
    tx,
    comment,
    people.filter(({ mentioned }) => mentioned),
    now,
  );
}

/** Everybody with a wish about the comment, and everybody whom it names. */
async function withMentioned(tx: Tx, comment: HeardComment, people: ReturnType<typeof wishesByPerson>) {
  const others = comment.mentions.filter((userId) => !people.has(userId));
  for (const row of others.length ? await standingsOf(tx, comment.groupId, others) : [])
    people.set(row.userId, { wishes: {}, row });
  return [...people].map(([userId, { wishes, row }]) => ({
    userId,
    wishes,
    place: placeOf(comment.groupId, comment.visibility, row),
    mentioned: comment.mentions.includes(userId),
  }));
}

async function tell(tx: Tx, comment: HeardComment, people: readonly Follower[], now: Date): Promise<void> {
  const told = recipients(comment, people);
  if (told.length) await makeNotices(tx, comment, told, dueAt(comment, env.MAIL_GRACE_SECONDS), now);
  const inDigests = told.filter(({ digest }) => digest).map(({ userId }) => userId);
  if (inDigests.length) await expectDigests(tx, inDigests);
}

/**
 * A comment was edited, withdrawn, removed or restored: what waits is dated anew or skipped, what was skipped while the
 * comment was away comes back, and mail with its words that has not left yet is taken back. A comment that nobody has
 * heard of, because it was held, is told as if it were posted now; but of one from so long ago nobody knows any more who
 * has heard of it, and it is not told again.
 */
export function lookAgain(commentId: string, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const comment = await findHeard(tx, commentId);
    if (!comment) return;
    if (comment.standing !== "visible") {
      await takeBack(tx, { telling: commentId }, now);
      await skipAll(tx, commentId, comment.standing);
    } else if (comment.createdAt < forgottenBefore(now)) return;
    else if ((await countNotices(tx, commentId)) === 0) await tellFollowers(tx, comment, now);
    else {
      await dateAgain(tx, commentId, dueAt(comment, env.MAIL_GRACE_SECONDS));
      await tellMentioned(tx, comment, now);
    }
  });
}

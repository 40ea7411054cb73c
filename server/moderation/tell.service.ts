// Tells the author of a comment or a thread what moderators did with it. The worker calls it; twice is harmless.
import { db } from "@/server/db";
import { env } from "@/server/env";
import { postLetter } from "@/server/mail/service";
import { rulingLetter } from "@/server/moderation/letters";
import { findTold, type TellRow } from "@/server/moderation/tell.store";
import { NAMELESS, spotOf } from "@/server/moderation/view";
import { spokenOf } from "@/server/moderation/where";

/** Whoever may no longer read the group is told nothing of it, and nobody needs to be told of their own act. */
const concerns = (row: TellRow): boolean => row.role !== null && !row.suspended && row.userId !== row.actorId;

/** Posts the letter about one entry of the log, where there is somebody to tell. */
export async function tellAuthor(entry: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await findTold(tx, BigInt(entry));
    if (!row || !concerns(row)) return;
    const letter = rulingLetter({
      ...row,
      at: row.createdAt,
      by: row.by ?? NAMELESS,
      group: { name: row.groupName, slug: row.groupSlug },
      place: spokenOf(spotOf(row)),
      text: row.textTitle,
      origin: env.ORIGIN,
    });
    if (!letter) return;
    const { email: to, userId, groupId, groupName: fromName } = row;
    await postLetter(tx, { kind: "ruling", dedupKey: `ruling:${entry}`, to, userId, groupId, fromName, letter }, now);
  });
}

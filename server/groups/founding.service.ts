// The first person on a fresh installation becomes the owner of the group that waits for one.
import { db } from "@/server/db";
import { findUnowned, lockFounding, ownership } from "@/server/groups/group.store";
import { putMember } from "@/server/groups/member.store";

/** Makes this person the owner of the waiting group, where nobody owns anything yet; of two at once, one. */
export async function claimFirstGroup(userId: string): Promise<boolean> {
  if ((await ownership(db, userId)).anybody) return false;
  return db.$transaction(async (tx) => {
    await lockFounding(tx);
    if ((await ownership(tx, userId)).anybody) return false;
    const waiting = await findUnowned(tx);
    if (waiting) await putMember(tx, { groupId: waiting.id, userId, role: "owner" });
    return waiting !== null;
  });
}

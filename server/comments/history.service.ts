// What a comment said before it was edited, for everybody who may read it.
import type { Actor } from "@/server/actor";
import { approachComment, written } from "@/server/comments/entry.service";
import { findVersions } from "@/server/comments/history.store";
import { findComment } from "@/server/comments/spot.store";
import { isTombstone } from "@/server/comments/standing";
import type { History } from "@/server/comments/view";
import { db } from "@/server/db";

/** Former wordings, oldest first, then what stands now. A tombstone has none. */
export async function history(actor: Actor, id: string, now: Date): Promise<History> {
  const { comment, ...view } = await approachComment(db, actor, await findComment(db, id), now);
  const { tombstone } = written(view, comment).comment;
  if (isTombstone(comment.standing)) return { comment: id, tombstone, versions: [] };
  const former = await findVersions(db, id);
  const { html, editedAt, createdAt } = comment;
  const versions = [...former, { html, writtenAt: editedAt ?? createdAt }];
  return {
    comment: id,
    tombstone,
    versions: versions.map((one, at) => ({ ...one, number: at + 1, current: at === former.length })),
  };
}

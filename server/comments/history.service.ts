// What a comment said before it was edited, for everybody who may read it.
import type { Actor } from "@/server/actor";
import { linked } from "@/server/comments/citation";
import { asOfToday } from "@/server/comments/citation.service";
import { approachComment, written } from "@/server/comments/entry.service";
import { findVersions } from "@/server/comments/history.store";
import { withNames } from "@/server/comments/mention.service";
import { findComment } from "@/server/comments/spot.store";
import { isTombstone } from "@/server/comments/standing";
import type { History } from "@/server/comments/view";
import { db } from "@/server/db";

/** Former wordings, oldest first, then what stands now. A tombstone has none. */
export async function history(actor: Actor, id: string, now: Date): Promise<History> {
  const { comment, ...view } = await approachComment(db, actor, await findComment(db, id), now);
  const { tombstone } = written(view, comment).comment;
  if (isTombstone(comment.standing)) return { comment: id, tombstone, versions: [] };
  // What was cited then is words; what is cited now leads there.
  const former = (await findVersions(db, id)).map((one) => ({ ...one, html: linked(one.html, new Map()), body: null }));
  const { html } = await asOfToday(db, comment);
  const { editedAt, createdAt } = comment;
  const versions = [...(await withNames(db, former)), { html, writtenAt: editedAt ?? createdAt }];
  return {
    comment: id,
    tombstone,
    versions: versions.map(({ html, writtenAt }, at) => ({
      ...{ html, writtenAt },
      ...{ number: at + 1, current: at === former.length },
    })),
  };
}

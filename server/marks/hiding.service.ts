// Hiding talk from one's own view: of one person in a group, or one thread. Nobody else learns of it.
import type { Person } from "@/server/actor";
import { approachComment } from "@/server/comments/entry.service";
import { findComment, findThreadRoot } from "@/server/comments/spot.store";
import { db } from "@/server/db";
import { demand } from "@/server/groups/entry.service";
import { canHide } from "@/server/groups/policy";
import { dropHiding, type Hidden, hide, hidingsOf, unhide } from "@/server/marks/hiding.store";
import type { Hide } from "@/server/marks/schema";
import type { ListedHiding } from "@/server/marks/view";
import { missing, Refusal } from "@/server/refusal";

/** Hides the author of a comment or a thread, or shows them again. */
export async function setHidden(actor: Person, { target, hidden }: Hide, now: Date): Promise<void> {
  const id = "thread" in target ? await findThreadRoot(db, target.thread) : target.authorOf;
  const found = id ? await findComment(db, id) : null;
  const { comment, room } = await approachComment(db, actor, found, now);
  demand(room.place, canHide, "Only those who may read this group can hide its talk.");
  const what: Hidden = "thread" in target ? { threadId: target.thread } : { personId: comment.authorId };
  if ("personId" in what && what.personId === actor.id)
    throw new Refusal("invalid", "This is your own comment; what you write yourself is not hidden.");
  const mine = { groupId: comment.groupId, userId: actor.id, ...what };
  if (hidden) await hide(db, { ...mine, at: now });
  else await unhide(db, mine);
}

/** Shows again what one entry of the list hid. */
export async function showAgain(actor: Person, hiding: string): Promise<void> {
  if (!(await dropHiding(db, actor.id, hiding))) throw missing();
}

/** Everything that the person hides, latest first, in groups that they may still read. */
export const hidings = async (actor: Person): Promise<ListedHiding[]> =>
  (await hidingsOf(db, actor.id)).map((row) => ({
    id: row.id,
    group: { slug: row.group, name: row.groupName },
    at: row.at,
    ...(row.isPerson
      ? { person: row.person ?? "A member", thread: null }
      : { person: null, thread: { subject: row.subject ?? "", href: `/c/${row.rootId}` } }),
  }));

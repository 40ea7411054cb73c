// Threads about words that are no longer in the text, at the places where those stood.
import type { Actor } from "@/server/actor";
import { countByParagraph } from "@/server/comments/count.store";
import { lookerOf } from "@/server/comments/present";
import { db } from "@/server/db";
import { enter } from "@/server/groups/entry.service";
import { nameOf } from "@/server/revisions/name";
import { gonePieces, threadsOn } from "@/server/revisions/talk.store";
import type { Detached } from "@/server/revisions/view";

/** What has gone and has talk that this person may see, in the order in which it stood. */
export async function detached(actor: Actor, textId: string): Promise<Detached[]> {
  const place = await enter(db, actor, { text: textId });
  const gone = (await gonePieces(db, textId)).filter(({ intoId }) => intoId === null);
  if (gone.length === 0) return [];
  const room = { place, archived: false, locked: false, now: new Date(0) };
  const looker = { ...lookerOf({ actor, room }), joinedAt: null, editableSince: new Date(0) };
  const talk = new Map((await countByParagraph(db, textId, looker)).map(({ paragraph, count }) => [paragraph, count]));
  const threads = await threadsOn(
    db,
    gone.map(({ paragraphId }) => paragraphId),
  );
  return gone
    .filter(({ paragraphId }) => talk.has(paragraphId))
    .map((row) => ({
      ...{ paragraph: row.paragraphId, key: row.key, label: nameOf(row), words: row.words, revision: row.lastIn },
      ...{ after: row.afterId, threads: threads.get(row.paragraphId) ?? 0, comments: talk.get(row.paragraphId) ?? 0 },
    }));
}

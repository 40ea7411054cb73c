// The words that a comment was written on, beside those of today.
import type { Actor } from "@/server/actor";
import { approachComment } from "@/server/comments/entry.service";
import { findComment } from "@/server/comments/spot.store";
import { db } from "@/server/db";
import { missing } from "@/server/refusal";
import { nameOf } from "@/server/revisions/name";
import type { OldWording } from "@/server/revisions/view";
import { partsOf, wordingOf } from "@/server/revisions/wording.store";
import { compareWords } from "@/server/revisions/words";

/** The wording, for whoever may see the comment. */
export async function wording(actor: Actor, id: string, now: Date): Promise<OldWording> {
  const { comment } = await approachComment(db, actor, await findComment(db, id), now);
  const old = await wordingOf(db, comment.commentId);
  if (!old) throw missing();
  const today = comment.current ? { label: nameOf(comment), key: comment.key, words: comment.words } : null;
  const parts = today ? await partsOf(db, old) : [];
  const split = parts.length > 1 && parts.some(({ paragraphId }) => paragraphId === comment.paragraphId) ? parts : [];
  const words = split.length > 0 ? split.map((part) => part.words).join(" ") : today?.words;
  return {
    revision: { number: old.number, createdAt: old.createdAt },
    label: nameOf({ ...old, number: old.paragraph }),
    words: old.words,
    now: today,
    split: split.map(nameOf),
    pieces: words === undefined ? null : compareWords(old.words, words),
    quote: old.quote ? { exact: old.quote.exact, stands: today !== null && old.start !== null } : null,
  };
}

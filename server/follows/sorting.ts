// From what is due for one member to mails: the second look, then one mail for each thread. Pure.
import { type FollowPlace, later, type Wishes } from "@/server/follows/level";
import { type Because, type Heard, hears, reasonNotToTell, type SkipReason } from "@/server/follows/recipients";
import { type DueRow, type OwnWish, placeOf, type Spoken } from "@/server/follows/rows";

/** Comments of one thread that one mail tells, oldest first, and what says so: being named before any follow. */
export type Mail = { told: [DueRow, ...DueRow[]]; because: Because; tookPart: boolean };

/** Does this wish speak of this place? */
export function speaksOf(wish: OwnWish, spot: Spoken): boolean {
  if (wish.at !== "pages") return SPEAKS[wish.at](wish, spot);
  if (wish.from === null || spot.place === null) return false;
  return wish.pagesOfId === spot.textId && wish.from <= spot.place && spot.place <= wish.to;
}

const SPEAKS: Record<Exclude<FollowPlace, "pages">, (wish: OwnWish, spot: Spoken) => boolean> = {
  group: (wish, spot) => wish.groupId === spot.groupId,
  reading: (wish, spot) => wish.readingId === spot.readingId,
  text: (wish, spot) => wish.textId === spot.textId,
  paragraph: (wish, spot) => wish.paragraphId === spot.paragraphId,
  thread: (wish, spot) => wish.threadId === spot.threadId,
};

/** Those of a person's wishes that speak of this place. */
export function wishesFor(own: readonly OwnWish[], spot: Spoken): Wishes {
  const wishes: Wishes = {};
  for (const wish of own)
    if (speaksOf(wish, spot)) wishes[wish.at] = later(wishes[wish.at], { cadence: wish.cadence, at: wish.since });
  return wishes;
}

/** Whether taking part made the person follow this thread. */
export const wroteThere = (own: readonly OwnWish[], threadId: string): boolean =>
  own.some((wish) => wish.threadId === threadId && wish.origin === "tookPart");

/** A notice that is not told, and why. */
export type Skipped = { id: string; because: SkipReason };

/** Looks again at one notice: why it is not told, or what says that it is, and how often. */
export function lookAt(row: DueRow, own: readonly OwnWish[]): Heard | SkipReason {
  const wishes = wishesFor(own, row);
  const place = placeOf(row.groupId, row.visibility, row);
  const because = reasonNotToTell({ ...row, place, wishes });
  return because ?? hears({ place, wishes, mentioned: row.mentioned }) ?? "unfollowed";
}

/**
 * Looks at everything that is due at once: what is not told after all, what is for a digest by now, and the mails that
 * the rest makes.
 */
export function lookOver(due: readonly DueRow[], own: readonly OwnWish[]) {
  const skipped: Skipped[] = [];
  const forDigest: string[] = [];
  const mails = new Map<string, Mail>();
  for (const row of due) {
    const heard = lookAt(row, own);
    const mail = mails.get(row.threadId);
    if (typeof heard === "string") skipped.push({ id: row.id, because: heard });
    else if (heard.cadence !== "immediately") forDigest.push(row.id);
    else if (mail) {
      mail.told.push(row);
      if (row.mentioned) mail.because = "mention";
    } else mails.set(row.threadId, { told: [row], because: heard.because, tookPart: wroteThere(own, row.threadId) });
  }
  return { mails: [...mails.values()], skipped, forDigest };
}

// From what is due for one member to mails: the second look, then one mail for each thread. Pure.
import { level, type Wishes } from "@/server/follows/level";
import { type Because, reasonNotToTell, type SkipReason } from "@/server/follows/recipients";
import { type DueRow, type OwnWish, placeOf, type SpokenOf } from "@/server/follows/rows";

/** Comments of one thread that one mail tells, oldest first, and what says so: being named before any follow. */
export type Mail = { told: [DueRow, ...DueRow[]]; because: Because; tookPart: boolean };

/** Does this wish speak of this place? */
export function speaksOf(wish: OwnWish, spot: SpokenOf): boolean {
  if (wish.at === "thread") return wish.threadId === spot.threadId;
  if (wish.at === "paragraph") return wish.paragraphId === spot.paragraphId;
  return wish.at === "text" ? wish.textId === spot.textId : wish.groupId === spot.groupId;
}

/** Those of a person's wishes that speak of this place. */
export const wishesFor = (own: readonly OwnWish[], spot: SpokenOf): Wishes =>
  Object.fromEntries(
    own.filter((wish) => speaksOf(wish, spot)).map(({ at, cadence, since }) => [at, { cadence, at: since }]),
  );

/** Whether taking part made the person follow this thread. */
export const wroteThere = (own: readonly OwnWish[], threadId: string): boolean =>
  own.some((wish) => wish.threadId === threadId && wish.origin === "tookPart");

/** Looks at everything that is due: what is not told after all, and the mails that the rest makes. */
export function lookOver(due: readonly DueRow[], own: readonly OwnWish[]) {
  const skipped: { id: string; because: SkipReason }[] = [];
  const mails = new Map<string, Mail>();
  for (const row of due) {
    const wishes = wishesFor(own, row);
    const because = reasonNotToTell({ ...row, place: placeOf(row.groupId, row.visibility, row), wishes });
    const mail = mails.get(row.threadId);
    if (because) skipped.push({ id: row.id, because });
    else if (mail) {
      mail.told.push(row);
      if (row.mentioned) mail.because = "mention";
    } else {
      const decided = row.mentioned ? "mention" : (level(wishes)?.because ?? "thread");
      mails.set(row.threadId, { told: [row], because: decided, tookPart: wroteThere(own, row.threadId) });
    }
  }
  return { mails: [...mails.values()], skipped };
}

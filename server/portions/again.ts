// Which portions are sent once more because they did not arrive, so that their reader misses nothing. Pure.

/** As often one portion is sent that comes back: four days of that stop all mail, so it comes once more when mail is well. */
export const MOST_TRIES = 5;

/** Where reading stands: the last paragraph that was sent, and how many portions were. */
export type Standing = { afterId: string | null; sent: number };

/** A portion that was made: where reading stood before it, and what became of it as far as is known. */
export type Made = Standing & { at: Date; became: "went" | "cameBack" | "takenBack" };

/** When the last portion was made that arrived as far as is known: what happened to the text since is news to its reader. */
export const lastSeen = (made: readonly Made[]): Date | null =>
  made.find(({ became }) => became === "went")?.at ?? null;

/**
 * Where reading goes on, the latest portions first: behind the last one that went and did not come back. One that comes
 * back again and again, while others arrive, is given up, so that the text gets on.
 */
export function goOn(standing: Standing, made: readonly Made[]): Standing {
  const went = made.findIndex(({ became }) => became === "went");
  const lost = made.slice(0, went < 0 ? made.length : went).reverse();
  const tries = (place: string | null) =>
    lost.filter(({ afterId, became }) => afterId === place && became === "cameBack").length;
  const first = lost.find(({ afterId }) => tries(afterId) < MOST_TRIES);
  return first ? { afterId: first.afterId, sent: first.sent } : standing;
}

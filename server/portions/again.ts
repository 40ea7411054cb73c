// Which portions are sent once more because they did not arrive, so that their reader misses nothing. Pure.

/** As often one portion is sent that comes back: four days of that stop all mail, so it comes once more when mail is well. */
export const MOST_TRIES = 5;

/** What a portion holds: what stands behind a paragraph (null: from the front), up to another one (null: nothing, it is the last letter). */
export type Way = { afterId: string | null; untilId: string | null };

/** That, with where both paragraphs stand today; -1 is before the front. */
export type Stretch = Way & { from: number; to: number };

/** A portion that was made: what it held, and what became of it. */
export type Made = Stretch & { at: Date; became: "went" | "cameBack" | "takenBack" };

/** When the last portion was made that arrived as far as is known: what happened to the text since is news to its reader. */
export const lastSeen = (made: readonly Made[]): Date | null =>
  made.find(({ became }) => became === "went")?.at ?? null;

/** Whether the last letter was sent, and nothing that it closes has been read since. */
export const wasToldEnd = (afterId: string | null, made: readonly Made[]): boolean =>
  made.some((one) => one.untilId === null && one.afterId === afterId && one.became === "went");

/**
 * What was made and did not arrive, in its order: also where later portions have arrived meanwhile. Of a portion whose first
 * paragraphs were sent again its other ones are left. One that comes back again and again is given up, so that the text gets on.
 */
export function lostOf(made: readonly Made[]): Stretch[] {
  const tries = (place: number) =>
    made.filter(({ from, to, became }) => became === "cameBack" && from <= place && place < to).length;
  const done = made.filter(({ from, became }) => became === "went" || tries(from) >= MOST_TRIES);
  const lost = made.flatMap((one) => left(one, done) ?? []).sort((a, b) => a.from - b.from);
  return lost.filter(({ from }, at) => from !== lost[at - 1]?.from);
}

/** The first stretch of a portion that is in none of these; null where they hold all of it. */
function left({ afterId, untilId, from, to }: Stretch, done: readonly Stretch[]): Stretch | null {
  const start = { afterId, from };
  for (const one of [...done].sort((a, b) => a.from - b.from))
    if (one.from <= start.from && start.from < one.to) Object.assign(start, { afterId: one.untilId, from: one.to });
  if (start.from >= to) return null;
  const next = done.filter((one) => one.from > start.from && one.from < to).sort((a, b) => a.from - b.from)[0];
  return next ? { ...start, untilId: next.afterId, to: next.from } : { ...start, untilId, to };
}

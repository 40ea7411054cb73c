// Says when something happened: "today, 08:12" on a page, which is read now; "12 March 2026 at 08:12" in a letter.

const day = (at: Date, timeZone: string): string => new Intl.DateTimeFormat("en-CA", { timeZone }).format(at);

/** A moment as a person would say it in their own zone; the year only where it is another one. */
export function sayWhen(at: Date, now: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  if (day(at, timeZone) === day(now, timeZone)) return `today, ${time}`;
  if (day(at, timeZone) === day(new Date(now.getTime() - 86_400_000), timeZone)) return `yesterday, ${time}`;
  const sameYear = day(at, timeZone).slice(0, 4) === day(now, timeZone).slice(0, 4);
  const year = sameYear ? {} : ({ year: "numeric" } as const);
  const date = new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "long", ...year }).format(at);
  return `${date}, ${time}`;
}

/** The whole date, for what is read later and kept: "12 March 2026 at 08:12". */
export function sayDate(at: Date, timeZone: string): string {
  const date = new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "long", year: "numeric" }).format(
    at,
  );
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  return `${date} at ${time}`;
}

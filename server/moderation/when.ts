// Says when something happened, for the person who reads it: "today, 08:12", "12 March, 08:12".

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

// The time zones that a person can choose, by their IANA names.

/** Every zone that this server can reckon with. */
export const TIME_ZONES: readonly string[] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
];

const sameName = (said: string): string => said.trim().replace(/\s+/g, "_").toLowerCase();

/** The zone that was meant: by its own name in any case, or by the city in it ("Lisbon", "new york") where there is one such. */
export function zoneMeant(said: string): string {
  const name = sameName(said);
  const whole = TIME_ZONES.find((zone) => zone.toLowerCase() === name);
  const cities = TIME_ZONES.filter((zone) => zone.toLowerCase().endsWith(`/${name}`));
  return whole ?? (cities.length === 1 ? cities[0]! : said);
}

/** Whether this is a zone's name; older names of a zone ("Asia/Calcutta") count too. */
export function isTimeZone(said: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(said)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: said }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

// The time zones that a person can choose, by their IANA names.

/** Every zone that this server can reckon with. */
export const TIME_ZONES: readonly string[] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
];

/** Whether this is a zone's name; older names of a zone ("Asia/Calcutta") count too. */
export function isTimeZone(said: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(said)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: said }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

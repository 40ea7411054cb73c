// From when and where dates are looked at, given to everything on a page.
import { sayWhen } from "@/server/when";

/** The reader's moment and zone. */
export type Clock = { now: Date; timeZone: string };

/** "today, 08:12", as the reader would say it. */
export const said = (at: Date, { now, timeZone }: Clock): string => sayWhen(at, now, timeZone);

/** "2 flags, oldest today, 08:12". */
export const flags = (count: number, oldest: Date, clock: Clock): string =>
  count === 1 ? `1 flag, ${said(oldest, clock)}` : `${count} flags, oldest ${said(oldest, clock)}`;

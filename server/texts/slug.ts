// Addresses of readings.
import { freeSlug, slugOf } from "@/server/slug";

/** Pages of a group that stand where readings do; no reading may hide them. */
const RESERVED: readonly string[] = [
  "import",
  "members",
  "moderation",
  "log",
  "mail",
  "settings",
  "search",
  "new",
  "export",
  "feed",
];

/** The address of a reading with this title, where these are taken. */
export const readingSlug = (title: string, taken: ReadonlySet<string>): string =>
  freeSlug(slugOf(title, "reading"), new Set([...taken, ...RESERVED]));

// The house as a table: which floor and which room a file is on.

/** Floors, from the ground up. */
export type Floor = "ground" | "stores" | "services" | "doors" | "faces";

/** From the bottom to the top; imports point down. */
export const FLOORS: Floor[] = ["ground", "stores", "services", "doors", "faces"];

/** In the order in which they may know each other; the first three lie beneath all and know none. */
export const ROOMS = [
  "anchoring",
  "mail",
  "jobs",
  "accounts",
  "groups",
  "texts",
  "comments",
  "marks",
  "revisions",
  "moderation",
  "search",
  "follows",
  "portions",
  "incoming",
  "live",
  "exchange",
];

/** Components that are drawn on the server only and ask for what they show, as a page does. */
export const SERVED = ["components/groups/group-bar"];

/** Rooms that every room may use. */
export const BENEATH = ["anchoring", "mail", "jobs"];

const PATTERNS: [RegExp, Floor][] = [
  [/^app\/api\//, "doors"],
  [/^app\/.*\/route$/, "doors"],
  [/^(app|components)\//, "faces"],
  [/^server\/trpc\//, "doors"],
  [/^server\/[a-z]+\/(.+\.)?router$/, "doors"],
  [/^server\/jobs\/(worker|handlers)$/, "doors"],
  [/^prisma\/seed$/, "doors"],
  // The process that reads one file, and the thread that watches it: started as programs, imported by nobody.
  [/^server\/texts\/reading-(process|watch)$/, "doors"],
  // The thread that trims mails: likewise.
  [/^server\/mail\/trim-thread$/, "doors"],
  [/^server\/[a-z]+\/(.+\.)?service$/, "services"],
  [/^server\/mail\/(transport|listener|mailbox)$/, "services"],
  [/^server\/accounts\/(auth|session)$/, "services"],
  [/^server\/[a-z]+\/(.+\.)?store$/, "stores"],
  [/^server\/(db|plain|log|hash)$/, "stores"],
  [/^server\/jobs\/queue$/, "stores"],
  [/^server\//, "ground"],
];

const bare = (path: string) => path.replace(/\.(ts|tsx|mjs)$/, "");

/** The floor of a file, or null for what is not part of the house. */
export function floorOf(path: string): Floor | null {
  if (/^server\/(setup\/|env)/.test(path)) return null;
  return PATTERNS.find(([pattern]) => pattern.test(bare(path)))?.[1] ?? null;
}

/** The room of a file in server/, or null. */
export const roomOf = (path: string): string | null => ROOMS.find((room) => path.startsWith(`server/${room}/`)) ?? null;

/** May `from` import `target`? Answers with the reason why not, or null. */
export function objection(from: string, target: string, typeOnly: boolean): string | null {
  const [a, b] = [floorOf(from), floorOf(target)];
  if (!a || !b) return null;
  if (a === "faces") return facing(from, target, b, typeOnly);
  if (FLOORS.indexOf(b) > FLOORS.indexOf(a)) return typeOnly ? null : `${a} may not reach up to ${b}`;
  return neighbourly(from, target, a === b);
}

function facing(from: string, target: string, floor: Floor, typeOnly: boolean): string | null {
  if (floor === "faces" || floor === "ground" || typeOnly) return null;
  if ((from.startsWith("app/") || SERVED.includes(bare(from))) && bare(target) === "server/trpc/caller") return null;
  return `a face may not reach ${floor} but through the caller`;
}

function neighbourly(from: string, target: string, sameFloor: boolean): string | null {
  const [here, there] = [roomOf(from), roomOf(target)];
  if (!here || !there || here === there) return null;
  const beneath = BENEATH.includes(there);
  if (BENEATH.includes(here) && !beneath && floorOf(from) !== "doors")
    return `${here} lies beneath the rooms and knows none`;
  if (beneath && !(sameFloor && BENEATH.includes(here))) return null;
  if (floorOf(from) === "doors") return null;
  return ROOMS.indexOf(there) < ROOMS.indexOf(here) ? null : `${here} may not know ${there}`;
}

// Who is asking. Proven identity is a type, made only from the database.
import type { Role } from "@/prisma/client/enums";

/** Nobody has signed in. */
export type Visitor = { kind: "visitor" };

/** Someone with a session; what they may do in a group is told by their standing there. */
export type Person = {
  kind: "person";
  id: string;
  email: string;
  name: string | null;
  timeZone: string;
  /** Whether single keys act on the pages that have some. */
  singleKeys: boolean;
};

/** Whoever makes the request. */
export type Actor = Visitor | Person;

/** An actor's standing in one group: a role, a suspension, or none. */
export type Standing =
  | { kind: "none" }
  | { kind: "suspended"; reason: string | null }
  | { kind: "active"; role: Role; joinedAt: Date };

/** The visitor; there is only one. */
export const VISITOR: Visitor = { kind: "visitor" };

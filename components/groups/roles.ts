// The roles in words.
import type { Role } from "@/prisma/client/enums";

/** A role as it stands beside a name. */
export const ROLE_NAMES: Record<Role, string> = {
  owner: "Owner",
  moderator: "Moderator",
  member: "Member",
  guest: "Guest",
};

/** What somebody in this role does, after "as". */
export const ROLE_DOES: Record<Role, string> = {
  owner: "an owner: you read, write, moderate and decide about the group",
  moderator: "a moderator: you read, write, bring in texts and keep the talk fair",
  member: "a member: you read and write",
  guest: "a guest: you read and follow, and leave the writing to others",
};

/** From the one who decides most to the one who only reads. */
export const ROLES = Object.keys(ROLE_NAMES) as Role[];

// What the doors of the groups' room take.
import { z } from "zod";
import { plainLine } from "@/server/accounts/line";
import { plainAddress } from "@/server/accounts/schema";
import { TOKEN_LENGTH } from "@/server/accounts/token-length";
import { SLUG_LENGTH } from "@/server/slug";

/** A group's name fits on one line of the bar and of a subject. */
export const GROUP_NAME_LENGTH = 80;

/** An invitation by link is for a circle of people, not for the world. */
export const MAX_USES = 200;

/** How long an invitation may live: a link that was forgotten in a mailbox closes by itself. */
export const MAX_DAYS = 90;

const name = plainLine(GROUP_NAME_LENGTH, "Give the group a name.");
const group = z
  .string()
  .min(1)
  .max(SLUG_LENGTH + 8)
  .refine((said) => !said.includes("\u0000"));
const role = z.enum(["owner", "moderator", "member", "guest"]);
const upTo = (most: number, message: string) => z.number(message).int(message).min(1, message).max(most, message);
const days = upTo(MAX_DAYS, `Give a number of days from 1 to ${MAX_DAYS}.`);
const uses = upTo(MAX_USES, `Give a number of people from 1 to ${MAX_USES}.`);
/** Which group. */
export const whichGroup = z.strictObject({ group });
/** A new group. */
export const newGroup = z.strictObject({ name });
/** Another name. */
export const rename = z.strictObject({ group, name });
/** Who may see it. */
export const visibility = z.strictObject({ group, visibility: z.enum(["private", "public"]) });
/** Another role for a member. */
export const roleChange = z.strictObject({ group, member: z.uuid(), role });
/** A link for several people. */
export const newLink = z.strictObject({ group, role, uses, days });
/** A letter to one address. */
export const newLetter = z.strictObject({ group, role, email: plainAddress, days });
/** Which invitation of a group. */
export const whichInvitation = z.strictObject({ group, invitation: z.uuid() });
/** The token in an invitation's link. */
export const invitationToken = z.strictObject({ token: z.string().min(1).max(TOKEN_LENGTH) });

/** A name. */
export type NewGroup = z.infer<typeof newGroup>;
/** A group and its new name. */
export type Rename = z.infer<typeof rename>;
/** A group and who may see it. */
export type VisibilityChange = z.infer<typeof visibility>;
/** A member and their new role. */
export type RoleChange = z.infer<typeof roleChange>;
/** What a link offers. */
export type NewLink = z.infer<typeof newLink>;
/** Whom a letter invites. */
export type NewLetter = z.infer<typeof newLetter>;
/** One invitation. */
export type WhichInvitation = z.infer<typeof whichInvitation>;

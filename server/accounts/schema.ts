// What the doors of the accounts' room take.
import { z } from "zod";
import { plainLine } from "@/server/accounts/line";
import { ownPath } from "@/server/accounts/next";
import { isTimeZone, zoneMeant } from "@/server/accounts/time-zone";
import { TOKEN_LENGTH } from "@/server/accounts/token-length";
import { ADDRESS_LENGTH, oneAddress } from "@/server/mail/address";

/** A person's name as it stands beside their comments: long enough for full names of every tradition. */
export const NAME_LENGTH = 60;

/** One address in its plain form. Longer input may become shorter by normalising; hopeless lengths are not looked at. */
export const plainAddress = z
  .string()
  .max(ADDRESS_LENGTH * 2, "That is not an e-mail address we can write to. Check it for slips.")
  .transform((said, context) => {
    const address = oneAddress(said);
    if (address) return address;
    context.addIssue({ code: "custom", message: "That is not an e-mail address we can write to. Check it for slips." });
    return z.NEVER;
  });

/** Where to go on: whatever leads elsewhere leads home. */
const next = z.string().max(4000).optional().transform(ownPath);

/** Asking for a link. */
export const linkRequest = z.strictObject({ email: plainAddress, next });
/** Using one. */
export const linkUse = z.strictObject({ email: plainAddress, token: z.string().min(1).max(TOKEN_LENGTH), next });
/** Saying who one is. */
export const profile = z.strictObject({
  name: plainLine(NAME_LENGTH, "Give the name by which the group knows you."),
  timeZone: z.string().max(64).transform(zoneMeant).refine(isTimeZone, "Choose a time zone from the list."),
});
/** Whether single keys act. */
export const keysChoice = z.strictObject({ single: z.boolean() });

/** A token of the link that shows whether mail comes; one that is none of ours answers as missing. */
export const checkToken = z.strictObject({ token: z.string().max(64) });
/** What somebody does about mail that is stopped: has their address checked, or takes a complaint back. */
export const addressWish = z.strictObject({ wish: z.enum(["check", "again"]) });

/** A plain address, and where to go on. */
export type LinkRequest = z.infer<typeof linkRequest>;
/** A link as it comes back. */
export type LinkUse = z.infer<typeof linkUse>;
/** A name and a zone. */
export type Profile = z.infer<typeof profile>;
/** Keys that act, or rest. */
export type KeysChoice = z.infer<typeof keysChoice>;
